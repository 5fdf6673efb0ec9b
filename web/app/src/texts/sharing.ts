import { learn } from '@/core/i18n'
import zh from './zh/sharing.json'

learn(zh)
