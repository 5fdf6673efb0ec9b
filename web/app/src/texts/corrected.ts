import { learn } from '@/core/i18n'
import zh from './zh/corrected.json'

learn(zh)
