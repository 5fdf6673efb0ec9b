import { forget, recall, remember } from './store'

/** Longer than a call may take (core/api.ts). */
const LEASE_MS = 30000
const LOOK_MS = 300
const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/**
 * One after the other over all tabs of this phone. Browsers without Web Locks hold a lease instead, which two may believe to have in the same
 * instant: it spares a request, while the idempotency key is what holds the effect to one.
 */
export function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks ? (navigator.locks.request('lintan.' + name, work) as Promise<T>) : underLease('turn.' + name, work)
}

async function underLease<T>(slot: string, work: () => Promise<T>): Promise<T> {
  const mine = String(Math.random())
  for (;;) {
    const held = recall<{ by: string; until: number }>(slot)
    if (!held || held.until < Date.now()) {
      // a phone that keeps nothing has nothing that another tab could send
      if (!remember(slot, { by: mine, until: Date.now() + LEASE_MS })) return work()
      await wait(LOOK_MS)
      const now = recall<{ by: string }>(slot)
      if (now && now.by === mine) break
    }
    await wait(LOOK_MS)
  }
  try {
    return await work()
  } finally {
    forget(slot)
  }
}
