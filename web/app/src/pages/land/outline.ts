import type { GeoJson } from '@/answers'

/** Outlines of plots: read from what people have (GeoJSON, or corners one per line) and drawn as SVG. */
export type Position = number[]
export interface Outline {
  type: 'Polygon' | 'MultiPolygon'
  coordinates: Position[][] | Position[][][]
}

export type OutlineFault = 'empty' | 'json' | 'noPolygon' | 'fewCorners' | 'notDegrees' | 'metres' | 'metresZone' | 'choose' | 'line'

/** An outline of a file, with what the file calls it. */
export interface Named {
  outline: Outline
  id: string
  compartment: string
}

/** What lies in a file of several things. */
export interface Contents {
  outlines: Named[]
  points: number
  lines: number
  empty: number
}

export interface Reading {
  outline: Outline | null
  fault: OutlineFault | null
  line: number
  /** The 3-degree zone of coordinates in metres, 0 unknown. */
  zone: number
  /** Only for a file that holds more than one outline, or other things beside it. */
  contents: Contents | null
}

const reading = (outline: Outline | null, what: OutlineFault | null, line = 0, zone = 0, contents: Contents | null = null): Reading => ({ outline, fault: what, line, zone, contents })
const fault = (what: OutlineFault, line = 0): Reading => reading(null, what, line)

/** China lies between 73° and 136° east, 3° and 54° north; anything else is metres, or the two swapped. */
const inChina = (p: Position): boolean => p.length >= 2 && p[0] >= 73 && p[0] <= 136 && p[1] >= 3 && p[1] <= 54

export const rings = (outline: Outline): Position[][] =>
  outline.type === 'Polygon' ? (outline.coordinates as Position[][]) : (outline.coordinates as Position[][][]).reduce<Position[][]>((all, one) => all.concat(one), [])

function closed(ring: Position[]): Position[] {
  const first = ring[0]
  const last = ring[ring.length - 1]
  return first[0] === last[0] && first[1] === last[1] ? ring : ring.concat([first])
}

/** Eastings and northings of a plane are far beyond any degree; an easting of eight digits begins with its zone (25 to 45 in China). */
function metres(p: Position, crs = 0): Reading | null {
  if (!p.some((n) => Math.abs(n) > 1000)) return null
  const prefix = p.map((n) => Math.floor(n / 1000000)).filter((n) => n >= 25 && n <= 45)[0] || 0
  const zone = prefix || crs
  return reading(null, zone ? 'metresZone' : 'metres', 0, zone)
}

function checked(outline: Outline, crs = 0): Reading {
  const all = rings(outline)
  if (!all.length || all.some((ring) => !Array.isArray(ring) || ring.length < 3)) return fault('fewCorners')
  if (all.some((ring) => ring.some((p) => !Array.isArray(p) || p.length < 2 || p.slice(0, 2).some((n) => typeof n !== 'number')))) return fault('json')
  const plane = metres(all[0][0], crs)
  if (plane) return plane
  if (all.some((ring) => ring.some((p) => !inChina(p)))) return fault('notDegrees')
  return reading(outline, null)
}

export interface Node {
  type?: string
  id?: string | number
  properties?: Record<string, unknown> | null
  geometry?: Node | null
  features?: Node[]
  geometries?: Node[]
  coordinates?: unknown
  crs?: { properties?: { name?: string } }
}

const COMPARTMENT = ['小班号', '小班', 'XBH', 'XIAOBAN', 'xiaoban', 'compartment']

/** What a feature says under the first of these names. */
export const said = (of: Record<string, unknown>, names: string[]): string => {
  const key = names.filter((name) => of[name] !== undefined && of[name] !== null)[0]
  return key ? String(of[key]) : ''
}

function gather(node: Node | null | undefined, into: Contents, id = '', compartment = ''): void {
  if (!node || typeof node !== 'object') {
    into.empty++
  } else if (node.type === 'FeatureCollection' && Array.isArray(node.features)) {
    node.features.forEach((one) => gather(one, into))
  } else if (node.type === 'Feature') {
    gather(node.geometry, into, node.id === undefined ? '' : String(node.id), said(node.properties || {}, COMPARTMENT))
  } else if (node.type === 'GeometryCollection' && Array.isArray(node.geometries)) {
    node.geometries.forEach((one) => gather(one, into, id, compartment))
  } else if ((node.type === 'Polygon' || node.type === 'MultiPolygon') && Array.isArray(node.coordinates)) {
    if (node.coordinates.length) into.outlines.push({ outline: { type: node.type, coordinates: node.coordinates as Position[][] }, id, compartment })
    else into.empty++
  } else if (node.type === 'Point' || node.type === 'MultiPoint') {
    into.points++
  } else {
    into.lines++
  }
}

/** EPSG 4513 to 4533 are the zones 25 to 45 with the zone before the easting, 4534 to 4554 the same without. */
function zoneOf(node: Node): number {
  const code = Number((/(\d{4})$/.exec((node.crs && node.crs.properties && node.crs.properties.name) || '') || [])[1])
  return code >= 4513 && code <= 4533 ? code - 4488 : code >= 4534 && code <= 4554 ? code - 4509 : 0
}

