import { learn } from '@/core/i18n'
import zh from './zh/posted.json'

learn(zh)
