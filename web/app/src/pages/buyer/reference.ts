/** The reference of a deposit: LT, six digits of the county, six of the participant, two check digits (ISO 7064 MOD 97-10). */
const DIGITS = 14

/** What is left of a typed reference: its digits, whatever stands between them, full-width or not; empty when it is something else. */
export function digitsOf(typed: string): string {
  const plain = typed
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .toUpperCase()
    .replace(/[\s.\-·_]/g, '')
  const found = /^LT(\d+)$/.exec(plain)
  return found ? found[1] : ''
}

/** Digit by digit, so that no number grows beyond what a browser counts exactly. */
function rest(digits: string): number {
  return digits.split('').reduce((left, digit) => (left * 10 + Number(digit)) % 97, 0)
}

export type Verdict = '' | 'right' | 'other' | 'wrong' | 'length'

/** What is to be said of what somebody copied from the bank's form, beside the reference it should be. */
export function verdict(typed: string, own: string): Verdict {
  if (!typed.trim()) return ''
  const digits = digitsOf(typed)
  if (digits.length !== DIGITS) return 'length'
  if (rest(digits) !== 1) return 'wrong'
  return digits === digitsOf(own) ? 'right' : 'other'
}
