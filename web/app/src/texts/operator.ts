import { learn } from '@/core/i18n'
import zh from './zh/operator.json'

learn(zh)
