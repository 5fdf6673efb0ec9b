import type { KnownRule } from '@/answers'

/** Whether a rule may say this, as far as a form can tell; the service reads it again. */
export function admits(rule: KnownRule, value: string): boolean {
  if (rule.form === 'NUMBER') return /^(0|[1-9]\d{0,14})$/.test(value) && Number(value) >= (rule.least || 0) && Number(value) <= (rule.most || 0)
  if (rule.form === 'DAY') return /^\d{4}-\d{2}-\d{2}$/.test(value)
  if (rule.form === 'ONE_OF') return rule.words.indexOf(value) >= 0
  const said = value.split(' ')
  return said.every((one, at) => rule.words.indexOf(one) >= 0 && said.indexOf(one) === at)
}
