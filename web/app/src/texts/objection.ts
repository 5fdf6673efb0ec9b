import { learn } from '@/core/i18n'
import zh from './zh/objection.json'

learn(zh)
