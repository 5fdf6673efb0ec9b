import { learn } from '@/core/i18n'
import words from '@words/zh?finding'
import zh from './zh/auditor.json'

learn(words)
learn(zh)
