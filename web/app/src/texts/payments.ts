import { learn } from '@/core/i18n'
import words from '@words/zh?payment.source,payment.state'
import zh from './zh/payments.json'

learn(words)
learn(zh)
