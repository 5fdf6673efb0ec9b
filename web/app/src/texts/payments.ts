import { learn } from '@/core/i18n'
import zh from './zh/payments.json'

learn(zh)
