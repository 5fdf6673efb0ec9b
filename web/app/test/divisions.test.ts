import { describe, expect, it } from 'vitest'
import { readDivisions } from '../src/pages/land/divisions'

const ring = [[117, 26], [118, 26], [118, 27], [117, 26]]
const feature = (properties: unknown, coordinates: unknown = [ring]): unknown => ({ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } })
const file = (...features: unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features })

describe('a file of divisions', () => {
  it('gives code, name and outline by the usual names of columns', () => {
    const read = readDivisions('\ufeff' + file(feature({ code: '350428', name: '将乐县' }), feature({ XZQDM: '350428100000', XZQMC: ' 万安镇 ' }), feature({ adcode: 350428000000, name: '将乐县' })))
    expect(read.faults).toEqual([])
    expect(read.divisions.map((one) => one.code + one.name)).toEqual(['350428将乐县', '350428100万安镇', '350428将乐县'])
    expect(read.divisions[0].outline.coordinates).toEqual([ring])
  })
  it('says of each feature what it lacks', () => {
    const read = readDivisions(file(feature({ name: '将乐县' }), feature({ code: '350428' }), feature({ code: '350428', name: '将乐县' }, []), feature({ code: '350428', name: '将乐县' }, [[[39500000, 2950000], [39500100, 2950000], [39500100, 2950100], [39500000, 2950000]]])))
    expect(read.divisions).toEqual([])
    expect(read.faults).toEqual([{ at: 1, what: 'code' }, { at: 2, what: 'name' }, { at: 3, what: 'outline' }, { at: 4, what: 'metres' }])
  })
  it('refuses what is no file of features', () => {
    for (const text of ['', 'code,name', '{}', '{"type":"FeatureCollection","features":[]}', 'null', file()]) expect(readDivisions(text).faults[0].what).toBe('json')
  })
})
