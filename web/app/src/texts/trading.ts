import { learn } from '@/core/i18n'
import zh from './zh/trading.json'

learn(zh)
