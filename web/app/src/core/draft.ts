import { reactive, watch } from 'vue'
import { crowded, NoAnswer, Problem, type Answer } from './api'
import { forget, recall, remember } from './store'
import { newKey, send, type Wish } from './wish'

/** A form that is never lost and never sent twice. */
export interface Draft<V> {
  values: V
  /** Sent, but no answer came: only this very wish may be sent again until its outcome is known. */
  unanswered: Wish | null
  /** Whether the wish may have left the phone; before that it may be taken back. */
  left: boolean
  /** Goes by itself when the network is back (core/waiting.ts): only what means the same then as now, an objection, never an order. */
  alone: boolean
  /** The service's sentence, when it went by itself and was not taken. */
  refused: string
  key: string
  /** Page to come back to, for the reminder on the first page. */
  at: string
}

const finished = new WeakSet<object>()
const slot = (name: string): string => 'draft.' + name

/** Opens the kept draft of that name, or a fresh one; each change is kept at once. */
export function openDraft<V extends object>(name: string, fresh: V, at = '', alone = false): Draft<V> {
  const kept = keptDraft<V>(name)
  const draft = reactive({
    values: { ...fresh, ...(kept ? kept.values : {}) },
    unanswered: kept ? kept.unanswered : null,
    left: kept ? kept.left !== false : false,
    alone,
    refused: (kept && kept.refused) || '',
    key: kept ? kept.key : newKey(),
    at: at || (kept ? kept.at : ''),
  }) as Draft<V>
  watch(draft, () => keep(name, draft), { deep: true, flush: 'sync' })
  return draft
}

/** As it lies on the phone now: another tab may have been at it. */
export const keptDraft = <V>(name: string): Draft<V> | null => recall<Draft<V>>(slot(name))

export function keep<V>(name: string, draft: Draft<V>): void {
  if (finished.has(draft as object)) return
  remember(slot(name), draft)
}

export function dropDraft<V>(name: string, draft?: Draft<V>): void {
  if (draft) finished.add(draft as object)
  forget(slot(name))
}

/**
 * Sends the draft. An unanswered wish is repeated as it was, with its key; a refusal frees the values for correction; an answer
 * closes the draft. The wish is written down before it leaves the phone; without a network, one that may go by itself waits there.
 */
export async function sendDraft<V, T>(name: string, draft: Draft<V>, method: string, path: string, body: unknown): Promise<Answer<T>> {
  const before = draft.unanswered
  const wish = before || { key: draft.key, method, path, body: body === undefined ? null : JSON.stringify(body) }
  draft.unanswered = wish
  draft.refused = ''
  keep(name, draft)
  if (!draft.alone) return deliver(name, draft, wish, before)
  if (navigator.onLine === false) throw new NoAnswer('offline')
  // comes with the pages that need it (core/waiting.ts)
  const { inTurn } = await import('./turn')
  return inTurn(name, () => deliver<V, T>(name, draft, wish, before))
}

/** @param before the wish as it stood before this sending, if it had been sent */
export async function deliver<V, T>(name: string, draft: Draft<V>, wish: Wish, before: Wish | null): Promise<Answer<T>> {
  draft.left = true
  keep(name, draft)
  try {
    const answer = await send<T>(wish)
    dropDraft(name, draft)
    draft.unanswered = null
    return answer
  } catch (failure) {
    settle(draft, before, failure)
    // The page may be gone by now and its watcher with it: write the outcome down here.
    keep(name, draft)
    throw failure
  }
}

function settle<V>(draft: Draft<V>, before: Wish | null, failure: unknown): void {
  if (failure instanceof NoAnswer) return
  // In flight: the outcome is still open, the wish stays as it is; so does one that goes by itself, until somebody has logged in.
  if (failure instanceof Problem && (failure.code === 'IDEMPOTENCY_IN_FLIGHT' || (failure.status === 401 && draft.alone) || failure.status >= 500)) return
  // Not taken this time, or not let in, says nothing of an earlier sending that got no answer.
  draft.unanswered = crowded(failure) || (failure instanceof Problem && failure.status === 401) ? before : null
  draft.left = draft.unanswered !== null
  if (failure instanceof Problem && failure.code === 'IDEMPOTENCY_KEY_REUSED') draft.key = newKey()
}
