import { learn } from '@/core/i18n'
import zh from './zh/officer.json'

learn(zh)
