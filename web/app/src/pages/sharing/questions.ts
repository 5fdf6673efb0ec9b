import { computed, nextTick, ref, shallowRef } from 'vue'
import type { Fault } from '@/answers'
import type { useUpload } from '@/core/upload'
import { isQuestion } from './faults'

/** What the reader of a file asks, until each is ticked; the ticks go with the same file once more. */
export function useQuestions<T>(upload: ReturnType<typeof useUpload<T>>) {
  const asked = shallowRef<Fault[]>([])
  const confirmed = ref<string[]>([])
  const box = ref<HTMLElement | null>(null)
  /** What is wrong, without what is asked. */
  const broken = computed(() => upload.faults.value.filter((fault) => !isQuestion(fault)))
  /** Faults stand in the table below and questions above, not beside the button. */
  const sending = { ...upload, faults: shallowRef([]), failure: computed(() => (upload.faults.value.some(isQuestion) ? '' : upload.failure.value)) }

  function clear(): void {
    asked.value = []
    confirmed.value = []
  }
  /** The first that is not ticked; -1 for none. */
  const open = (): number => asked.value.findIndex((question) => confirmed.value.indexOf(question.code || '') < 0)
  /** The address with what is ticked. */
  const asTicked = (path: string): string => confirmed.value.reduce((to, code) => to + (to.indexOf('?') < 0 ? '?' : '&') + 'confirmed=' + encodeURIComponent(code), path)
  /** After an answer: new questions are shown, and read out. */
  async function answered(): Promise<void> {
    const now = upload.faults.value.filter(isQuestion)
    if (!now.length) return
    asked.value = now
    await nextTick()
    if (box.value) box.value.focus()
  }
  return { asked, confirmed, box, broken, sending, clear, open, asTicked, answered }
}
