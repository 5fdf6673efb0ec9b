import type { Fault } from '@/answers'
import { locale } from './i18n'
import { endSession } from './store'

/** A refusal of a service (problem+json): its sentence is meant for the reader. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly sentence: string,
    readonly faults: Fault[] = [],
  ) {
    super(sentence)
  }
}

/** Too many at once: this sending was not taken, and nothing was kept of it. */
export const crowded = (failure: unknown): boolean => failure instanceof Problem && failure.status === 429

/** Nobody answered: whether the service did the work is unknown. */
export class NoAnswer extends Error {
  /** @param said what the service says of it, if it was there to say something */
  constructor(
    why: string,
    readonly said = '',
  ) {
    super(why)
  }
}

export interface Answer<T> {
  status: number
  body: T
  replayed: boolean
}

const PATIENCE_MS = 20000

function late(ms: number): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new NoAnswer('late')), ms))
}

let leaving = false
window.addEventListener('pageshow', () => (leaving = false))

/** Once, from where the person was: what is refused while the login comes would lead back to elsewhere. */
function toLogin(): void {
  if (leaving) return
  leaving = true
  location.assign('/login?to=' + encodeURIComponent(location.pathname + location.search))
}

interface Said {
  code?: string
  detail?: string
  title?: string
  errors?: Fault[]
}

/** A refusal as it came; what came without words has its number. */
export const refused = (status: number, body: Said | null): Problem => new Problem(status, body?.code || 'HTTP_' + status, body?.detail || body?.title || '', body?.errors || [])

const problem = async (response: Response): Promise<Problem> => refused(response.status, await response.json().catch(() => null))

/** One call. Throws Problem for a refusal and NoAnswer when the outcome is unknown (no network, gateway lost the service). */
export async function call<T>(method: string, path: string, init: { body?: BodyInit; headers?: Record<string, string> } = {}): Promise<Answer<T>> {
  let response: Response
  const headers = { Accept: 'application/json', 'Accept-Language': locale.value === 'en' ? 'en' : 'zh-CN', ...init.headers }
  try {
    response = await Promise.race([fetch(path, { method, headers, body: init.body, credentials: 'same-origin' }), late(PATIENCE_MS)])
  } catch {
    throw new NoAnswer('network')
  }
  if (response.status === 401) {
    endSession()
    toLogin()
    throw await problem(response)
  }
  if (response.status === 503) throw new NoAnswer('busy', (await problem(response)).sentence)
  if (response.status === 502 || response.status === 504) throw new NoAnswer('gateway')
  if (!response.ok) throw await problem(response)
  const text = await response.text()
  let body: unknown = null
  try {
    body = text ? JSON.parse(text) : null
  } catch {
    body = text
  }
  return { status: response.status, body: body as T, replayed: response.headers.get('Idempotency-Replayed') === 'true' }
}

/** While a page asks several things at once (gather.ts), who takes its questions to send them together. */
export const collecting: { take: ((path: string) => Promise<unknown>) | null } = { take: null }

export const get = async <T>(path: string): Promise<T> => (collecting.take ? (collecting.take(path) as Promise<T>) : (await call<T>('GET', path)).body)
