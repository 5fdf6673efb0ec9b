import { learn } from '@/core/i18n'
import zh from './zh/accounts.json'

learn(zh)
