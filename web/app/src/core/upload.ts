import { ref, shallowRef } from 'vue'
import type { Fault } from '@/answers'
import { NoAnswer, Problem } from './api'
import { sentence } from './load'
import { newKey, send } from './wish'

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  json: 'application/json',
  xml: 'application/xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export const typeOf = (file: File): string => TYPES[(file.name.split('.').pop() || '').toLowerCase()] || 'application/octet-stream'

/** Sends one file. The key stays with the file: after a lost answer the same file is sent with the same key. */
export function useUpload<T>() {
  const busy = ref(false)
  const failure = ref('')
  const faults = shallowRef<Fault[]>([])
  const unknown = ref(false)
  let key = newKey()
  let last = ''

  /** @param more what else makes it another sending, when the file is made of a form */
  async function go(path: string, file: File, more = ''): Promise<T | null> {
    const mark = [path, file.name, file.size, file.lastModified, more].join('|')
    if (mark !== last) key = newKey()
    last = mark
    busy.value = true
    failure.value = ''
    faults.value = []
    try {
      const answer = await send<T>({ key, method: 'POST', path, body: null }, { data: file, type: typeOf(file) })
      unknown.value = false
      last = ''
      return answer.body
    } catch (e) {
      failure.value = sentence(e)
      faults.value = e instanceof Problem ? e.faults : []
      unknown.value = e instanceof NoAnswer
      return null
    } finally {
      busy.value = false
    }
  }
  return { busy, failure, faults, unknown, go }
}
