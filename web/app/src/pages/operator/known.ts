import { tonnes, yuan } from '@/core/format'
import { t, word } from '@/core/i18n'
import type { KnownRule } from '@/answers'

/** Whether a rule may say this, as far as a form can tell; the service reads it again. */
export function admits(rule: KnownRule, value: string): boolean {
  if (rule.form === 'NUMBER') return /^(0|[1-9]\d{0,14})$/.test(value) && Number(value) >= (rule.least || 0) && Number(value) <= (rule.most || 0)
  if (rule.form === 'DAY') return /^\d{4}-\d{2}-\d{2}$/.test(value)
  if (rule.form === 'ONE_OF') return rule.words.indexOf(value) >= 0
  const said = value.split(' ')
  return said.every((one, at) => rule.words.indexOf(one) >= 0 && said.indexOf(one) === at)
}

const UNITS: Record<string, (n: number) => string> = {
  BASIS_POINTS: (n) => n / 100 + ' %',
  DAYS: (n) => n + ' ' + t('unit.day'),
  HOURS: (n) => n + ' ' + t('rule.hours'),
  MINUTE_OF_DAY: (n) => ('0' + Math.floor(n / 60)).slice(-2) + ':' + ('0' + (n % 60)).slice(-2),
  PAPERS: (n) => n + ' ' + t('rule.papers'),
  SQUARE_METRES: (n) => n + ' m²',
  MEBIBYTES: (n) => n + ' MiB',
  KG_PER_MU_YEAR: (n) => t('rule.perMuYear', { t: tonnes(n) }),
  KILOGRAMS: (n) => tonnes(n) + ' ' + t('unit.tonne'),
  FEN_PER_TONNE: (n) => yuan(n) + ' ' + t('unit.yuanPerTonne'),
}

/** A rule's value as a person says it, and as it is entered where that differs. */
export function said(value: string, unit: KnownRule['unit'] | undefined): string {
  const says = unit && UNITS[unit]
  const spoken = says && /^\d+$/.test(value) ? says(Number(value)) : word('rule.value', value)
  return spoken === value ? value : `${spoken} (${value})`
}
