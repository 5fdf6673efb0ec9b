import { learn } from '@/core/i18n'
import zh from './zh/kit.json'

learn(zh)
