import { describe, expect, it } from 'vitest'
import type { TradedDay } from '@/answers'
import { byLane } from '@/pages/officer/year'
import { dice } from './dice'

const day = (lane: string, quantityKg: number, amountFen: number): TradedDay => ({ day: '2026-11-01', lane, trades: 1, quantityKg, amountFen }) as TradedDay

describe('a year of the market', () => {
  it('keeps the lanes apart and shows the largest first', () => {
    const lanes = byLane([day('RESERVE', 10_000_000, 10_000_000), day('MARKET', 2_723_000, 4_084_500), day('MARKET', 10_000, 15_500)])
    expect(lanes.map((one) => [one.lane, one.trades, one.kg, one.fen])).toEqual([
      ['RESERVE', 1, 10_000_000, 10_000_000],
      ['MARKET', 2, 2_733_000, 4_100_000],
    ])
    expect(lanes.map((one) => one.meanFenPerTonne)).toEqual([1000, 1500])
  })
  it('rounds the mean half up', () => {
    expect(byLane([day('MARKET', 2_000, 3)])[0].meanFenPerTonne).toBe(2)
    expect(byLane([day('MARKET', 3_000, 4)])[0].meanFenPerTonne).toBe(1)
  })
  it('gives the exact mean for turnovers whose product does not fit', () => {
    const random = dice(7)
    for (let i = 0; i < 200; i++) {
      const kg = 1 + random(9_000_000_000)
      const fen = 1 + random(900_000_000_000)
      const exact = (BigInt(fen) * 2000n + BigInt(kg)) / (2n * BigInt(kg))
      expect(byLane([day('MARKET', kg, fen)])[0].meanFenPerTonne).toBe(Number(exact))
    }
  })
  it('is nothing when nothing traded', () => expect(byLane([])).toEqual([]))
})
