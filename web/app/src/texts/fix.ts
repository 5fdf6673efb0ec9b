import { learn } from '@/core/i18n'
import words from '@words/zh?fix.kind,fix.state'
import zh from './zh/fix.json'

learn(words)
learn(zh)
