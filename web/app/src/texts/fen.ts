import { learn } from '@/core/i18n'
import words from '@words/zh?fen.kind,fen.piece,payment.state,line,run.state'
import zh from './zh/fen.json'

learn(words)
learn(zh)
