import type { Level, Order, OrderType, Side, TimeInForce } from '@/answers'
import { amountFen } from '@/core/numbers'

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
