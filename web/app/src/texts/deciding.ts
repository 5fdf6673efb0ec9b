import { learn } from '@/core/i18n'
import zh from './zh/deciding.json'

learn(zh)
