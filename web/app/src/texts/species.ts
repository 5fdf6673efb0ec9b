import { learn, word } from '@/core/i18n'
import words from '@words/zh?species'

learn(words)

/** A species as its reader calls it; the register keeps it by its Chinese name, also one that no method has a word for. */
export const speciesName = (name: string): string => word('species', name)
