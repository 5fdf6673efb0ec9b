import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isShapefile, readOutline, type Reading } from '../src/pages/land/outline'

const bytes = (name: string): Uint8Array => readFileSync(new URL('./cases/' + name, import.meta.url))
const file = (name: string): string => new TextDecoder().decode(bytes(name))
const corners = (of: Reading): number[][] => (of.outline ? (of.outline.coordinates as number[][][])[0] : [])

describe('what people have of an outline', () => {
  it('reads degrees, minutes and seconds, also where rounding wrote sixty of them', () => {
    const ring = corners(readOutline(file('03-metres-and-crs/corners-dms.txt')))
    const right = [[117.4, 26.7], [117.41, 26.7], [117.41, 26.71], [117.4, 26.71], [117.4, 26.7]]
    expect(ring).toHaveLength(5)
    ring.forEach((p, n) => p.forEach((x, i) => expect(x).toBeCloseTo(right[n][i], 8)))
    expect(corners(readOutline('东经117度24分0秒,北纬26度42分0秒\n117°24\'36"E 26°42\'0"N\n117°24’36” 26°42’36”'))).toHaveLength(4)
  })

  it('reads full-width signs, as the page says', () => {
    expect(corners(readOutline('１１７．４，２６．７\n117.41　26.7\n117.41、26.71'))[0]).toEqual([117.4, 26.7])
  })

  it('says that metres are metres, and of which zone', () => {
    expect(readOutline(file('03-metres-and-crs/corners-metres.txt'))).toMatchObject({ outline: null, fault: 'metresZone', zone: 39 })
    expect(readOutline(file('03-metres-and-crs/zone39-with-prefix.geojson'))).toMatchObject({ outline: null, fault: 'metresZone', zone: 39 })
    const bare = (crs: string): string => JSON.stringify({ type: 'Polygon', crs: { properties: { name: crs } }, coordinates: [[[539806, 2954452], [540802, 2954455], [540798, 2955563], [539806, 2954452]]] })
    expect(readOutline(bare('urn:ogc:def:crs:EPSG::4548'))).toMatchObject({ fault: 'metresZone', zone: 39 })
    expect(readOutline(bare(''))).toMatchObject({ fault: 'metres', zone: 0 })
  })

  it('asks which of two plots in a file is meant, and never makes one of them', () => {
    const text = file('04-two-plots-one-file/two-plots.geojson')
    const asked = readOutline(text)
    expect(asked).toMatchObject({ outline: null, fault: 'choose', contents: { points: 1, lines: 0, empty: 1 } })
    expect(asked.contents?.outlines.map((one) => [one.id, one.compartment])).toEqual([['350428-LB012-XB03', '03'], ['350428-LB012-XB04', '04']])
    expect(corners(readOutline(text, 1))[0]).toEqual([117.43, 26.7])
    expect(readOutline(text, 7)).toMatchObject({ outline: null, fault: 'choose' })
  })

  it('takes a single outline among other things, and says what else is there', () => {
    const beside = { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [117, 26] }, { type: 'Polygon', coordinates: [[[117, 26], [117.1, 26], [117, 26.1], [117, 26]]] }] }
    expect(readOutline(JSON.stringify(beside))).toMatchObject({ fault: null, contents: { points: 1, outlines: [{}] } })
    expect(readOutline(JSON.stringify({ type: 'FeatureCollection', features: [null, { type: 'Feature', geometry: null }] }))).toMatchObject({ fault: 'noPolygon' })
  })

  it('falls over no ring of the collected faults', () => {
    expect(readOutline(file('02-rings/null-corner.geojson')).fault).toBe('json')
    expect(readOutline(file('02-rings/null-number.geojson')).fault).toBe('json')
    expect(readOutline(file('02-rings/numbers-as-text.geojson')).fault).toBe('json')
    expect(readOutline('{"type":"Polygon","coordinates":[null]}').outline).toBeNull()
    // what only geometry can tell is the service's to say
    expect(readOutline(file('02-rings/spike.geojson')).fault).toBeNull()
    expect(readOutline(file('02-rings/hole-outside.geojson')).fault).toBeNull()
  })

  it('knows a shapefile and a zip of one', () => {
    expect(isShapefile(bytes('06-shapefile-charsets/gbk-no-cpg.zip'))).toBe(true)
    expect(isShapefile(bytes('06-shapefile-charsets/utf8-right.zip'))).toBe(true)
    expect(isShapefile(new Uint8Array([0, 0, 0x27, 0x0a]))).toBe(true)
    expect(isShapefile(new TextEncoder().encode('{"type"'))).toBe(false)
  })
})
