import { learn } from '@/core/i18n'
import words from '@words/zh?coordinate.source,kind'
import zh from './zh/officer.json'

learn(words)
learn(zh)
