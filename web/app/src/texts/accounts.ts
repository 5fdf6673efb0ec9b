import { learn } from '@/core/i18n'
import words from '@words/zh?account.kind,account.state'
import zh from './zh/accounts.json'

learn(words)
learn(zh)
