import { whole } from './format'

/** 3141592 → "3.0 MB", 1500 → "2 KB": as file managers say it, in whole steps, never rounded down to nothing. */
export function bytes(size: number): string {
  whole(size)
  if (size < 1024) return size + ' B'
  if (size < 1024 * 1024) return Math.ceil(size / 1024) + ' KB'
  const tenths = Math.ceil((size * 10) / (1024 * 1024))
  return `${Math.floor(tenths / 10)}.${tenths % 10} MB`
}
