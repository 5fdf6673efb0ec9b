import { learn } from '@/core/i18n'
import zh from './zh/payin.json'

learn(zh)
