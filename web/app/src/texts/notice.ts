import { learn } from '@/core/i18n'
import zh from './zh/notice.json'

learn(zh)
