import { learn } from '@/core/i18n'
import zh from './zh/caseno.json'

learn(zh)
