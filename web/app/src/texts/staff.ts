import { learn } from '@/core/i18n'
import zh from './zh/staff.json'

learn(zh)
