import { learn } from '@/core/i18n'
import zh from './zh/divisions.json'

learn(zh)
