import { learn } from '@/core/i18n'
import zh from './zh/forest.json'

learn(zh)
