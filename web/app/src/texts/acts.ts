import { learn } from '@/core/i18n'
import words from '@words/zh?role,act,act.object,act.field,act.state,stage,mode,kind,participant,account.kind,account.state,deposit.state,entry.state,payment.state,run.state,fix.kind,fix.state,payee.state'
import zh from './zh/acts.json'

learn(words)
learn(zh)

/** Every act there is a word for, as the services write it. */
export const ACTS = Object.keys(words)
  .filter((key) => /^act\.[A-Z_]+$/.test(key))
  .map((key) => key.slice(4))
