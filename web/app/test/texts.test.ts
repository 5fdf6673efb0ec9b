import { describe, expect, it } from 'vitest'
import { wordsOf } from '../scripts/words.mjs'

type Texts = Record<string, string>
const zh: Record<string, Texts> = { '/zh/words': wordsOf('zh', ['*']), ...import.meta.glob<Texts>('../src/texts/zh/*.json', { import: 'default', eager: true }) }
const en: Record<string, Texts> = { '/en/words': wordsOf('en', ['*']), ...import.meta.glob<Texts>('../src/texts/en/*.json', { import: 'default', eager: true }) }
const sources = import.meta.glob<string>(['../src/**/*.vue', '../src/**/*.ts'], { query: '?raw', import: 'default', eager: true })
const area = (path: string): string => path.split('/').pop()!

/** Words a villager should never have to learn (domain glossary), and letters that stand for something. */
const JARGON = ['挂单', '挂牌', '成交', '注销', '质押', '减排量', '冻结', '托管', '持仓', '份额', '核证', '标的', '幂等', '异议', '清缴', '登录态']
/** Areas of the words for codes that a villager meets. */
const VILLAGER_WORDS = ['role', 'notice.step', 'notice.state']
const VILLAGER = ['core.json', 'villager.json', 'notice.json', 'me.json', 'kit.json', 'forest.json', 'objection.json']

describe('texts', () => {
  it('have the same keys and the same blanks in both languages', () => {
    expect(Object.keys(en).map(area).sort()).toEqual(Object.keys(zh).map(area).sort())
    for (const path of Object.keys(zh)) {
      const other = en[path.replace('/zh/', '/en/')]
      expect(Object.keys(other).sort(), path).toEqual(Object.keys(zh[path]).sort())
      for (const key of Object.keys(zh[path])) {
        const blanks = (text: string): string[] => (text.match(/\{\w+\}/g) || []).sort()
        const left = blanks(other[key])
        expect(blanks(zh[path][key]).filter((blank) => left.indexOf(blank) < 0 && ['{mu}', '{scheme}'].indexOf(blank) < 0), path + ' ' + key).toEqual([])
        expect(left.filter((blank) => blanks(zh[path][key]).indexOf(blank) < 0), path + ' ' + key).toEqual([])
      }
    }
  })
  it('use no jargon where villagers read', () => {
    for (const path of Object.keys(zh).filter((one) => VILLAGER.indexOf(area(one)) >= 0)) {
      for (const key of Object.keys(zh[path])) {
        for (const word of JARGON) expect(zh[path][key].indexOf(word), `${key}: ${word}`).toBe(-1)
        if (key !== 'me.language') expect(zh[path][key].replace(/\{\w+\}/g, '').replace(/\bMB\b/g, ''), key).not.toMatch(/[A-Za-z]{2,}/)
      }
    }
  })
  it('use no jargon for the codes a villager meets', () => {
    for (const [key, text] of Object.entries(wordsOf('zh', VILLAGER_WORDS))) {
      for (const word of JARGON) expect(text.indexOf(word), `${key}: ${word}`).toBe(-1)
    }
  })
  it('never carry the same key in two areas', () => {
    const seen: Texts = {}
    for (const path of Object.keys(zh)) {
      for (const key of Object.keys(zh[path])) {
        expect(seen[key], key).toBeUndefined()
        seen[key] = path
      }
    }
  })
  it('exist for every key that a page names, and no Chinese stands in a page itself', () => {
    const all = Object.keys(zh).reduce<Texts>((found, path) => ({ ...found, ...zh[path] }), {})
    for (const path of Object.keys(sources)) {
      const source = sources[path]
      for (const match of source.matchAll(/[^\w]t\(\s*'([^']+)'/g)) {
        const key = match[1]
        if (key.endsWith('.')) expect(Object.keys(all).some((one) => one.startsWith(key)), `${path} names words that begin with ${key}`).toBe(true)
        if (key.endsWith('.') || key.endsWith('size')) continue
        expect(all[key], `${path} names ${key}`).toBeDefined()
      }
      if (path.endsWith('.vue') && !path.endsWith('Me.vue')) {
        const template = source.slice(source.indexOf('<template>'))
        expect(template.replace(/<!--[\s\S]*?-->/g, '').match(/[\u4e00-\u9fff]/), path).toBeNull()
      }
    }
  })
})
