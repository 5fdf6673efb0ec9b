import { learn } from '@/core/i18n'
import zh from './zh/told.json'

learn(zh)
