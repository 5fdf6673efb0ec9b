import { learn } from '@/core/i18n'
import zh from './zh/steward.json'

learn(zh)
