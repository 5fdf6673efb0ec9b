import type { Photographed } from '@/answers'
import { day } from '@/core/format'
import { locale, t } from '@/core/i18n'

/** When and where a photo says it was taken, in a sentence that says who says so. The camera's clock is ours unless it says otherwise. */
export function photographed(photo: Photographed): string {
  const parts: string[] = []
  if (photo.at) {
    const zone = photo.offset && photo.offset !== '+08:00' ? ` (UTC${photo.offset})` : ''
    parts.push(t('photo.at', { at: `${day(photo.at.slice(0, 10), locale.value === 'en')} ${photo.at.slice(11, 16)}${zone}` }))
  }
  if (photo.latitude !== null && photo.longitude !== null) {
    const degrees = (n: number, plus: string, minus: string): string => t('photo.' + (n < 0 ? minus : plus), { n: Math.abs(n).toFixed(5) })
    parts.push(t('photo.place', { place: degrees(photo.latitude, 'north', 'south') + t('photo.comma') + degrees(photo.longitude, 'east', 'west') }))
  }
  return t('photo.all', { what: parts.join(t('photo.comma')) })
}
