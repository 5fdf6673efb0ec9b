import { learn } from '@/core/i18n'
import words from '@words/zh?payee.state'
import zh from './zh/sharing.json'

learn(words)
learn(zh)
