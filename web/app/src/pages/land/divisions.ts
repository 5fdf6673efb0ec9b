import { ofNode, said, type Node, type Outline } from './outline'

/** A county or township of a GeoJSON file. */
export interface Drawn {
  code: string
  name: string
  outline: Outline
}

export interface DivisionFile {
  divisions: Drawn[]
  /** Features that cannot be one: counted from 1, with what is missing. */
  faults: { at: number; what: 'json' | 'code' | 'name' | 'outline' | 'metres' }[]
}

const CODES = ['code', 'adcode', '区划代码', '行政区划代码', '代码', 'XZQDM', 'PAC']
const NAMES = ['name', '名称', '行政区名称', 'XZQMC', 'NAME']

/** National codes are often filled up with zeros: 350428000000 is the county, 350428100000 a township. */
const plainCode = (code: string): string => {
  const short = /^\d{12}$/.test(code) && code.slice(9) === '000' ? code.slice(0, 9) : code
  return /^\d{9}$/.test(short) && short.slice(6) === '000' ? short.slice(0, 6) : short
}

/** Reads a FeatureCollection: each feature a division with its code and name. What is wrong with an outline itself says the registry. */
export function readDivisions(text: string): DivisionFile {
  let json: { type?: string; features?: Node[] } | null
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return { divisions: [], faults: [{ at: 0, what: 'json' }] }
  }
  if (!json || json.type !== 'FeatureCollection' || !Array.isArray(json.features) || !json.features.length) return { divisions: [], faults: [{ at: 0, what: 'json' }] }
  const file: DivisionFile = { divisions: [], faults: [] }
  json.features.forEach((feature, n) => {
    const properties = (feature && feature.properties) || {}
    const read = ofNode((feature && feature.geometry) || {})
    const code = plainCode(said(properties, CODES).trim())
    const name = said(properties, NAMES).trim()
    if (!code) file.faults.push({ at: n + 1, what: 'code' })
    else if (!name) file.faults.push({ at: n + 1, what: 'name' })
    else if (!read.outline) file.faults.push({ at: n + 1, what: read.fault === 'metres' || read.fault === 'metresZone' ? 'metres' : 'outline' })
    else file.divisions.push({ code, name, outline: read.outline })
  })
  return file
}
