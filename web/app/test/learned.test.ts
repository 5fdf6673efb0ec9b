import { describe, expect, it } from 'vitest'
import { wordsOf } from '../scripts/words.mjs'

type Texts = Record<string, string>
const SOURCES = import.meta.glob<string>(['../src/**/*.vue', '../src/**/*.ts'], { query: '?raw', import: 'default', eager: true })
const ZH = import.meta.glob<Texts>('../src/texts/zh/*.json', { import: 'default', eager: true })
const SRC = '../src/'

/** The module an import names, as the glob names it. */
function resolve(from: string, name: string): string {
  const path = name.startsWith('@/') ? SRC + name.slice(2) : name.startsWith('.') ? new URL(name, 'http://x/' + from.replace('../', '')).pathname.replace(/^\//, '../') : name
  return [path, path + '.ts'].filter((one) => SOURCES[one] !== undefined || ZH[one] !== undefined || one.startsWith('@words/'))[0] || ''
}
const found = (source: string, pattern: RegExp): string[] => [...source.matchAll(pattern)].map((match) => match[1])
const imports = (path: string): string[] => found(SOURCES[path] || '', /^\s*import\s+(?!type\b)(?:[\w{}\s,*]+from\s+)?'([^']+)'/gm).map((name) => resolve(path, name)).filter(Boolean)
const parts = (path: string): string[] => found(SOURCES[path] || '', /import\('([^']+)'\)/g).map((name) => resolve(path, name)).filter(Boolean)

/** What comes at once with a module. */
function brought(root: string, seen = new Set<string>()): Set<string> {
  if (seen.has(root)) return seen
  seen.add(root)
  imports(root).forEach((one) => brought(one, seen))
  return seen
}
const keysOf = (module: string): string[] => (ZH[module] ? Object.keys(ZH[module]) : module.startsWith('@words/zh?') ? Object.keys(wordsOf('zh', module.slice('@words/zh?'.length).split(','))) : [])
const learnedBy = (modules: Set<string>): string[] => [...modules].flatMap(keysOf)
const NAMED = /[^\w.]t\(\s*'([^']+)'(?!\s*\+)/g

/** Keys a page, or a part of it that comes later, names and has not been taught; the parts see what the page has brought. */
function unknown(root: string, before: string[], asked = new Set<string>()): string[] {
  const modules = brought(root)
  const known = [...before, ...learnedBy(modules)]
  const missing = [...modules].flatMap((one) => found(SOURCES[one] || '', NAMED).filter((key) => known.indexOf(key) < 0).map((key) => `${one}: ${key}`))
  const later = [...modules].flatMap(parts).filter((one) => !asked.has(one) && !/\/(router|staff)\.ts$/.test(one))
  later.forEach((one) => asked.add(one))
  return missing.concat(...later.map((one) => unknown(one, known, asked)))
}

const SHELL = learnedBy(brought(SRC + 'main.ts'))
const OFFICE = [...SHELL, ...learnedBy(brought(SRC + 'staff.ts'))]
const pages = (router: string): string[] => parts(SRC + router).filter((one) => one.indexOf('/pages/') > 0)

describe('the words of a page', () => {
  it.each(pages('router.ts'))('%s is taught them all where a villager opens it', (page) => expect(unknown(page, SHELL)).toEqual([]))
  it.each(pages('staff.ts'))('%s is taught them all where an office opens it', (page) => expect(unknown(page, OFFICE)).toEqual([]))
  it('are looked for where they are used', () => {
    expect(pages('router.ts').length).toBeGreaterThan(6)
    expect(pages('staff.ts').length).toBeGreaterThan(30)
    expect(SHELL).toContain('send.unknownHome')
  })
})
