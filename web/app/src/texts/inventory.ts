import { learn } from '@/core/i18n'
import zh from './zh/inventory.json'

learn(zh)
