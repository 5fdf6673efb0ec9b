import { shanghai, tonnes, two, whole, EIGHT_HOURS } from './format'

/** dm³ as m³: 1500 → "1.5". */
export function cubicMetres(dm3: number): string {
  return tonnes(dm3)
}

/** kg × fen per tonne ÷ 1000, half up to the fen: the same rule as the services. */
export function amountFen(kg: number, fenPerTonne: number): number {
  whole(kg)
  whole(fenPerTonne)
  const rest = kg % 1000
  const part = rest * fenPerTonne
  const fen = ((kg - rest) / 1000) * fenPerTonne + (part - (part % 1000)) / 1000 + (part % 1000 >= 500 ? 1 : 0)
  whole(fen)
  return fen
}

/** A fee of basis points, half up to the fen. */
export function feeFen(fen: number, basisPoints: number): number {
  const rest = fen % 10000
  const part = rest * basisPoints
  return ((fen - rest) / 10000) * basisPoints + (part - (part % 10000)) / 10000 + (part % 10000 >= 5000 ? 1 : 0)
}

/** What a person typed ("1,234.5", full-width digits, blanks) → whole units; null when it is no such number. */
export function parseDecimal(text: string, decimals: number): number | null {
  const plain = text
    .replace(/[０-９．，]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s,]/g, '')
  const match = /^(\d{1,12})(?:\.(\d*))?$/.exec(plain)
  if (!match) return null
  const tail = (match[2] || '').replace(/0+$/, '')
  if (tail.length > decimals) return null
  const value = Number(match[1] + tail.padEnd(decimals, '0'))
  return Number.isSafeInteger(value) ? value : null
}

export const parseYuan = (text: string): number | null => parseDecimal(text, 2)
export const parseTonnes = (text: string): number | null => parseDecimal(text, 3)

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const SMALL = ['', '拾', '佰', '仟']
const LARGE = ['', '万', '亿', '兆']

function capitalWhole(digits: string): string {
  let out = ''
  let zero = false
  for (let i = 0; i < digits.length; i++) {
    const place = digits.length - 1 - i
    const digit = Number(digits[i])
    if (digit === 0) {
      zero = true
    } else {
      out += (zero && out ? '零' : '') + DIGITS[digit] + SMALL[place % 4]
      zero = false
    }
    if (place % 4 === 0 && place > 0) {
      const group = digits.slice(Math.max(0, i - 3), i + 1)
      if (/[1-9]/.test(group)) out += LARGE[place / 4]
    }
  }
  return out
}

/** 94050 fen → "玖佰肆拾元伍角整": the amount in capital characters, as on a cheque. */
export function capital(fen: number): string {
  whole(fen)
  const digits = String(Math.abs(fen)).padStart(3, '0')
  const head = capitalWhole(digits.slice(0, -2).replace(/^0+/, ''))
  const jiao = Number(digits[digits.length - 2])
  const last = Number(digits[digits.length - 1])
  if (!head && !jiao && !last) return '零元整'
  let out = (fen < 0 ? '负' : '') + (head ? head + '元' : '')
  if (!jiao && !last) return out + '整'
  if (jiao) out += DIGITS[jiao] + '角'
  else if (head) out += '零'
  return out + (last ? DIGITS[last] + '分' : '整')
}

/** Today in Asia/Shanghai, as a legal day. */
export function today(now: number = Date.now()): string {
  const d = shanghai(now)!
  return `${d.getUTCFullYear()}-${two(d.getUTCMonth() + 1)}-${two(d.getUTCDate())}`
}

/** Whole days between a moment and now, counted on the calendar of Asia/Shanghai. */
export function daysSince(instant: string | null | undefined, now: number = Date.now()): number {
  const from = instant ? shanghai(instant) : null
  if (!from) return 0
  const dayNumber = (ms: number): number => Math.floor(ms / 86400000)
  return Math.max(0, dayNumber(now + EIGHT_HOURS) - dayNumber(from.getTime()))
}
