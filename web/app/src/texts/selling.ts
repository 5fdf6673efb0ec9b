import { learn } from '@/core/i18n'
import zh from './zh/selling.json'

learn(zh)
