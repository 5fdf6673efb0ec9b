import { learn } from '@/core/i18n'
import zh from './zh/version.json'

learn(zh)
