import { learn } from '@/core/i18n'
import zh from './zh/payee.json'

learn(zh)
