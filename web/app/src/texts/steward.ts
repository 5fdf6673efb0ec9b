import { learn } from '@/core/i18n'
import words from '@words/zh?listing.state'
import zh from './zh/steward.json'

learn(words)
learn(zh)
