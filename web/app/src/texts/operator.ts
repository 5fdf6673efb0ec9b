import { learn } from '@/core/i18n'
import words from '@words/zh?participant'
import zh from './zh/operator.json'

learn(words)
learn(zh)
