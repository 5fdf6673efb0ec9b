/**
 * Nothing newer than Chrome 64 may reach a phone: each built script is parsed as that browser would (ES2018), and calls that came later are looked for by name. A method that merely passes on to its own namesake (Vue's arrays)
 * is only reached by somebody who calls that name, so it is left alone. Exit 1 with the place of each finding.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'acorn'

const DIST = new URL('../dist/', import.meta.url).pathname
/** Members and globals younger than Chrome 64. */
const YOUNG_MEMBERS = ['at', 'flat', 'flatMap', 'replaceAll', 'matchAll', 'trimStart', 'trimEnd', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'allSettled', 'fromEntries', 'hasOwn', 'randomUUID', 'replaceChildren', 'toggleAttribute']
const YOUNG_GLOBALS = ['structuredClone', 'queueMicrotask', 'AbortController', 'BigInt', 'WeakRef', 'ResizeObserver', 'globalThis']
const findings = []

/** ES2018 plus dynamic import and import.meta, which Chrome 64 has and acorn knows only from ES2020 on. */
function tooNew(source) {
  const late = []
  const tree = parse(source, { ecmaVersion: 2020, sourceType: 'module', locations: true })
  walk(tree, (node, inside) => {
    if (node.type === 'ChainExpression') late.push([node, '?.'])
    if (node.type === 'LogicalExpression' && node.operator === '??') late.push([node, '??'])
    if (node.type === 'CatchClause' && !node.param) late.push([node, 'catch without a name (Chrome 66)'])
    if (node.type === 'Literal' && typeof node.bigint === 'string') late.push([node, 'BigInt literal'])
    if (node.type === 'Literal' && node.regex && /\\p\{/.test(node.regex.pattern)) late.push([node, 'regular expression \\p'])
    if (node.type === 'ExportAllDeclaration' && node.exported) late.push([node, 'export * as'])
    if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && !node.callee.computed && YOUNG_MEMBERS.includes(node.callee.property.name) && !inside.includes(node.callee.property.name)) late.push([node, '.' + node.callee.property.name + '()'])
    if ((node.type === 'NewExpression' || node.type === 'CallExpression') && node.callee.type === 'Identifier' && YOUNG_GLOBALS.includes(node.callee.name)) late.push([node, node.callee.name])
  })
  return late
}

/** @param inside names of the methods around the node */
function walk(node, visit, inside = []) {
  visit(node, inside)
  const within = (node.type === 'Property' || node.type === 'MethodDefinition') && node.key.type === 'Identifier' ? inside.concat(node.key.name) : inside
  for (const key of Object.keys(node)) {
    const child = node[key]
    if (Array.isArray(child)) child.forEach((one) => one && typeof one.type === 'string' && walk(one, visit, within))
    else if (child && typeof child.type === 'string') walk(child, visit, within)
  }
}

for (const file of ['worker.js', ...readdirSync(join(DIST, 'assets')).filter((name) => name.endsWith('.js')).map((name) => 'assets/' + name)]) {
  const source = readFileSync(join(DIST, file), 'utf8')
  try {
    for (const [node, what] of tooNew(source)) findings.push(`${file}:${node.loc.start.line}:${node.loc.start.column} ${what}: ${source.slice(node.start, node.start + 60)}`)
  } catch (e) {
    findings.push(`${file}: cannot be read as Chrome 64 would: ${e.message}`)
  }
}

/** Styles of later browsers: flex gap, aspect-ratio, inset, :is, dvh, min()/max()/clamp(). */
const styles = readFileSync(join(DIST, 'index.html'), 'utf8').concat(
  ...readdirSync(join(DIST, 'assets')).filter((name) => name.endsWith('.css')).map((name) => readFileSync(join(DIST, 'assets', name), 'utf8')),
)
for (const [what, pattern] of [['gap', /[{;](?:row-|column-)?gap:/], ['aspect-ratio', /aspect-ratio:/], ['inset', /[{;]inset:/], [':is()', /:is\(/], ['dvh', /\ddvh/], ['min()/max()/clamp()', /:(?:min|max|clamp)\(/], ['nesting', /[{;]&/]]) {
  const found = pattern.exec(styles)
  if (found) findings.push(`style ${what}: ${styles.slice(Math.max(0, found.index - 30), found.index + 40)}`)
}

if (findings.length) {
  console.error('Newer than Chrome 64:\n' + findings.join('\n'))
  process.exit(1)
}
console.log('syntax: nothing newer than Chrome 64')
