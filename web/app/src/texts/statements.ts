import { learn } from '@/core/i18n'
import words from '@words/zh?entry.state,entry.match'
import zh from './zh/statements.json'

learn(words)
learn(zh)
