import { reactive, watch } from 'vue'
import { crowded, NoAnswer, Problem, type Answer } from './api'
import { forget, recall, remember } from './store'
import { newKey, send, type Wish } from './wish'

/** A form that is never lost and never sent twice. */
export interface Draft<V> {
  values: V
  /** Sent, but no answer came: only this very wish may be sent again until its outcome is known. */
  unanswered: Wish | null
  key: string
  /** Page to come back to, for the reminder on the first page. */
  at: string
}

const finished = new WeakSet<object>()
const slot = (name: string): string => 'draft.' + name

/** Opens the kept draft of that name, or a fresh one; each change is kept at once. */
export function openDraft<V extends object>(name: string, fresh: V, at = ''): Draft<V> {
  const kept = recall<Draft<V>>(slot(name))
  const draft = reactive({
    values: { ...fresh, ...(kept ? kept.values : {}) },
    unanswered: kept ? kept.unanswered : null,
    key: kept ? kept.key : newKey(),
    at: at || (kept ? kept.at : ''),
  }) as Draft<V>
  watch(draft, () => keep(name, draft), { deep: true, flush: 'sync' })
  return draft
}

function keep<V>(name: string, draft: Draft<V>): void {
  if (finished.has(draft as object)) return
  remember(slot(name), draft)
}

export function dropDraft<V>(name: string, draft?: Draft<V>): void {
  if (draft) finished.add(draft as object)
  forget(slot(name))
}

/**
 * Sends the draft. An unanswered wish is repeated as it was, with its key; a refusal frees the values for correction; an answer
 * closes the draft. The wish is written down before it leaves the phone.
 */
export async function sendDraft<V, T>(name: string, draft: Draft<V>, method: string, path: string, body: unknown): Promise<Answer<T>> {
  const before = draft.unanswered
  const wish = before || { key: draft.key, method, path, body: body === undefined ? null : JSON.stringify(body) }
  draft.unanswered = wish
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
  // In flight or a lost session: the outcome is still open, the wish stays as it is.
  if (failure instanceof Problem && (failure.code === 'IDEMPOTENCY_IN_FLIGHT' || failure.status === 401 || failure.status >= 500)) return
  // Not taken this time says nothing of an earlier sending that got no answer.
  draft.unanswered = crowded(failure) ? before : null
  if (failure instanceof Problem && failure.code === 'IDEMPOTENCY_KEY_REUSED') draft.key = newKey()
}
