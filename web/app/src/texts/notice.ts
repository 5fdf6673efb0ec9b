import { learn } from '@/core/i18n'
import words from '@words/zh?notice.step,notice.state'
import zh from './zh/notice.json'

learn(words)
learn(zh)
