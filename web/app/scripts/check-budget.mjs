/**
 * What a phone on a weak network must fetch, gzipped: the home page (index.html + first script + a full home answer) at most
 * 41 KiB, each page a villager opens later at most 15 KiB with everything it brings; an office's page at most 9.25 KiB beyond two files that
 * come with its first: the kit, which villagers' pages share, at most 8.25 KiB, and what only offices share, at most 11.25 KiB (each file costs a weak network a turn,
 * so what is common is not cut up further). What the worker keeps of them for times without a network 80 KiB,
 * once a release and after the figures: all that a villager opens and nothing of the offices. Prints the figures; exit 1 when one is over. Nothing follows the
 * home's first script; that it stays so, and what headers and cookies add, is measured in the browser (e2e/browser/people.spec.mjs).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parse } from 'acorn'

const HOME_LIMIT = 41 * 1024
const PAGE_LIMIT = 15 * 1024
const KIT_LIMIT = 8.25 * 1024
const SHARED_LIMIT = 11.25 * 1024
const OFFICE_LIMIT = 9.25 * 1024
const KEPT_LIMIT = 80 * 1024
const DIST = new URL('../dist/', import.meta.url).pathname
const ASSETS = join(DIST, 'assets')
const gz = (content) => gzipSync(content, { level: 9 }).length
const kib = (bytes) => (bytes / 1024).toFixed(1) + ' KiB'

const files = readdirSync(ASSETS)
const size = Object.fromEntries(files.map((name) => [name, gz(readFileSync(join(ASSETS, name)))]))
const html = readFileSync(join(DIST, 'index.html'))
const first = [...html.toString().matchAll(/(?:src|href)="\/assets\/([^"]+)"/g)].map((match) => match[1])

/** What a script imports at once, and what that imports. */
function brings(name, seen = new Set()) {
  if (seen.has(name)) return seen
  seen.add(name)
  const tree = parse(readFileSync(join(ASSETS, name), 'utf8'), { ecmaVersion: 2020, sourceType: 'module' })
  for (const node of tree.body) if (node.source && typeof node.source.value === 'string') brings(node.source.value.replace('./', ''), seen)
  return seen
}

const early = new Set(first.flatMap((name) => (name.endsWith('.js') ? [...brings(name)] : [name])))
const answer = gz(readFileSync(new URL('../e2e/answers/home-villager.json', import.meta.url)))
const home = gz(html) + [...early].reduce((sum, name) => sum + size[name], 0) + answer
const requests = 2 + early.size
let over = false
const line = (what, bytes, limit) => {
  if (bytes > limit) over = true
  console.log(`${bytes > limit ? 'OVER ' : '     '}${what.padEnd(28)} ${kib(bytes).padStart(9)}  of ${kib(limit)}`)
}

line('home', home, HOME_LIMIT)
console.log(`${requests > 4 ? 'OVER ' : '     '}requests of the home          ${requests}  of 4`)
if (requests > 4) over = true
const pagesOf = (source) => [...readFileSync(new URL('../src/' + source, import.meta.url), 'utf8').matchAll(/pages\/(?:\w+\/)?(\w+)\.vue/g)].map((match) => match[1])
const villagers = pagesOf('router.ts')
const offices = pagesOf('staff.ts')
const [kit, shared] = ['kit', 'staff'].map((name) => files.find((one) => one.startsWith(name + '-') && one.length === name.length + 12))
line('kit', size[kit], KIT_LIMIT)
line('shared by the offices', size[shared], SHARED_LIMIT)
for (const name of files.filter((one) => one.endsWith('.js') && !early.has(one)).sort()) {
  const title = name.replace(/-[\w-]{8}\.js$/, '')
  if (!villagers.includes(title) && !offices.includes(title)) continue
  const all = [...brings(name)].filter((one) => !early.has(one))
  // Shared pieces (an area's words) are fetched once; the page is charged with all of them. Of two pages of one name the office's brings what offices share.
  const office = offices.includes(title) && (!villagers.includes(title) || all.includes(shared))
  const charged = office ? all.filter((one) => one !== kit && one !== shared) : all
  line(title, charged.reduce((sum, one) => sum + size[one], 0), office ? OFFICE_LIMIT : PAGE_LIMIT)
}
const worker = readFileSync(join(DIST, 'worker.js'))
const kept = [...worker.toString().matchAll(/\/assets\/([\w.-]+\.(?:js|css))/g)].map((match) => match[1])
line('kept for offline', gz(worker) + gz(html) + kept.reduce((sum, one) => sum + size[one], 0), KEPT_LIMIT)
const named = (text) => [...text.matchAll(/pages\/(?:\w+\/)?(\w+)\.vue'\)/g)].map((match) => match[1])
const keeps = (page) => kept.some((one) => one.replace(/-[\w-]{8}\.js$/, '') === page)
const router = readFileSync(new URL('../src/router.ts', import.meta.url), 'utf8')
const office = readFileSync(new URL('../src/staff.ts', import.meta.url), 'utf8')
const wrong = [...named(router).filter((page) => !keeps(page)), ...named(office).filter((page) => keeps(page) && !named(router).includes(page)), ...[...early].filter((one) => !kept.includes(one))]
if (wrong.length) {
  over = true
  console.log('OVER  kept, or missing: ' + wrong.join(', '))
}
process.exit(over ? 1 : 0)