/** Only when a person says so: the pieces of one compartment. */
function together(all: Named[]): Named {
  const parts = all.reduce<Position[][][]>((list, one) => list.concat(one.outline.type === 'Polygon' ? [one.outline.coordinates as Position[][]] : (one.outline.coordinates as Position[][][])), [])
  return { outline: { type: 'MultiPolygon', coordinates: parts }, id: '', compartment: '' }
}

/** The outline of what stands in a GeoJSON file. */
export function ofNode(node: Node, chosen = -1): Reading {
  const contents: Contents = { outlines: [], points: 0, lines: 0, empty: 0 }
  gather(node, contents)
  if (!contents.outlines.length) return fault('noPolygon')
  const several = contents.outlines.length > 1 || contents.points + contents.lines + contents.empty > 0 ? contents : null
  const one = chosen === contents.outlines.length ? together(contents.outlines) : contents.outlines[contents.outlines.length === 1 ? 0 : chosen]
  if (!one) return reading(null, 'choose', 0, 0, several)
  return { ...checked(one.outline, zoneOf(node)), contents: several }
}

const halfWidth = (text: string): string => text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ')

const DEGREES = /(?:东经|北纬|[EN])?\s*(\d{1,3})\s*[°度]\s*(\d{1,2})\s*(?:[′'’]|分)\s*(\d{1,2}(?:\.\d+)?)\s*(?:[″"”]|′′|''|秒)\s*[EN]?/g

/** Degrees, minutes and seconds as degrees; 60 minutes or seconds, which rounding writes, count as what they are. */
const plainDegrees = (text: string): string =>
  text.replace(DEGREES, (all, d: string, m: string, s: string) => (Number(m) > 60 || Number(s) > 60 ? all : (Number(d) + Number(m) / 60 + Number(s) / 3600).toFixed(9) + ' '))

/** Corners one per line: "117.281, 26.712" or degrees, minutes and seconds; blank or comma between, full-width signs allowed. */
function corners(text: string): Reading {
  const ring: Position[] = []
  const lines = text.split(/\r?\n/)
  for (let i = 0; i < lines.length; i++) {
    const plain = plainDegrees(halfWidth(lines[i]).replace(/[、;\t]/g, ',')).trim()
    if (!plain) continue
    const match = /^(\d{1,8}(?:\.\d+)?)[,\s]+(\d{1,8}(?:\.\d+)?)$/.exec(plain)
    if (!match) return fault('line', i + 1)
    ring.push([Number(match[1]), Number(match[2])])
  }
  if (ring.length < 3) return fault('fewCorners')
  return checked({ type: 'Polygon', coordinates: [closed(ring)] })
}

/** @param chosen which outline of a file that holds several; as many as there are: all of them as the pieces of one plot */
export function readOutline(text: string, chosen = -1): Reading {
  const plain = text.replace(/^\ufeff/, '').trim()
  if (!plain) return fault('empty')
  if (plain[0] !== '{') return corners(plain)
  let json: unknown
  try {
    json = JSON.parse(plain)
  } catch {
    return fault('json')
  }
  return ofNode(json as Node, chosen)
}

/** A shapefile or a zip of one, by its first bytes. */
export const isShapefile = (bytes: Uint8Array): boolean => (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0x27 && bytes[3] === 0x0a)

export interface Drawing {
  /** One path per outline, so that plots that overlap do not erase each other. */
  paths: string[]
  width: number
  height: number
}

/** A path in a box 300 wide; one degree of longitude is shorter by the cosine of the latitude. Only a picture: areas are the service's. */
export function draw(outlines: GeoJson[]): Drawing {
  const all = outlines.map((one) => rings(one as Outline))
  // a county has more corners than a call takes arguments
  let west = Infinity
  let east = -Infinity
  let south = Infinity
  let north = -Infinity
  all.forEach((one) =>
    one.forEach((ring) =>
      ring.forEach((p) => {
        west = Math.min(west, p[0])
        east = Math.max(east, p[0])
        south = Math.min(south, p[1])
        north = Math.max(north, p[1])
      }),
    ),
  )
  if (west > east) return { paths: [], width: 300, height: 200 }
  const squeeze = Math.cos((north * Math.PI) / 180)
  const spanX = Math.max((east - west) * squeeze, 1e-9)
  const spanY = Math.max(north - south, 1e-9)
  const scale = 280 / Math.max(spanX, spanY)
  const at = (p: Position): string => `${(10 + (p[0] - west) * squeeze * scale).toFixed(1)} ${(10 + (north - p[1]) * scale).toFixed(1)}`
  return {
    paths: all.map((one) => one.map((ring) => 'M' + ring.map(at).join('L') + 'Z').join('')),
    width: Math.round(spanX * scale + 20),
    height: Math.round(spanY * scale + 20),
  }
}
