import { describe, expect, it } from 'vitest'
import { address } from '@/core/route'
import { sumOf } from '@/core/lines'
import { adding, claimRow, ledgerRow, marketRow, pieceTo, sourceRow, tradeOf, wishFaults } from '@/pages/auditor/fen'
import { dice } from './dice'

const TRADE = '01JAAAAAAAAAAAAAAAAAAAAAAA'
const words = { page: 'page', others: 'others', rest: 'rest' }
const link = (row: { to: Parameters<typeof address>[0] | null }): string | null => row.to && address(row.to)

describe('following one fen', () => {
  it('leads from each step to the page of what it is', () => {
    const step = (kind: string) => link(marketRow({ kind, id: 'X', number: 'N', at: '', fen: 1, wholeFen: 2 } as Parameters<typeof marketRow>[0]))
    expect(['DEPOSIT', 'SALE', 'PURCHASE', 'CAME_BACK', 'WITHDRAWAL'].map(step)).toEqual(['/app/fen/deposits/X', '/app/fen/trades/X', '/app/fen/trades/X', '/app/fen/payments/X', '/app/fen/payments/X'])
  })
  it('leads into a decision at the very fen it followed', () => {
    const step = { kind: 'DECISION', id: 'D', title: '分配', at: null, fen: 300, fromFen: 700, wholeFen: 1200 } as Parameters<typeof ledgerRow>[0]
    expect(link(ledgerRow(step))).toBe('/app/fen/decisions/D?from=700&to=1000')
    expect(ledgerRow({ ...step, kind: 'BEFORE', id: null, title: null } as typeof step).to).toBeNull()
    expect(link(ledgerRow({ ...step, kind: 'TAKEN_BACK', id: 'P', title: null } as typeof step))).toBe('/app/fen/payments/P')
  })
  it('leads from a trade to its payment and looks there at nothing but the trade, and nowhere while it waits', () => {
    expect(link(claimRow({ claimId: TRADE, tradeNo: '350428-T1', payoutId: 'P', amountFen: 5, state: 'SENT' }))).toBe(`/app/fen/payments/P?claim=${TRADE}`)
    expect(claimRow({ claimId: TRADE, tradeNo: '350428-T1', payoutId: null, amountFen: 5, state: null }).to).toBeNull()
  })
  it('leads back to a sale only where there is one', () => {
    expect(tradeOf(TRADE)).toBe('/app/fen/trades/' + TRADE)
    expect(tradeOf('opening-350428-changkou')).toBeNull()
    expect(sourceRow({ claimId: null, payoutId: null, fen: 3 }).kind).toBe('BEFORE')
    expect(sourceRow({ claimId: TRADE, payoutId: 'P', fen: 3 }, '350428-T1').name, 'a sale is called by the number people quote').toBe('350428-T1')
    expect(sourceRow({ claimId: TRADE, payoutId: 'P', fen: 3 }, null).name, 'and by its id where that is not known').toBe(TRADE)
    expect(pieceTo('D', { kind: 'LINE', lineNo: 3 } as Parameters<typeof pieceTo>[1])).toBe('/app/fen/decisions/D/lines/3')
    expect(pieceTo('D', { kind: 'COLLECTIVE', lineNo: null } as Parameters<typeof pieceTo>[1])).toBeNull()
  })
  it('shows a sum only where it is the amount, whatever page of it is shown', () => {
    const roll = dice(34)
    for (let i = 0; i < 500; i++) {
      const all = Array.from({ length: 1 + roll(9) }, () => ({ fen: 1 + roll(1e9) }))
      const known = all.reduce((sum, one) => sum + one.fen, 0)
      const rest = roll(3) ? roll(1e6) : 0
      const page = all.slice(0, 1 + roll(all.length))
      const lines = adding(page, known, rest, known + rest, words)!
      expect(sumOf(lines)).toBe(known + rest)
      expect(lines.every((line) => line.fen > 0)).toBe(true)
      expect(adding(page, known, rest, known + rest + 1, words)).toBeNull()
    }
  })
  it('draws no sample without days, number and seed', () => {
    const wish = { kind: 'trades', from: '2026-03-01', to: '2026-03-31', count: '10', seed: '春' }
    expect(wishFaults(wish)).toEqual({})
    expect(wishFaults({ ...wish, from: '2026-04-01' })).toEqual({ to: 'sample.faultDays' })
    expect(wishFaults({ ...wish, from: '' })).toEqual({ to: 'sample.faultDays' })
    for (const count of ['0', '101', 'x', '1.5', '']) expect(wishFaults({ ...wish, count })).toEqual({ count: 'sample.faultCount' })
    expect(wishFaults({ ...wish, seed: ' ' })).toEqual({ seed: 'sample.faultSeed' })
  })
})
