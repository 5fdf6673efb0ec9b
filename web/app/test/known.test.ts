import { describe, expect, it } from 'vitest'
import '@/texts/kit'
import '@/texts/operator'
import '@/texts/rules'
import { said } from '@/pages/operator/known'

describe('the value of a rule', () => {
  it.each([
    ['1000', 'BASIS_POINTS', '10 % (1000)'],
    ['6667', 'BASIS_POINTS', '66.67 % (6667)'],
    ['960', 'MINUTE_OF_DAY', '16:00 (960)'],
    ['1440', 'MINUTE_OF_DAY', '24:00 (1440)'],
    ['100000000', 'KILOGRAMS', '100,000 吨 (100000000)'],
    ['1600', 'KG_PER_MU_YEAR', '每亩每年 1.6 吨 (1600)'],
    ['1500', 'FEN_PER_TONNE', '15.00 元/吨 (1500)'],
    ['24', 'HOURS', '24 小时 (24)'],
    ['LISTING', null, '挂牌 (LISTING)'],
    ['100', 'PAPERS', '100 份 (100)'],
    ['2026-09-27', null, '2026-09-27'],
  ] as const)('%s of %s is said %s', (value, unit, says) => expect(said(value, unit)).toBe(says))
})
