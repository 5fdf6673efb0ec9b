import { call, type Answer } from './api'

/** 26 characters that no other phone will make: the name of one wish, kept until its answer is known. */
export function newKey(): string {
  const bytes = new Uint8Array(16)
  crypto.getRandomValues(bytes)
  return 'w-' + Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('').slice(0, 24)
}

export interface Wish {
  key: string
  method: string
  path: string
  /** JSON text, or null for a call without a body. */
  body: string | null
}

/** Sends a write with its key. The same wish sent twice has one effect. */
export function send<T>(wish: Wish, raw?: { data: BodyInit; type: string }): Promise<Answer<T>> {
  const headers: Record<string, string> = { 'X-Lintan': '1', 'Idempotency-Key': wish.key }
  if (raw) headers['Content-Type'] = raw.type
  else if (wish.body !== null) headers['Content-Type'] = 'application/json'
  return call<T>(wish.method, wish.path, { body: raw ? raw.data : (wish.body ?? undefined), headers })
}
