import { learn } from '@/core/i18n'
import words from '@words/zh?purpose'
import zh from './zh/buyer.json'

learn(words)
learn(zh)
