import { learn } from '@/core/i18n'
import words from '@words/zh?rule.name,rule.value,rule.state,rule.unit'

learn(words)
