import '@/texts/duty'
import type { Decision, Listing, Order, PayeeChange, TicketRow } from '@/answers'
import { day, tonnes } from '@/core/format'
import { locale, t } from '@/core/i18n'

export interface Duty {
  to: string
  text: string
}

/** What the services said; a part that did not come is null. */
export interface Said {
  decisions: Decision[] | null
  payees: PayeeChange[] | null
  tickets: TicketRow[] | null
  listings: Listing[] | null
  orders: Order[] | null
}

/** A ticket is new for so many days. */
const NEW_DAYS = 30
const on = (date: string): string => day(date, locale.value === 'en')

/** What waits for this steward besides cases, notices and runs: cards a second person confirms, objections without an answer, tickets nobody offered yet, sell orders. */
export function duties(said: Said, party: string, now: number): Duty[] {
  const cards = (said.payees || []).filter((one) => one.state === 'PROPOSED' && !one.own).length
  const found: Duty[] = cards ? [{ to: '/app/sharing/payees', text: t('duty.cards', { n: cards }) }] : []
  ;(said.decisions || []).forEach((one) => {
    if (one.runAt || one.state === 'FAILED') return
    one.objections.filter((objection) => objection.open).forEach((objection) => found.push({ to: '/app/sharing/decisions/' + one.decisionId, text: t(one.own ? 'duty.objectionOther' : 'duty.objection', { title: one.title, day: on(objection.raisedAt) }) }))
  })
  const selling = (said.orders || []).filter((one) => one.side === 'SELL' && one.state === 'OPEN')
  const offered = (said.listings || []).map((one) => one.ticketId).concat(selling.map((one) => one.ticketId))
  // Without the offers nobody knows that there is none.
  if (said.listings && said.orders)
    (said.tickets || [])
      .filter((one) => one.holderParty === party && one.ownKg === one.quantityKg && offered.indexOf(one.ticketId) < 0 && now - Date.parse(one.issuedOn) < NEW_DAYS * 86400000)
      .forEach((one) => found.push({ to: '/app/tickets', text: t('duty.ticket', { no: one.serial, day: on(one.issuedOn) }) }))
  selling.forEach((one) => found.push({ to: '/app/orders/' + one.orderId, text: t('duty.order', { no: one.serial, t: tonnes(one.remainingKg) }) }))
  return found
}
