import { learn } from '@/core/i18n'
import zh from './zh/duty.json'

learn(zh)
