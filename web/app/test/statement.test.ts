import { describe, expect, it } from 'vitest'
import type { BankEntry } from '@/answers'
import { balanceOf, entryKind, lots, signed } from '@/pages/operator/statement'

type Row = Pick<BankEntry, 'state' | 'match' | 'assignable'>
const matched: Row = { state: 'OPEN', match: 'MATCHED', assignable: false }
const assigned: Row = { state: 'OPEN', match: 'ASSIGNED', assignable: true }
const nameless: Row = { state: 'OPEN', match: 'NO_REFERENCE', assignable: true }
const debit: Row = { state: 'OPEN', match: 'DEBIT', assignable: false }
const booked: Row = { state: 'BOOKED', match: null, assignable: false }
const aside: Row = { state: 'SET_ASIDE', match: null, assignable: false }

describe('the rows of a bank statement', () => {
  it('wait for a confirmation, for somebody to say whose they are, for nothing, or are decided', () => {
    expect(lots([matched, assigned, nameless, debit, booked, aside])).toEqual({ ready: [matched, assigned], unclear: [nameless], rest: [debit], done: [booked, aside] })
  })
  it('are good only when they are booked', () => {
    expect([matched, nameless, debit, booked, aside].map(entryKind)).toEqual(['wait', 'warn', 'plain', 'good', 'plain'])
  })
})

describe('the balances of a statement', () => {
  it('add up, differ, or are not there', () => {
    expect([0, 1, -1, null].map((differenceFen) => balanceOf({ differenceFen }))).toEqual(['right', 'wrong', 'wrong', 'none'])
  })
  it('carry their sign', () => {
    const written = (fen: number): string => String(fen)
    expect(signed(-100, written)).toBe('−100')
    expect(signed(100, written)).toBe('100')
  })
})
