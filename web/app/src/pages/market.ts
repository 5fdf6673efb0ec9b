import { hasRole } from '@/core/session'

/** A village's money is for its households: its stewards only sell. */
export const mayBuy = (): boolean => hasRole('buyer', 'reserve-centre')

/** What the market and the registry answer about units; amounts in fen, quantities in kilograms. */
export interface TicketRow {
  ticketId: string
  serial: string
  verifyCode: string
  county: string
  holderParty: string
  holderName: string
  quantityKg: number
  periodStart: string
  periodEnd: string
  areaM2: number
  ownKg: number
}

export interface Holding {
  ticketId: string
  serial: string
  bucket: string
  quantityKg: number
}

export interface Position {
  ticketId: string
  serial: string
  availableKg: number
  orderedKg: number
  sellableKg: number
}

export interface Listing {
  listingId: string
  ticketId: string
  serial: string
  party: string
  partyName: string | null
  lane: 'MARKET' | 'RESERVE'
  priceFenPerTonne: number
  quantityKg: number
  remainingKg: number
  state: 'OPEN' | 'FILLED' | 'CANCELLED'
  openedAt: string
}

/** What the market of a ticket looks like now; prices in fen per tonne, the market lane only. */
export interface Quotes {
  ticketId: string
  serial: string
  mode: string
  lastClose: number
  bandLow: number
  bandHigh: number
  depth: { priceFenPerTonne: number; quantityKg: number; listings: number }[]
  lastTrades: { priceFenPerTonne: number; quantityKg: number; settledAt: string }[]
}

export interface Trade {
  tradeId: string
  tradeNo: string
  ticketId: string
  serial: string
  sellerParty: string
  buyerParty: string
  quantityKg: number
  priceFenPerTonne: number
  amountFen: number
  feeFen: number
  lane: string
  settledAt: string
}

export interface Voucher {
  voucherNo: string
  tradeId: string
  ticketId: string
  serial: string
  fromParty: string
  fromName?: string | null
  toParty: string
  toName?: string | null
  quantityKg: number
  priceFenPerTonne: number
  amountFen: number
  lane: string
  blocks: { from: number; to: number }[]
  settledAt: string
}

export const listingKind = (state: Listing['state']): 'wait' | 'good' | 'plain' => (state === 'OPEN' ? 'wait' : state === 'FILLED' ? 'good' : 'plain')

/** Adds up the kilograms of one ticket in the given buckets. */
export const held = (holdings: Holding[], ticketId: string, ...buckets: string[]): number =>
  holdings.filter((one) => one.ticketId === ticketId && buckets.indexOf(one.bucket) >= 0).reduce((sum, one) => sum + one.quantityKg, 0)
