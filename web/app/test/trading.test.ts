import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp, defineComponent, h } from 'vue'
import { NoAnswer, Problem } from '@/core/api'
import { clock, usePolling, type Polled } from '@/core/polling'
import { estimate, fate, ownByPrice, timesOf, type Order } from '@/pages/trading/orders'

const levels = [
  { priceFenPerTonne: 1530, quantityKg: 60000, orders: 2 },
  { priceFenPerTonne: 1540, quantityKg: 10000, orders: 1 },
]
const order = (change: Partial<Order>): Order => ({ side: 'BUY', state: 'OPEN', filledKg: 0, remainingKg: 10000, priceFenPerTonne: 1500, ...change }) as Order

describe('what an order would find at once', () => {
  it('takes the best level first and the next one for the rest', () =>
    expect(estimate(levels, 'BUY', 65000, 1600)).toEqual({ kg: 65000, fen: 60 * 1530 + 5 * 1540, worst: 1540 }))
  it('never goes beyond the price of a buyer', () => expect(estimate(levels, 'BUY', 65000, 1530)).toEqual({ kg: 60000, fen: 60 * 1530, worst: 1530 }))
  it('never goes below the price of a seller', () => {
    const bids = [{ priceFenPerTonne: 1510, quantityKg: 5000, orders: 1 }, { priceFenPerTonne: 1490, quantityKg: 5000, orders: 1 }]
    expect(estimate(bids, 'SELL', 10000, 1500)).toEqual({ kg: 5000, fen: 5 * 1510, worst: 1510 })
  })
  it('is nothing when nobody is on the other side', () => expect(estimate([], 'BUY', 1000, 1600).kg).toBe(0))
})

describe('orders', () => {
  it('have a fate that tells what traded, also when they were cancelled', () => {
    expect(fate(order({}))).toBe('RESTING')
    expect(fate(order({ filledKg: 1000 }))).toBe('PARTLY')
    expect(fate(order({ state: 'FILLED', filledKg: 10000 }))).toBe('FILLED')
    expect(fate(order({ state: 'CANCELLED', filledKg: 1000 }))).toBe('PARTLY_ENDED')
    expect(fate(order({ state: 'CANCELLED' }))).toBe('ENDED')
  })
  it('of our own add up by price on their own side, and only while they rest', () =>
    expect(ownByPrice([order({}), order({ remainingKg: 5000 }), order({ side: 'SELL' }), order({ state: 'CANCELLED' })], 'BUY')).toEqual({ 1500: 15000 }))
  it('at the price of now cannot wait', () => {
    expect(timesOf('MARKET')).toEqual(['IOC', 'FOK'])
    expect(timesOf('LIMIT')).toContain('GTC')
  })
})

describe('asking again and again', () => {
  let polled: Polled<number>
  let app: ReturnType<typeof createApp>
  const open = (fetcher: () => Promise<number>, enough?: (n: number) => boolean): void => {
    app = createApp(defineComponent({ setup: () => ((polled = usePolling(fetcher, 1000, enough)), () => h('p')) }))
    app.mount(document.createElement('div'))
  }
  const look = (state: string): void => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => {
    app.unmount()
    look('visible')
    vi.useRealTimers()
  })
  it('goes on at its pace, rests while nobody looks and asks at once when somebody is back', async () => {
    let asked = 0
    open(async () => ++asked)
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toBe(2)
    look('hidden')
    await vi.advanceTimersByTimeAsync(5000)
    expect(asked).toBe(2)
    look('visible')
    await vi.advanceTimersByTimeAsync(0)
    expect(asked).toBe(3)
  })
  it('stops when told to, and when there is nothing more to learn', async () => {
    let asked = 0
    open(async () => ++asked, (n) => n === 2)
    await vi.advanceTimersByTimeAsync(9000)
    expect(asked).toBe(2)
    polled.toggle()
    polled.toggle()
    await vi.advanceTimersByTimeAsync(9000)
    expect(asked).toBe(3)
  })
  it('keeps the last answer when the network is gone, and gives up on a refusal', async () => {
    const answers: (() => Promise<number>)[] = [async () => 7, () => Promise.reject(new NoAnswer('x')), () => Promise.reject(new Problem(404, 'NOT_FOUND', ''))]
    let asked = 0
    open(() => answers[asked++]())
    await vi.advanceTimersByTimeAsync(1000)
    expect([polled.data.value, polled.stale.value, polled.failure.value]).toEqual([7, true, ''])
    await vi.advanceTimersByTimeAsync(9000)
    expect([asked, polled.running.value]).toEqual([3, false])
  })
  it('shows the time of Asia/Shanghai to the second', () => expect(clock(Date.parse('2026-11-20T16:00:05Z'))).toBe('00:00:05'))
})
