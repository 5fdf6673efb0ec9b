import { learn } from '@/core/i18n'
import zh from './zh/me.json'

learn(zh)
