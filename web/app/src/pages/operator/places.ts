import type { Holder } from '@/answers'
import { t } from '@/core/i18n'

export interface Place {
  code: string
  name: string
}

/** The townships and villages of the county where forest is registered, each once, townships before their villages. */
export function placesOf(holders: Holder[]): Place[] {
  const names: Record<string, string> = {}
  holders.forEach((one) => {
    names[one.villageCode.slice(0, 9)] = one.townName
    names[one.villageCode] = one.townName + one.villageName
  })
  return Object.keys(names)
    .sort()
    .map((code) => ({ code, name: names[code] }))
}

/** Whether a code is one a place of this county has: county 6, township 9, village 12 digits, not filled up with zeros. */
export function isPlace(code: string, county: string): boolean {
  return /^(\d{6}|\d{9}|\d{12})$/.test(code) && code.indexOf(county) === 0 && !(code.length > 6 && /000$/.test(code))
}

/** What people call the place of a rule, beside its code. */
export function placeName(code: string, county: string, places: Place[]): string {
  if (!code) return t('rule.nation')
  if (code === county) return t('rule.county') + ' ' + code
  const found = places.filter((one) => one.code === code)[0]
  return found ? found.name + ' ' + code : code
}
