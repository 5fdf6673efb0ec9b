import type { GeoJson } from '@/answers'

/** Metres of a degree of latitude; on the few kilometres that matter here the Earth may be flat. */
const DEGREE = 111_195

type Ring = number[][]
const polygons = (outline: GeoJson): Ring[][] => (outline.type === 'MultiPolygon' ? (outline.coordinates as unknown as Ring[][]) : [outline.coordinates as unknown as Ring[]])

/** How many metres a point lies beside the nearest of the outlines, 0 within one; null where there is no outline. */
export function metresBeside(outlines: GeoJson[], latitude: number, longitude: number): number | null {
  const shrink = Math.cos((latitude * Math.PI) / 180)
  const flat = (ring: Ring): Ring => ring.map((point) => [(point[0] - longitude) * shrink * DEGREE, (point[1] - latitude) * DEGREE])
  let nearest: number | null = null
  for (const outline of outlines) {
    for (const polygon of polygons(outline)) {
      const rings = polygon.map(flat)
      if (rings.reduce((inside, ring) => inside !== crossedOdd(ring), false)) return 0
      for (const ring of rings) for (let i = 1; i < ring.length; i++) nearest = Math.min(nearest === null ? Infinity : nearest, toEdge(ring[i - 1], ring[i]))
    }
  }
  return nearest === null ? null : Math.round(nearest)
}

/** Whether a line from the origin to the east crosses the ring an odd number of times. */
function crossedOdd(ring: Ring): boolean {
  let odd = false
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1], ring[i]]
    if (a[1] > 0 !== b[1] > 0 && a[0] - (a[1] * (b[0] - a[0])) / (b[1] - a[1]) > 0) odd = !odd
  }
  return odd
}

function toEdge(a: number[], b: number[]): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const along = Math.max(0, Math.min(1, -(a[0] * dx + a[1] * dy) / (dx * dx + dy * dy || 1)))
  return Math.sqrt(Math.pow(a[0] + along * dx, 2) + Math.pow(a[1] + along * dy, 2))
}
