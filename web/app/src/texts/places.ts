import { learn } from '@/core/i18n'
import zh from './zh/places.json'

learn(zh)
