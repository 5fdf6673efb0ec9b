import { learn } from '@/core/i18n'
import zh from './zh/cashout.json'

learn(zh)
