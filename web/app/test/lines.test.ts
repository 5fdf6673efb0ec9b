import { describe, expect, it } from 'vitest'
import { yuan } from '@/core/format'
import { shareLines, sumOf } from '@/core/lines'
import { parseYuan } from '@/core/numbers'
import { quote } from '@/core/quote'
import { totalFen } from '@/pages/villager/money'
import { bodyOf, fresh, outlook } from '@/pages/sharing/plan'
import { dice } from './dice'

const words = { pot: 'pot', deductions: 'd', collective: 'c', residual: 'r' }

/** What a person would get adding up the shown lines by hand. */
const shown = (fen: number): number => (fen < 0 ? -parseYuan(yuan(-fen))! : parseYuan(yuan(fen))!)

describe('what is shown adds up', () => {
  it('for a thousand random sales, to the fen', () => {
    const roll = dice(7)
    for (let i = 0; i < 1000; i++) {
      const q = quote(roll(50_000_000) + 1, roll(30_000) + 1, roll(500))
      expect(shown(q.grossFen) - shown(q.feeFen)).toBe(shown(q.netFen))
    }
  })
  it('for a thousand random distributions, to the fen', () => {
    const roll = dice(8)
    for (let i = 0; i < 1000; i++) {
      const parts = { potFen: roll(1e9), deductionsFen: roll(1e6), collectiveFen: roll(1e6), residualFen: roll(1e5), householdsFen: 0 }
      parts.householdsFen = parts.potFen - parts.deductionsFen - parts.collectiveFen - parts.residualFen
      const lines = shareLines(parts, words)!
      expect(lines.reduce((sum, line) => sum + shown(line.fen), 0)).toBe(parts.householdsFen)
      expect(sumOf(lines)).toBe(parts.householdsFen)
    }
  })
  it('shows no arithmetic at all when the parts contradict each other', () => {
    expect(shareLines({ potFen: 100, deductionsFen: 0, collectiveFen: 0, residualFen: 0, householdsFen: 99 }, words)).toBeNull()
  })
  it('for the three parts of my money', () => {
    expect(totalFen({ availableFen: 1, payableFen: 2, paidFen: 3, lastShare: null, asOf: '' })).toBe(6)
  })
})

describe('a plan before it is recorded', () => {
  const form = (change: Partial<ReturnType<typeof fresh>>) => ({ ...fresh('2026-11-20'), ...change })
  it('is the Changkou day: 150 yuan for 938 people leaves 145 yuan', () => {
    const plan = outlook(form({ pot: '140845', perHead: '150' }), 938)!
    expect(plan.householdsFen).toBe(14070000)
    expect(plan.residualFen).toBe(14500)
  })
  it('is the Xixia day: 30 % of 100,000 yuan stays', () => {
    const plan = outlook(form({ pot: '100000', way: 'equal', collective: '30' }), 10)!
    expect(plan.collectiveFen).toBe(3000000)
    expect(plan.householdsFen).toBe(7000000)
  })
  it('is refused when heads need more than there is', () => expect(outlook(form({ pot: '100', perHead: '150' }), 938)).toBeNull())
  it('never loses a fen', () => {
    const roll = dice(9)
    for (let i = 0; i < 1000; i++) {
      const plan = outlook(form({ pot: yuan(roll(1e9) + 1), way: 'equal', collective: yuan(roll(10000)), deductions: [{ name: 'x', amount: yuan(roll(1000)) }] }), 5)
      if (plan) expect(plan.deductionsFen + plan.collectiveFen + plan.householdsFen + plan.residualFen).toBe(plan.potFen)
    }
  })
  it('is sent in whole fen and basis points', () => {
    const body = bodyOf(form({ title: ' T ', pot: '140845', perHead: '150', collective: '' }))
    expect(body.potFen).toBe(14084500)
    expect(body.plan).toEqual({ deductions: [], perHeadFen: 15000, collectiveBasisPoints: null })
    expect(body.title).toBe('T')
  })
})
