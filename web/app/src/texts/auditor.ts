import { learn } from '@/core/i18n'
import zh from './zh/auditor.json'

learn(zh)
