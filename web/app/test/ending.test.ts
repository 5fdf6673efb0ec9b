import { describe, expect, it } from 'vitest'
import { warning } from '@/core/ending'

const MINUTE = 60000
const NOW = Date.parse('2026-11-29T08:00:00Z')
const ends = (hardInMinutes: number) => ({ idleSeconds: 7200, endsAt: new Date(NOW + hardInMinutes * MINUTE).toISOString() })

describe('the end of a login', () => {
  it('is not spoken of while it is far', () => expect(warning(ends(600), NOW - 109 * MINUTE, NOW)).toBeNull())
  it('is spoken of ten minutes before, when nobody asked anything for long', () => expect(warning(ends(600), NOW - 110 * MINUTE, NOW)).toBe('idle'))
  it('is spoken of ten minutes before its last hour ends, however busy the person is', () => {
    expect(warning(ends(10), NOW, NOW)).toBe('hard')
    expect(warning(ends(11), NOW, NOW)).toBeNull()
  })
  it('is told by the end that comes first', () => {
    expect(warning(ends(8), NOW - 115 * MINUTE, NOW)).toBe('idle')
    expect(warning(ends(3), NOW - 115 * MINUTE, NOW)).toBe('hard')
  })
  it('is said to be past when it is, and not a moment before', () => {
    expect(warning(ends(600), NOW - 120 * MINUTE + 1, NOW)).toBe('idle')
    expect(warning(ends(600), NOW - 120 * MINUTE, NOW)).toBe('over')
  })
})
