import { learn } from '@/core/i18n'
import zh from './zh/ending.json'

learn(zh)
