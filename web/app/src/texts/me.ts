import { learn } from '@/core/i18n'
import words from '@words/zh?role'
import zh from './zh/me.json'

learn(words)
learn(zh)
