import { learn } from '@/core/i18n'
import words from '@words/zh?purpose'
import zh from './zh/retirements.json'

learn(words)
learn(zh)
