import { onMounted, onUnmounted, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { NoAnswer, Problem } from './api'
import { has, t } from './i18n'
import { recall, remember } from './store'

export interface Loaded<T> {
  data: ShallowRef<T | null>
  failure: Ref<string>
  loading: Ref<boolean>
  /** Time of the copy shown when the network did not answer, else null. */
  copyOf: Ref<number | null>
  reload: () => Promise<void>
}

/** A plain sentence for whatever went wrong. */
export function sentence(failure: unknown): string {
  if (failure instanceof NoAnswer) return failure.said || t('error.network')
  if (failure instanceof Problem) return failure.sentence || t(has('error.' + failure.status) ? 'error.' + failure.status : 'error.server')
  return t('error.server')
}

/** Loads when the page opens, and again when the network is back. With a cache name the last copy is shown at once and stays when there is none. */
export function useLoad<T>(fetcher: () => Promise<T>, cache = ''): Loaded<T> {
  const kept = cache ? recall<{ at: number; data: T }>('copy.' + cache) : null
  const data = shallowRef<T | null>(kept ? kept.data : null)
  const copyOf = ref<number | null>(kept ? kept.at : null)
  const failure = ref('')
  const loading = ref(true)

  async function reload(): Promise<void> {
    loading.value = true
    try {
      data.value = await fetcher()
      copyOf.value = null
      failure.value = ''
      if (cache) remember('copy.' + cache, { at: Date.now(), data: data.value })
    } catch (e) {
      failure.value = sentence(e)
      // whoever logs in next may be another person
      if (e instanceof Problem && e.status === 401) data.value = copyOf.value = null
    }
    loading.value = false
  }

  const again = (): unknown => failure.value && reload()
  onMounted(() => (window.addEventListener('online', again), reload()))
  onUnmounted(() => window.removeEventListener('online', again))
  return { data, failure, loading, copyOf, reload }
}
