import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { Command, Fault, Later } from '@/answers'
import { crowded, get, NoAnswer, Problem, type Answer } from './api'
import { openDraft, sendDraft, type Draft } from './draft'
import { t } from './i18n'
import { sentence } from './load'

/** How far one sending has come: what a form shows beside its button. */
export interface Sending {
  busy: Ref<boolean>
  failure: Ref<string>
  faults: ShallowRef<Fault[]>
  /** The network went away after the tap: the button now repeats the very same wish. */
  unknown: Ref<boolean>
  /** Too many at once: nothing was taken, and the button sends the same again under the same key. */
  full?: Ref<boolean>
}

const POLL_MS = 1500
const POLLS = 40
const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** A 202 only means "in the queue": asks the market until it says what became of it. Success is never shown before. */
export async function settled<T>(answer: Answer<T>): Promise<T> {
  const id = answer.status === 202 && answer.body ? (answer.body as unknown as Later).commandId : undefined
  if (!id) return answer.body
  for (let turn = 0; turn < POLLS; turn++) {
    await wait(POLL_MS)
    const command = await get<Command>('/api/market/commands/' + id)
    if (command.state === 'DONE') return (command.result || answer.body) as T
    if (command.state === 'REFUSED') {
      const why = command.problem
      throw new Problem(why?.status || 422, why?.code || 'REFUSED', why?.detail || t('error.refused'))
    }
  }
  // Still in the queue: the same wish may be asked again and will get the answer of the first.
  throw new NoAnswer('pending')
}

/** @param become how an answer turns into a result; by default a 202 is waited for */
export function useSending<V>(name: string, draft: Draft<V>, shown?: Sending, become: <T>(answer: Answer<T>) => Promise<T> = settled): Sending & { full: Ref<boolean>; go: <T>(method: string, path: string, body?: unknown) => Promise<T | null> } {
  const { busy, failure, faults, unknown } = shown || {
    busy: ref(false),
    failure: ref(''),
    faults: shallowRef<Fault[]>([]),
    unknown: ref(draft.unanswered !== null),
  }
  const full = (shown && shown.full) || ref(false)

  async function go<T>(method: string, path: string, body?: unknown): Promise<T | null> {
    if (busy.value) return null
    busy.value = true
    failure.value = ''
    faults.value = []
    full.value = false
    try {
      const result = await become(await sendDraft<V, T>(name, draft, method, path, body))
      unknown.value = false
      busy.value = false
      return result === null || result === undefined ? ({} as T) : result
    } catch (e) {
      failure.value = e instanceof Problem && e.code === 'IDEMPOTENCY_KEY_REUSED' ? t('send.elsewhere') : sentence(e)
      full.value = crowded(e)
      faults.value = e instanceof Problem ? e.faults : []
      unknown.value = e instanceof NoAnswer || draft.unanswered !== null
      busy.value = false
      return null
    }
  }
  return { busy, failure, faults, unknown, full, go }
}

/** For a single button: each tap that was answered is followed by a fresh key, so that the tap too has one effect only. */
export function useAct(name: string): Sending & { go: <T>(method: string, path: string, body?: unknown) => Promise<T | null> } {
  const slot = 'act.' + name
  const first = useSending(slot, openDraft<object>(slot, {}))
  let go = first.go
  return {
    ...first,
    async go<T>(method: string, path: string, body?: unknown): Promise<T | null> {
      const done = await go<T>(method, path, body)
      if (done !== null) {
        const next = useSending(slot, openDraft<object>(slot, {}), first)
        go = next.go
      }
      return done
    },
  }
}
