import { learn } from '@/core/i18n'
import words from '@words/zh?order.side,order.type,order.time,ended,mode'
import zh from './zh/trading.json'

learn(words)
learn(zh)
