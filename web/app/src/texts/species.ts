import type { Method } from '@/answers'
import { learn, word } from '@/core/i18n'
import words from '@words/zh?species'

learn(words)

/** A species as its reader calls it; the register keeps it by its Chinese name, also one that no method has a word for. */
export const speciesName = (name: string): string => word('species', name)

/** The species a form offers: those that stand in it already, then all that a method knows. */
export function speciesOptions(standing: string[], methods: Method[] | null): { value: string; label: string }[] {
  const names = standing.concat(...(methods || []).map((method) => method.species.map((one) => one.species)))
  return names.filter((one, i) => one && names.indexOf(one) === i).map((value) => ({ value, label: speciesName(value) }))
}
