import { learn } from '@/core/i18n'
import zh from './zh/papers.json'

learn(zh)
