import { learn } from '@/core/i18n'
import words from '@words/zh?stage,check.result,category,method'
import zh from './zh/case.json'

learn(words)
learn(zh)
