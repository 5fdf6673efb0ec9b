import type { Quotes } from '../market'
import { amountFen } from '@/core/numbers'

/** What the continuous market answers; prices in fen per tonne, quantities in kilograms. */
export type Side = 'BUY' | 'SELL'
export type OrderType = 'LIMIT' | 'MARKET'
export type TimeInForce = 'GTC' | 'DAY' | 'IOC' | 'FOK'

export interface Level {
  priceFenPerTonne: number
  quantityKg: number
  orders: number
}

export interface Book extends Quotes {
  lotKg: number
  bids: Level[]
  asks: Level[]
}

export interface Instrument {
  ticketId: string
  serial: string
  mode: string
  pendingMode: string | null
  changeId: string | null
  source?: string | null
  proposedByName?: string | null
  lastPriceFenPerTonne: number | null
  bestBidFenPerTonne: number | null
  bestAskFenPerTonne: number | null
}

export interface Order {
  orderId: string
  ticketId: string
  serial: string
  side: Side
  type: OrderType
  timeInForce: TimeInForce
  state: 'OPEN' | 'FILLED' | 'CANCELLED'
  quantityKg: number
  filledKg: number
  remainingKg: number
  priceFenPerTonne: number
  averageFenPerTonne: number | null
  amountFen: number
  feeFen: number
  reservedFen: number
  placedAt: string
  changedAt: string
  endedWhy: string | null
  trades?: { tradeId: string; quantityKg: number; priceFenPerTonne: number; amountFen: number; settledAt: string }[]
}

/** What became of an order, as one word of our own: an order that ended without all of it may still have traded. */
export type Fate = 'FILLED' | 'PARTLY' | 'RESTING' | 'PARTLY_ENDED' | 'ENDED'

export function fate(order: Order): Fate {
  if (order.state === 'FILLED') return 'FILLED'
  if (order.state === 'OPEN') return order.filledKg > 0 ? 'PARTLY' : 'RESTING'
  return order.filledKg > 0 ? 'PARTLY_ENDED' : 'ENDED'
}

export const fateKind = (of: Fate): 'good' | 'wait' | 'warn' | 'plain' => (of === 'FILLED' ? 'good' : of === 'PARTLY_ENDED' ? 'warn' : of === 'ENDED' ? 'plain' : 'wait')

/** Kilograms of our own orders that still rest, by price, on one side. */
export function ownByPrice(orders: Order[], side: Side): Record<number, number> {
  const own: Record<number, number> = {}
  orders.filter((one) => one.side === side && one.state === 'OPEN').forEach((one) => (own[one.priceFenPerTonne] = (own[one.priceFenPerTonne] || 0) + one.remainingKg))
  return own
}

/** What the shown levels would give at once, within a price: only an estimate, others may be faster. */
export function estimate(levels: Level[], side: Side, kg: number, priceFenPerTonne: number): { kg: number; fen: number; worst: number } {
  const out = { kg: 0, fen: 0, worst: 0 }
  for (const level of levels) {
    const fits = side === 'BUY' ? level.priceFenPerTonne <= priceFenPerTonne : level.priceFenPerTonne >= priceFenPerTonne
    const take = Math.min(level.quantityKg, kg - out.kg)
    if (!fits || take <= 0) break
    out.kg += take
    out.fen += amountFen(take, level.priceFenPerTonne)
    out.worst = level.priceFenPerTonne
  }
  return out
}

/** A market order cannot wait; a limit order may. */
export const timesOf = (type: OrderType): TimeInForce[] => (type === 'MARKET' ? ['IOC', 'FOK'] : ['GTC', 'DAY', 'IOC', 'FOK'])
