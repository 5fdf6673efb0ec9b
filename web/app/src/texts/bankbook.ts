import { learn } from '@/core/i18n'
import words from '@words/zh?bankbook.kind'
import zh from './zh/bankbook.json'

learn(words)
learn(zh)
