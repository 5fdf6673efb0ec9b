import { learn } from '@/core/i18n'
import zh from './zh/share.json'

learn(zh)
