import { learn } from '@/core/i18n'
import words from '@words/zh?part'
import zh from './zh/putright.json'

learn(words)
learn(zh)
