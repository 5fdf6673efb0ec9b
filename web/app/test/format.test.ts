import { describe, expect, it } from 'vitest'
import { day, moment, mu, tonnes, yuan } from '@/core/format'
import { amountFen, capital, daysSince, feeFen, parseTonnes, parseYuan, today } from '@/core/numbers'
import { dice } from './dice'

describe('money and tonnes', () => {
  it('shows fen as yuan with two digits and thousands marks', () => {
    expect(yuan(14084500)).toBe('140,845.00')
    expect(yuan(5)).toBe('0.05')
    expect(yuan(-95)).toBe('-0.95')
    expect(yuan(9007199254740991)).toBe('90,071,992,547,409.91')
  })
  it('shows kilograms as tonnes without needless zeros', () => {
    expect(tonnes(12723000)).toBe('12,723')
    expect(tonnes(342900)).toBe('342.9')
    expect(tonnes(1)).toBe('0.001')
  })
  it('refuses what is not a whole number', () => {
    expect(() => yuan(1.5)).toThrow()
    expect(() => tonnes(NaN)).toThrow()
  })
  it('shows the Changkou area as 3,197 mu', () => expect(mu(2131333)).toBe('3,197'))
  it('agrees with the fixtures of a sale', () => {
    expect(amountFen(2723000, 1500)).toBe(4084500)
    expect(amountFen(10000000, 1000)).toBe(10000000)
    expect(amountFen(5469000, 10000)).toBe(54690000)
  })
  it('rounds half up exactly like whole-number arithmetic does', () => {
    const roll = dice(1)
    for (let i = 0; i < 5000; i++) {
      const kg = roll(200_000_000) + 1
      const price = roll(40_000) + 1
      const exact = (BigInt(kg) * BigInt(price) + 500n) / 1000n
      expect(amountFen(kg, price)).toBe(Number(exact))
      const bp = roll(10_001)
      expect(feeFen(Number(exact), bp)).toBe(Number((exact * BigInt(bp) + 5000n) / 10000n))
    }
  })
  it('reads back what it shows', () => {
    const roll = dice(2)
    for (let i = 0; i < 2000; i++) {
      const value = roll(2_000_000_000)
      expect(parseYuan(yuan(value))).toBe(value)
      expect(parseTonnes(tonnes(value))).toBe(value)
    }
  })
  it('takes full-width digits and blanks, and refuses too many decimals', () => {
    expect(parseYuan('１，２３４．５')).toBe(123450)
    expect(parseYuan(' 1 500 ')).toBe(150000)
    expect(parseYuan('1.234')).toBeNull()
    expect(parseYuan('-1')).toBeNull()
    expect(parseTonnes('abc')).toBeNull()
  })
})

describe('capital amounts', () => {
  it.each([
    [0, '零元整'],
    [94050, '玖佰肆拾元伍角整'],
    [4084500, '肆万零捌佰肆拾伍元整'],
    [14084500, '壹拾肆万零捌佰肆拾伍元整'],
    [100000000, '壹佰万元整'],
    [10000100, '壹拾万零壹元整'],
    [1000000000001, '壹佰亿元零壹分'],
    [5, '伍分'],
    [50, '伍角整'],
    [105, '壹元零伍分'],
    [1001000000, '壹仟零壹万元整'],
    [10000000000 * 100 + 100, '壹佰亿零壹元整'],
  ])('%i fen', (fen, words) => expect(capital(fen)).toBe(words))
})

describe('time of Asia/Shanghai', () => {
  it('does not depend on the clock of the phone', () => {
    const now = Date.parse('2026-11-20T12:00:00Z')
    expect(moment('2026-11-20T02:32:00Z', false, now)).toBe('11月20日 10:32')
    expect(moment('2025-12-31T16:05:00Z', false, now)).toBe('1月1日 00:05')
    expect(moment('2024-01-01T00:00:00Z', false, now)).toBe('2024年1月1日 08:00')
    expect(today(Date.parse('2026-11-20T16:00:00Z'))).toBe('2026-11-21')
    expect(day('2021-05-18')).toBe('2021年5月18日')
    // of an instant, the day it was in China
    expect(day('2026-11-28T20:45:00Z')).toBe('2026年11月29日')
    expect(day('2026-11-28T20:45:00.123456Z', true)).toBe('2026-11-29')
    expect(day(null)).toBe('—')
  })
  it('counts days by the calendar, not by 24 hours', () => {
    expect(daysSince('2026-11-19T15:59:00Z', Date.parse('2026-11-19T16:01:00Z'))).toBe(1)
    expect(daysSince('2026-11-20T01:00:00Z', Date.parse('2026-11-20T09:00:00Z'))).toBe(0)
  })
})
