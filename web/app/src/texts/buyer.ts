import { learn } from '@/core/i18n'
import zh from './zh/buyer.json'

learn(zh)
