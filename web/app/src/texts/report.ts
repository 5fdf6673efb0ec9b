import { learn } from '@/core/i18n'
import words from '@words/zh?kind,lane,purpose'
import zh from './zh/report.json'

learn(words)
learn(zh)
