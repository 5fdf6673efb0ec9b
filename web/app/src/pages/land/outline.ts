/** Outlines of plots: read from what people have (GeoJSON, or corners one per line) and drawn as SVG. */
export type Position = number[]
export interface Outline {
  type: 'Polygon' | 'MultiPolygon'
  coordinates: Position[][] | Position[][][]
}

export type OutlineFault = 'empty' | 'json' | 'noPolygon' | 'fewCorners' | 'notDegrees' | 'line'
export type Reading = { outline: Outline; fault: null; line: 0 } | { outline: null; fault: OutlineFault; line: number }

const fault = (what: OutlineFault, line = 0): Reading => ({ outline: null, fault: what, line })

/** China lies between 73° and 136° east, 3° and 54° north; anything else is metres, or the two swapped. */
const inChina = (p: Position): boolean => p.length >= 2 && p[0] >= 73 && p[0] <= 136 && p[1] >= 3 && p[1] <= 54

export const rings = (outline: Outline): Position[][] =>
  outline.type === 'Polygon' ? (outline.coordinates as Position[][]) : (outline.coordinates as Position[][][]).reduce<Position[][]>((all, one) => all.concat(one), [])

function closed(ring: Position[]): Position[] {
  const first = ring[0]
  const last = ring[ring.length - 1]
  return first[0] === last[0] && first[1] === last[1] ? ring : ring.concat([first])
}

function checked(outline: Outline): Reading {
  const all = rings(outline)
  if (!all.length || all.some((ring) => !Array.isArray(ring) || ring.length < 3)) return fault('fewCorners')
  if (all.some((ring) => ring.some((p) => !inChina(p)))) return fault('notDegrees')
  return { outline, fault: null, line: 0 }
}

function polygons(json: unknown): Outline | null {
  const node = json as { type?: string; geometry?: unknown; features?: unknown[]; coordinates?: unknown }
  if (!node || typeof node !== 'object') return null
  if (node.type === 'Feature') return polygons(node.geometry)
  if (node.type === 'FeatureCollection' && Array.isArray(node.features)) {
    const found = node.features.map(polygons).filter((one): one is Outline => one !== null)
    if (found.length < 2) return found[0] || null
    const parts = found.reduce<Position[][][]>((all, one) => all.concat(one.type === 'Polygon' ? [one.coordinates as Position[][]] : (one.coordinates as Position[][][])), [])
    return { type: 'MultiPolygon', coordinates: parts }
  }
  if ((node.type === 'Polygon' || node.type === 'MultiPolygon') && Array.isArray(node.coordinates)) return { type: node.type, coordinates: node.coordinates as Position[][] }
  return null
}

/** Corners one per line: "117.281, 26.712", blank or comma between, full-width signs allowed. */
function corners(text: string): Reading {
  const ring: Position[] = []
  const lines = text.split(/\r?\n/)
  for (let i = 0; i < lines.length; i++) {
    const plain = lines[i].replace(/[，、;；\t]/g, ',').trim()
    if (!plain) continue
    const match = /^(\d{1,3}\.\d+)[,\s]+(\d{1,3}\.\d+)$/.exec(plain)
    if (!match) return fault('line', i + 1)
    ring.push([Number(match[1]), Number(match[2])])
  }
  if (ring.length < 3) return fault('fewCorners')
  return checked({ type: 'Polygon', coordinates: [closed(ring)] })
}

export function readOutline(text: string): Reading {
  const plain = text.replace(/^\ufeff/, '').trim()
  if (!plain) return fault('empty')
  if (plain[0] !== '{') return corners(plain)
  let json: unknown
  try {
    json = JSON.parse(plain)
  } catch {
    return fault('json')
  }
  const outline = polygons(json)
  return outline ? checked(outline) : fault('noPolygon')
}

export interface Drawing {
  /** One path per outline, so that plots that overlap do not erase each other. */
  paths: string[]
  width: number
  height: number
}

/** A path in a box 300 wide; one degree of longitude is shorter by the cosine of the latitude. Only a picture: areas are the service's. */
export function draw(outlines: Outline[]): Drawing {
  const all = outlines.reduce<Position[][]>((list, one) => list.concat(rings(one)), [])
  const points = all.reduce<Position[]>((list, ring) => list.concat(ring), [])
  if (!points.length) return { paths: [], width: 300, height: 200 }
  const xs = points.map((p) => p[0])
  const ys = points.map((p) => p[1])
  const west = Math.min(...xs)
  const north = Math.max(...ys)
  const squeeze = Math.cos((north * Math.PI) / 180)
  const spanX = Math.max((Math.max(...xs) - west) * squeeze, 1e-9)
  const spanY = Math.max(north - Math.min(...ys), 1e-9)
  const scale = 280 / Math.max(spanX, spanY)
  const at = (p: Position): string => `${(10 + (p[0] - west) * squeeze * scale).toFixed(1)} ${(10 + (north - p[1]) * scale).toFixed(1)}`
  return {
    paths: outlines.map((one) => rings(one).map((ring) => 'M' + ring.map(at).join('L') + 'Z').join('')),
    width: Math.round(spanX * scale + 20),
    height: Math.round(spanY * scale + 20),
  }
}
