import { learn } from '@/core/i18n'
import words from '@words/zh?fix.kind,fix.state,payee.state'
import zh from './zh/sharing.json'

learn(words)
learn(zh)
