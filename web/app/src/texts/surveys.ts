import { learn } from '@/core/i18n'
import zh from './zh/surveys.json'

learn(zh)
