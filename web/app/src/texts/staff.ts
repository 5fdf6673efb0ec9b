import { learn } from '@/core/i18n'
import words from '@words/zh?bucket,lane,run.state,deposit.state,line,payout.state'
import zh from './zh/staff.json'

learn(words)
learn(zh)
