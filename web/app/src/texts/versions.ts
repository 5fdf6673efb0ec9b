import { learn } from '@/core/i18n'
import words from '@words/zh?category,plot.part'
import zh from './zh/versions.json'

learn(words)
learn(zh)
