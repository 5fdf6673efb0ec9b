import { describe, expect, it } from 'vitest'
import type { ActRow } from '../src/answers'
import '../src/texts/acts'
import { changes, namesOf, placeOf, query, together, where, who, type Told } from '../src/pages/auditor/acts'

const act = (actId: string, at: string, more: Partial<ActRow> = {}): ActRow => ({
  actId,
  at,
  act: 'DEPOSIT_CONFIRMED',
  objectKind: 'DEPOSIT',
  objectId: 'D1',
  changes: [],
  reason: null,
  person: 'p-1',
  name: '林会计',
  party: '350428-bank',
  roles: ['bank'],
  requestId: 'a'.repeat(32),
  from: '10.3.*.*',
  ...more,
})
/** Names stand in marks that keep them in their place. */
const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '')
const told = (service: Told['service'], next: string | null, ...items: ActRow[]): Told => ({ service, next, items })

describe('who did what', () => {
  it('stands in one order, whichever service told it', () => {
    expect(together([told('ticket', null, act('T2', '2026-11-28T03:00:00Z'), act('T1', '2026-11-28T01:00:00Z')), told('market', null, act('M1', '2026-11-28T02:00:00Z'))]).map((one) => one.actId)).toEqual(['T2', 'M1', 'T1'])
  })
  it('ends where a service may still have what belongs in between', () => {
    const shown = together([told('ticket', 'T2', act('T2', '2026-11-28T03:00:00Z')), told('market', null, act('M2', '2026-11-28T04:00:00Z'), act('M1', '2026-11-28T02:00:00Z'))])
    expect(shown.map((one) => one.actId)).toEqual(['M2', 'T2'])
  })
  it('is the same list with more below once the older ones came', () => {
    const items = [act('T2', '2026-11-28T03:00:00Z'), act('T1', '2026-11-28T01:00:00Z')]
    const shown = together([told('ticket', null, ...items), told('market', null, act('M1', '2026-11-28T02:00:00Z'))])
    expect(shown.map((one) => one.actId)).toEqual(['T2', 'M1', 'T1'])
  })
  it('says person, office and party in words', () => {
    expect(who(act('A', ''))).toBe('林会计(银行),代表 350428-bank')
    expect(who(act('A', '', { party: '', roles: [] }))).toBe('林会计(—)')
  })
  it('calls a party by its name, the code beside it, where a register knows one', () => {
    const names = namesOf([{ party: '350428-bank', name: '示例银行' }])
    expect(bare(who(act('A', ''), names))).toBe('林会计(银行),代表 示例银行(350428-bank)')
    expect(bare(changes(act('A', '', { changes: [{ field: 'PARTY', before: null, after: '350428-bank' }] }), names))).toContain('示例银行(350428-bank)')
    expect(changes(act('A', '', { changes: [{ field: 'PARTY', before: null, after: '350428-else' }] }), names)).toMatch(/350428-else$/)
  })
  it('says amounts in yuan, carbon in tonnes, land in mu, and states in words of their own set', () => {
    expect(
      changes(
        act('A', '', {
          changes: [
            { field: 'AMOUNT_FEN', before: null, after: '94050' },
            { field: 'STATE', before: 'RECORDED', after: 'CONFIRMED' },
          ],
        }),
      ),
    ).toBe('金额(元):940.50;状态:等确认 → 已入账')
    expect(changes(act('A', '', { objectKind: 'TICKET', changes: [{ field: 'QUANTITY_KG', before: null, after: '342900' }] }))).toBe('数量(吨):342.9')
    expect(changes(act('A', '', { objectKind: 'RULE', changes: [{ field: 'VALUE', before: '5', after: null }] }))).toBe('值:5 → 无')
    expect(changes(act('A', ''))).toBe('—')
  })
  it('shows what it cannot read as it is', () => {
    expect(changes(act('A', '', { changes: [{ field: 'AMOUNT_FEN', before: null, after: '****1234' }] }))).toBe('金额(元):****1234')
    expect(changes(act('A', '', { changes: [{ field: 'STATE', before: null, after: 'NEWER' }] }))).toBe('状态:NEWER')
  })
  it('says from where, and when no portal was on the way', () => {
    expect(where(act('A', ''))).toBe('10.3.*.*,请求号 ' + 'a'.repeat(32))
    expect(where(act('A', '', { from: 'direct' }))).toMatch(/^不经门户,/)
  })
  it('leads to the object where a page of it can be read', () => {
    expect(placeOf(act('A', '', { objectKind: 'APPLICATION', objectId: 'X' }))).toBe('/app/inbox/X')
    expect(placeOf(act('A', '', { objectKind: 'RULE', objectId: 'X' }))).toBe('/app/rules')
    expect(placeOf(act('A', '', { objectKind: 'DEAD_LETTER', objectId: 'X' }))).toBeNull()
  })
  it('asks for what was filled in and nothing else', () => {
    const nothing = { from: '', to: '', service: '', act: '', person: '', party: '', object: '' }
    expect(query(nothing, null)).toBe('')
    expect(query({ ...nothing, from: '2026-11-01', person: ' 林 ' }, 'A&B')).toBe('?from=2026-11-01&person=' + encodeURIComponent('林') + '&after=A%26B')
  })
})
