import { describe, expect, it } from 'vitest'
import type { Decision, Listing, Order, PayeeChange, TicketRow } from '../src/answers'
import { duties, type Said } from '../src/pages/steward/duties'

const NONE: Said = { decisions: [], payees: [], tickets: [], listings: [], orders: [] }
const NOW = Date.parse('2026-11-29T00:00:00Z')
const of = (said: Partial<Said>): string[] => duties({ ...NONE, ...said }, 'village', NOW).map((one) => one.to + ' ' + one.text)
const change = (of: Partial<PayeeChange>): PayeeChange => ({ state: 'PROPOSED', own: false, ...of }) as PayeeChange
const ticket = (of: Partial<TicketRow>): TicketRow => ({ ticketId: 'K1', serial: '0000001', holderParty: 'village', quantityKg: 5000, ownKg: 5000, issuedOn: '2026-11-20', ...of }) as TicketRow
const order = (of: Partial<Order>): Order => ({ orderId: 'O1', ticketId: 'K1', serial: '0000001', side: 'SELL', state: 'OPEN', remainingKg: 2000, ...of }) as Order
const decision = (of: Partial<Decision>): Decision =>
  ({ decisionId: 'D1', title: '分配', state: 'OBJECTED', runAt: null, own: false, objections: [{ open: true, raisedAt: '2026-11-16T01:00:00Z' }, { open: false, raisedAt: '2026-11-10T01:00:00Z' }], ...of }) as Decision

describe('what waits for a steward', () => {
  it('is a change of a card that another one entered, not an own one and not a decided one', () => {
    expect(of({ payees: [change({}), change({ own: true }), change({ state: 'CONFIRMED' })] })).toEqual(['/app/sharing/payees 1 户的换卡等您确认'])
    expect(of({ payees: [change({ own: true })] })).toEqual([])
  })

  it('is each objection without an answer, said to be another one’s where the steward recorded the decision', () => {
    expect(of({ decisions: [decision({})] })).toEqual(['/app/sharing/decisions/D1 《分配》有一条意见没有答复,2026年11月16日 提的'])
    expect(of({ decisions: [decision({ own: true })] })[0]).toContain('要另一位负责人答复')
    expect(of({ decisions: [decision({ state: 'FAILED' }), decision({ runAt: '2026-11-20T00:00:00Z' })] })).toEqual([])
  })

  it('is a ticket of the last thirty days that is neither offered nor sold nor anybody else’s', () => {
    expect(of({ tickets: [ticket({})] })).toEqual(['/app/tickets 第 0000001 号碳票 2026年11月20日 发下来了,还没有拿去卖'])
    expect(of({ tickets: [ticket({ issuedOn: '2026-10-20' }), ticket({ ownKg: 4000 }), ticket({ holderParty: 'other' })] })).toEqual([])
    expect(of({ tickets: [ticket({})], listings: [{ ticketId: 'K1' } as Listing] })).toEqual([])
  })

  it('says nothing of offers where nobody knows them', () => {
    expect(of({ tickets: [ticket({})], listings: null })).toEqual([])
    expect(of({ tickets: [ticket({})], orders: null })).toEqual([])
  })

  it('is an open sell order, not a wish to buy', () => {
    expect(of({ orders: [order({}), order({ orderId: 'O2', side: 'BUY' })], tickets: [ticket({})] })).toEqual(['/app/orders/O1 第 0000001 号碳票挂着卖单,还剩 2 吨'])
  })
})
