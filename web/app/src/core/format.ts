/**
 * Money, carbon, area and time as people read them. Everything comes in as whole numbers (分, 千克, 平方米) and is cut as text:
 * no division of floating point numbers, so lines shown always add up to the total shown.
 */

export function whole(value: number): void {
  if (!Number.isSafeInteger(value)) throw new RangeError('not a whole number: ' + value)
}

/** Cuts an integer into its part before and after the decimal point, with thousands marks. */
function cut(value: number, decimals: number): { sign: string; head: string; tail: string } {
  whole(value)
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0')
  const head = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',')
  return { sign: value < 0 ? '-' : '', head, tail: decimals ? digits.slice(-decimals) : '' }
}

/** 94050 fen → "940.50". Always two digits after the point. */
export function yuan(fen: number): string {
  const { sign, head, tail } = cut(fen, 2)
  return `${sign}${head}.${tail}`
}

/** 12723000 kg → "12,723"; 342900 kg → "342.9". Tonnes, without needless zeros. */
export function tonnes(kg: number): string {
  const { sign, head, tail } = cut(kg, 3)
  const rest = tail.replace(/0+$/, '')
  return sign + head + (rest ? '.' + rest : '')
}

/** Square metres as mu (1 mu = 2000/3 m²), to a tenth, half up. */
export function mu(m2: number): string {
  whole(m2)
  const tenthsTimesTwo = Math.abs(m2) * 3 // m² × 3/200 tenths of a mu, kept whole until the last cut
  const tenths = (tenthsTimesTwo - (tenthsTimesTwo % 200)) / 200 + (tenthsTimesTwo % 200 >= 100 ? 1 : 0)
  const { sign, head, tail } = cut(m2 < 0 ? -tenths : tenths, 1)
  return sign + head + (tail === '0' ? '' : '.' + tail)
}

export const EIGHT_HOURS = 8 * 3600 * 1000
export const two = (n: number): string => String(n).padStart(2, '0')

/** An instant on the clock of Asia/Shanghai (no summer time since 1991), whatever the phone is set to. */
export function shanghai(instant: string | number): Date | null {
  const at = typeof instant === 'number' ? instant : Date.parse(instant)
  return isNaN(at) ? null : new Date(at + EIGHT_HOURS)
}

/** "2026-11-20T02:32:00Z" → "11月20日 10:32", with the year when it is not this one. */
export function moment(instant: string | number | null | undefined, english = false, now: number = Date.now()): string {
  if (instant === null || instant === undefined || instant === '') return '—'
  const d = shanghai(instant)
  if (!d) return '—'
  const time = `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`
  if (english) return `${d.getUTCFullYear()}-${two(d.getUTCMonth() + 1)}-${two(d.getUTCDate())} ${time}`
  const year = d.getUTCFullYear() === shanghai(now)!.getUTCFullYear() ? '' : d.getUTCFullYear() + '年'
  return `${year}${d.getUTCMonth() + 1}月${d.getUTCDate()}日 ${time}`
}

/** A legal day "2026-11-20" → "2026年11月20日"; of an instant, the day it was in Asia/Shanghai. */
export function day(date: string | null | undefined, english = false): string {
  const at = date && date.length > 10 ? shanghai(date) : null
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(at ? at.toISOString() : date || '')
  if (!match) return '—'
  return english ? match[0] : `${match[1]}年${Number(match[2])}月${Number(match[3])}日`
}

/** What a person quotes of an id, the same on every page: its last eight signs, which hold the chance in it; the rest is the time. */
export const shortNo = (id: string): string => id.slice(-8)
