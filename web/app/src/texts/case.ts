import { learn } from '@/core/i18n'
import zh from './zh/case.json'

learn(zh)
