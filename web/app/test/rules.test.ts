import { describe, expect, it } from 'vitest'
import type { Holder, KnownRule } from '@/answers'
import { admits } from '@/pages/operator/known'
import { isPlace, placesOf } from '@/pages/operator/places'

const rule = (of: Partial<KnownRule>): KnownRule => ({ key: 'a.b', form: 'NUMBER', unit: null, least: null, most: null, words: [], ...of })

describe('the place of a rule', () => {
  it.each(['350428', '350428100', '350428100200'])('takes %s', (code) => expect(isPlace(code, '350428')).toBe(true))
  it.each(['', '3504280', '35042810', '3504281000', '350427', '350427100', '350428000', '350428100000', '350428000000', '35042x'])('refuses %j', (code) => expect(isPlace(code, '350428')).toBe(false))
  it('names each township and village of the register once, townships before their villages', () => {
    const holder = (villageCode: string, villageName: string): Holder => ({ villageCode, townName: '高唐镇', villageName }) as Holder
    expect(placesOf([holder('350428100201', '余坊村'), holder('350428100200', '常口村'), holder('350428100200', '常口村')])).toEqual([
      { code: '350428100', name: '高唐镇' },
      { code: '350428100200', name: '高唐镇常口村' },
      { code: '350428100201', name: '高唐镇余坊村' },
    ])
    expect(placesOf([])).toEqual([])
  })
})

describe('what a rule may say', () => {
  it.each(['0', '7', '3650'])('a number takes %s', (value) => expect(admits(rule({ least: 0, most: 3650 }), value)).toBe(true))
  it.each(['3651', '-1', '07', '三', '1.5', ''])('a number refuses %j', (value) => expect(admits(rule({ least: 0, most: 3650 }), value)).toBe(false))
  it('one word is one of its words', () => {
    expect(admits(rule({ form: 'ONE_OF', words: ['STRICT', 'FORMAT'] }), 'FORMAT')).toBe(true)
    expect(admits(rule({ form: 'ONE_OF', words: ['STRICT', 'FORMAT'] }), 'NONE')).toBe(false)
  })
  it('several words stand once each with one blank between', () => {
    const some = rule({ form: 'SOME_OF', words: ['USED', 'REMAINDER'] })
    expect(admits(some, 'USED REMAINDER')).toBe(true)
    for (const not of ['USED USED', 'USED  REMAINDER', 'NEUTRAL', '']) expect(admits(some, not)).toBe(false)
  })
  it('a day is a day', () => {
    expect(admits(rule({ form: 'DAY' }), '2026-09-27')).toBe(true)
    expect(admits(rule({ form: 'DAY' }), 'morgen')).toBe(false)
  })
})
