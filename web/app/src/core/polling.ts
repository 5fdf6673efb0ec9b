import { onBeforeUnmount, onMounted, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { NoAnswer } from './api'
import { shanghai, two } from './format'
import { sentence } from './load'

/** Something that is asked for again and again: the last answer stays until the next one is there, so nothing jumps. */
export interface Polled<T> {
  data: ShallowRef<T | null>
  failure: Ref<string>
  loading: Ref<boolean>
  copyOf: Ref<number | null>
  /** When the shown answer came, on this phone's clock; null before the first. */
  asOf: Ref<number | null>
  /** The last asking failed; what is shown is older than it should be. */
  stale: Ref<boolean>
  running: Ref<boolean>
  reload: () => Promise<void>
  /** Stops asking, or goes on at once. */
  toggle: () => void
}

/** Asks when the page opens and then at the given pace, never twice at once, and not while nobody looks. `enough` ends it. */
export function usePolling<T>(fetcher: () => Promise<T>, everyMs: number, enough: (data: T) => boolean = () => false): Polled<T> {
  const data = shallowRef<T | null>(null)
  const failure = ref('')
  const loading = ref(true)
  const asOf = ref<number | null>(null)
  const stale = ref(false)
  const running = ref(true)
  let timer = 0
  let gone = false

  async function reload(): Promise<void> {
    clearTimeout(timer)
    loading.value = true
    try {
      data.value = await fetcher()
      asOf.value = Date.now()
      failure.value = ''
      stale.value = false
      if (enough(data.value)) running.value = false
    } catch (e) {
      if (data.value === null) failure.value = sentence(e)
      stale.value = true
      // A refusal will be the same next time; a lost network will not.
      if (!(e instanceof NoAnswer)) running.value = false
    }
    loading.value = false
    next()
  }
  function next(): void {
    clearTimeout(timer)
    if (running.value && !gone && document.visibilityState === 'visible') timer = window.setTimeout(reload, everyMs)
  }
  function seen(): void {
    if (document.visibilityState !== 'visible') clearTimeout(timer)
    else if (running.value && !loading.value) void reload()
  }
  function toggle(): void {
    running.value = !running.value
    if (running.value) void reload()
    else clearTimeout(timer)
  }

  onMounted(() => {
    document.addEventListener('visibilitychange', seen)
    void reload()
  })
  onBeforeUnmount(() => {
    gone = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', seen)
  })
  return { data, failure, loading, copyOf: ref(null), asOf, stale, running, reload, toggle }
}

/** The time of day in Asia/Shanghai to the second. */
export function clock(at: number): string {
  const d = shanghai(at)!
  return `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}:${two(d.getUTCSeconds())}`
}
