import { learn } from '@/core/i18n'
import zh from './zh/custody.json'

learn(zh)
