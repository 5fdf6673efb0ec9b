import type { ActChange, ActRow } from '@/answers'
import { day, mu, tonnes, yuan } from '@/core/format'
import { locale, t, word } from '@/core/i18n'
import { isolate } from '@/core/isolate'
import { address } from '@/core/route'

export const SERVICES = ['ticket', 'market', 'ledger'] as const
export type Service = (typeof SERVICES)[number]

/** An act, and the service that wrote it. */
export interface Did extends ActRow {
  service: Service
}

/** What one service has told so far. Without a next there is nothing older. */
export interface Told {
  service: Service
  items: ActRow[]
  next: string | null
}

/** What may be asked for; an empty text asks for nothing. */
export interface Wish {
  from: string
  to: string
  service: string
  act: string
  person: string
  party: string
  object: string
}

export function query(wish: Wish, after: string | null): string {
  const { from, to, act, person, party, object } = wish
  return address({ path: '', query: { from: from || null, to: to || null, act: act || null, person: person.trim() || null, party: party.trim() || null, object: object.trim() || null, after } })
}

/**
 * Of all services together, newest first, down to where the first of them stops for now: below that it may still have what belongs in between.
 */
export function together(told: Told[]): Did[] {
  const floor = told.reduce((highest, one) => {
    const last = one.next ? one.items[one.items.length - 1]?.at || '' : ''
    return last > highest ? last : highest
  }, '')
  const all = told.reduce<Did[]>((found, one) => found.concat(one.items.map((item) => ({ ...item, service: one.service }))), [])
  return all.filter((one) => one.at >= floor).sort((a, b) => (a.at === b.at ? (a.actId < b.actId ? 1 : -1) : a.at < b.at ? 1 : -1))
}

/** Where the object can be read, by an auditor as by those who work on it; null where there is no page of it. */
export function placeOf(of: ActRow): string | null {
  const own: Record<string, string> = { APPLICATION: '/app/inbox/', DECISION: '/app/sharing/decisions/', DISTRIBUTION: '/app/sharing/runs/', STATEMENT: '/app/statements/' }
  const lists: Record<string, string> = { DEPOSIT: '/app/cash', PAYMENT: '/app/cash', ACCOUNT: '/app/cash', STATEMENT_ENTRY: '/app/statements', PARTICIPANT: '/app/people', RULE: '/app/rules', TICKET: '/app/register', HOLDER: '/app/register', DIVISIONS: '/app/divisions' }
  return own[of.objectKind] ? own[of.objectKind] + of.objectId : lists[of.objectKind] || null
}

/** Whose words the states of an object are. */
const STATES: Record<string, string> = { ACCOUNT: 'account.state', DEPOSIT: 'deposit.state', STATEMENT_ENTRY: 'entry.state', PAYMENT: 'payment.state', DISTRIBUTION: 'run.state', CORRECTION: 'fix.state', CARD_CHANGE: 'payee.state' }
const KINDS: Record<string, string> = { HOLDER: 'kind', PARTICIPANT: 'participant', ACCOUNT: 'account.kind', CORRECTION: 'fix.kind' }

/** Who a party is by name, as the registers of the county know it. */
export type Names = Record<string, string>

export const namesOf = (parties: { party: string; name: string }[]): Names => parties.reduce<Names>((all, one) => ({ ...all, [one.party]: one.name }), {})

/** A party by its name, the code beside it: by the code one asks, by the name one knows it. */
export const partyText = (party: string, names: Names): string => (names[party] ? t('acts.named', { name: isolate(names[party]), party }) : party)

/** A value as people read it; what is no number where one should be is shown as it is. */
export function value(of: ActRow, field: string, text: string, names: Names = {}): string {
  const number = /^-?\d{1,15}$/.test(text) ? Number(text) : null
  if (field === 'AMOUNT_FEN') return number === null ? text : yuan(number)
  if (field === 'QUANTITY_KG') return number === null ? text : tonnes(number)
  if (field === 'AREA_M2') return number === null ? text : mu(number)
  if (field === 'PARTY') return partyText(text, names)
  if (field === 'DAY' || field === 'VALID_FROM') return day(text, locale.value === 'en')
  if (field === 'STATE') return word(STATES[of.objectKind] || 'act.state', text)
  if (field === 'STAGE') return word('stage', text)
  if (field === 'MODE') return word('mode', text)
  if (field === 'KIND') return KINDS[of.objectKind] ? word(KINDS[of.objectKind], text) : text
  if (field === 'OPEN' || field === 'UPHELD') return t(text === 'true' ? 'acts.yes' : 'acts.no')
  return text
}

export function change(of: ActRow, one: ActChange, names: Names = {}): string {
  const field = word('act.field', one.field)
  const before = one.before === null ? '' : value(of, one.field, one.before, names)
  const after = one.after === null ? '' : value(of, one.field, one.after, names)
  return t(one.before === null ? 'acts.new' : one.after === null ? 'acts.gone' : 'acts.changed', { field, before, after })
}

export const changes = (of: ActRow, names: Names = {}): string => of.changes.map((one) => change(of, one, names)).join(locale.value === 'en' ? '; ' : ';') || '—'

export function who(of: ActRow, names: Names = {}): string {
  const roles = of.roles.map((role) => word('role', role)).join(locale.value === 'en' ? ', ' : '、') || '—'
  return t(of.party ? 'acts.whom' : 'acts.alone', { name: of.name || of.person, roles, party: partyText(of.party, names) })
}

export const where = (of: ActRow): string => t('acts.place', { from: of.from === 'direct' ? t('acts.direct') : of.from, request: of.requestId })
