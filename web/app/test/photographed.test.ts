import '../src/texts/papers'
import { describe, expect, it } from 'vitest'
import type { GeoJson } from '../src/answers'
import { photographed } from '../src/kit/photographed'
import { metresBeside } from '../src/pages/case/outlines'

const square = (west: number, south: number, size: number): number[][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const outline = (type: string, coordinates: unknown): GeoJson => ({ type, coordinates }) as unknown as GeoJson

describe('a photo beside the land of a case', () => {
  const land = outline('Polygon', [square(117.3, 26.5, 0.01), square(117.304, 26.504, 0.002)])

  it('was taken on it, or so many metres away', () => {
    expect(metresBeside([land], 26.501, 117.301)).toBe(0)
    expect(metresBeside([land], 26.499, 117.305)).toBe(111)
    // a degree of longitude is shorter there
    expect(metresBeside([land], 26.505, 117.311)).toBe(100)
    expect(metresBeside([land], 26.499, 117.299)).toBe(149)
  })
  it('was not taken on it where it has a hole', () => {
    expect(metresBeside([land], 26.505, 117.305)).toBe(100)
  })
  it('is held against the nearest of several outlines and of their parts', () => {
    const islands = outline('MultiPolygon', [[square(118, 27, 0.01)], [square(117.3, 26.48, 0.01)]])
    expect(metresBeside([land, islands], 26.495, 117.305)).toBe(556)
    expect(metresBeside([land, islands], 27.005, 118.005)).toBe(0)
    expect(metresBeside([], 26.5, 117.3)).toBeNull()
  })
})

describe('what a photo says', () => {
  it('is said as its own word, with what is there', () => {
    expect(photographed({ at: '2026-11-20T10:05:00', offset: '+08:00', latitude: 26.5125, longitude: 117.305 })).toBe('拍摄时间 2026年11月20日 10:05,地点 北纬 26.51250°,东经 117.30500°(照片自带,未经核实)')
    expect(photographed({ at: '2026-11-20T10:05:00', offset: '-03:00', latitude: null, longitude: null })).toBe('拍摄时间 2026年11月20日 10:05 (UTC-03:00)(照片自带,未经核实)')
    expect(photographed({ at: null, offset: null, latitude: -33.85, longitude: -70.64 })).toBe('地点 南纬 33.85000°,西经 70.64000°(照片自带,未经核实)')
  })
})
