import { describe, expect, it } from 'vitest'
import type { CaseItem, CaseStep, Inventory, Plot } from '@/answers'
import { toCsv } from '@/core/csv'
import { stations } from '@/pages/case/case'
import { clausesOf, listOf } from '@/pages/case/putright'
import { asSent, papersOf } from '@/pages/officer/returning'
import { draw, readOutline, rings } from '@/pages/land/outline'
import { percent } from '@/pages/decisions'
import { rowFaults } from '@/pages/sharing/faults'
import { muToM2, typedMu } from '@/pages/steward/area'
import { corrected, differs, filledWith, goOnAfter, stockLines, typedCubicMetres } from '@/pages/land/versions'
import { learnTabs, startOf, tab, tabsFor } from '@/tabs'

describe('outlines', () => {
  it('reads corners one per line and closes the ring', () => {
    const read = readOutline('117.47, 26.72\n117.48，26.72\n117.48\t26.73')
    expect(read.fault).toBeNull()
    expect(rings(read.outline!)[0]).toHaveLength(4)
  })
  it('takes two polygons of a file for one outline only when somebody says that they are', () => {
    const square = (x: number) => ({ type: 'Feature', geometry: { type: 'Polygon', coordinates: [[[x, 26], [x + 0.1, 26], [x + 0.1, 26.1], [x, 26]]] } })
    const read = readOutline(JSON.stringify({ type: 'FeatureCollection', features: [square(117), square(117.5)] }), 2)
    expect(read.outline!.type).toBe('MultiPolygon')
    expect(draw([read.outline!]).paths[0].split('M')).toHaveLength(3)
  })
  it.each([
    ['', 'empty'],
    ['{"type":', 'json'],
    ['{"type":"Point","coordinates":[117,26]}', 'noPolygon'],
    ['117.1, 26.1\n117.2, 26.2', 'fewCorners'],
    ['26.1, 117.1\n26.2, 117.2\n26.3, 117.1', 'notDegrees'],
    ['117.1, 26.1\nx', 'line'],
  ])('says what is wrong with %j', (text, fault) => expect(readOutline(text).fault).toBe(fault))
  it('names the line that cannot be read', () => expect(readOutline('117.1, 26.1\nx').line).toBe(2))
})

describe('tables saved for a spreadsheet', () => {
  it('never start a formula and keep long numbers whole', () => {
    const csv = toCsv([['=1+1', '@x', '-12.50', '+86', '350428190001010010', 'a,"b"']])
    expect(csv).toBe('\ufeff\'=1+1,\'@x,-12.50,\'+86,"\t350428190001010010","a,""b"""\r\n')
  })
})

describe('small rules', () => {
  it('knows every station behind an issued case and none behind a returned one', () => {
    expect(stations('ISSUED').every((one) => one.state === 'done')).toBe(true)
    expect(stations('MEASURED').map((one) => one.state)).toEqual(['done', 'done', 'now', 'todo', 'todo', 'todo', 'todo'])
    expect(stations('RETURNED')).toEqual([{ stage: 'RETURNED', state: 'bad' }])
  })
  it('takes a declaration apart into the sentences that are ticked', () => {
    expect(clausesOf('我方声明:所报山场权属清楚、无争议;所交材料真实。')).toEqual(['所报山场权属清楚、无争议', '所交材料真实'])
    expect(clausesOf('We declare: the land is ours (carbon tickets, CCER); the papers are true.')).toEqual(['the land is ours (carbon tickets, CCER)', 'the papers are true'])
    expect(clausesOf('经审定,申请符合林业碳票管理规定。')).toEqual(['经审定,申请符合林业碳票管理规定'])
  })
  it('shows the list of the newest return, and none of a case that went back without one', () => {
    const item = (round: number, itemNo: number): CaseItem => ({ round, itemNo, part: 'OTHER', plotId: null, plotName: null, paper: null, missing: 'x', answers: [] }) as unknown as CaseItem
    expect(listOf({ items: [item(1, 1), item(1, 2), item(3, 1)] })).toEqual([item(3, 1)])
    expect(listOf({ items: [] })).toEqual([])
  })
  it('sends of an item only what its part can be about', () => {
    expect(asSent([{ part: 'PAPER', about: 'a'.repeat(64), missing: ' 缺页 ' }, { part: 'PLOT', about: 'P', missing: '图' }, { part: 'HOLDER', about: 'P', missing: '证' }, { part: 'PAPER', about: '', missing: '委托书' }])).toEqual([
      { part: 'PAPER', plotId: undefined, sha256: 'a'.repeat(64), missing: '缺页' },
      { part: 'PLOT', plotId: 'P', sha256: undefined, missing: '图' },
      { part: 'HOLDER', plotId: undefined, sha256: undefined, missing: '证' },
      { part: 'PAPER', plotId: undefined, sha256: undefined, missing: '委托书' },
    ])
  })
  it('names each paper of a case once, as it was named last', () => {
    const step = (...names: string[]): CaseStep => ({ documents: names.map((name) => ({ name, sha256: name.charAt(0) })) }) as unknown as CaseStep
    expect(papersOf([step('a1', 'b1'), step('a2')]).map((one) => one.name)).toEqual(['b1', 'a2'])
    const item = { answers: [{ documents: [{ name: 'c1', sha256: 'c' }] }] } as unknown as CaseItem
    expect(papersOf([step('a1')], [item]).map((one) => one.name)).toEqual(['a1', 'c1'])
  })
  it('turns mu into square metres half up', () => {
    expect(muToM2(319700)).toBe(2131333)
    expect(muToM2(150)).toBe(1000)
    expect(muToM2(null)).toBeNull()
  })
  it('fills a form with the area as it was typed', () => {
    for (const typed of ['3197', '0.01', '12.5', '99999.99']) {
      const m2 = muToM2(Number(typed.replace('.', '')) * 10 ** (2 - (typed.split('.')[1] || '').length))!
      expect(typedMu(m2)).toBe(typed)
    }
  })
  it('puts a plot right with all it is said to be, keeping what nobody touched to the square metre', () => {
    const stands = { plotId: 'P', version: 3, name: '后山', titleCertificateNo: '证', compartment: '1-2', forestCategory: 'COMMERCIAL', dominantSpecies: '杉木', areaM2: 2131334, measuredAreaM2: 1, outline: { type: 'Polygon', coordinates: [] } } as unknown as Plot
    const form = { after: 3, name: ' 后山脚 ', titleCertificateNo: '证', compartment: '1-2', forestCategory: 'COMMERCIAL', dominantSpecies: '杉木', areaMu: typedMu(2131334), reason: ' 笔误 ', leaves: false }
    expect(corrected(stands, form, null)).toEqual({ after: 3, reason: '笔误', leavesIssuedLand: undefined, plot: { name: '后山脚', titleCertificateNo: '证', compartment: '1-2', forestCategory: 'COMMERCIAL', dominantSpecies: '杉木', areaM2: 2131334, outline: stands.outline } })
    expect(differs(stands, corrected(stands, form, null).plot)).toEqual(['NAME'])
    expect(corrected(stands, { ...form, areaMu: '15', leaves: true }, { type: 'Polygon', coordinates: [] }).leavesIssuedLand).toBe(true)
    expect(differs(stands, corrected(stands, { ...form, areaMu: '15' }, { type: 'Polygon', coordinates: [[[1, 2]]] }).plot)).toEqual(['NAME', 'AREA', 'OUTLINE'])
  })
  it('goes on after what another clerk put right, without undoing it and without losing what was typed', () => {
    const first = { version: 1, name: '后山', titleCertificateNo: '证', compartment: '1-2', forestCategory: 'COMMERCIAL', dominantSpecies: '杉木', areaM2: 2000 } as unknown as Plot
    const typed = { ...filledWith(first), name: '后山脚' }
    const now = { ...first, version: 2, name: '后山头', compartment: '1-3' } as Plot
    expect(goOnAfter(typed, filledWith(first), now)).toEqual({ ...filledWith(now), name: '后山脚' })
  })
  it('shows an inventory put right beside what stood', () => {
    const of = (...stocks: [string, number][]): Inventory => ({ stocks: stocks.map(([species, volumeDm3]) => ({ species, volumeDm3 })) }) as unknown as Inventory
    expect(stockLines(of(['杉木', 1], ['马尾松', 2]), of(['杉木', 1], ['硬阔类', 3]))).toEqual([
      { species: '杉木', now: 1, was: 1 },
      { species: '马尾松', now: 2, was: null },
      { species: '硬阔类', now: null, was: 3 },
    ])
    expect(stockLines(of(['杉木', 1]), undefined)).toEqual([{ species: '杉木', now: 1, was: null }])
    expect([27833000, 12987370, 5, 0].map(typedCubicMetres)).toEqual(['27833', '12987.37', '0.005', '0'])
  })
  it('finds row and column of a fault as the sheet shows them', () => {
    expect(rowFaults([{ field: '5.身份证号', code: 'ID_LENGTH', detail: '应为 18 位' }])).toEqual([{ row: '5', column: '身份证号', why: '应为 18 位' }])
  })
  it('writes basis points as percent', () => {
    expect(percent(3000)).toBe('30%')
    expect(percent(50)).toBe('0.5%')
    expect(percent(5)).toBe('0.05%')
  })
  it('shows a person the tabs of their roles only', () => {
    learnTabs({ steward: [tab('tasks', '/app/village', 'home')], auditor: [tab('audit', '/app/audit', 'shield')] })
    expect(tabsFor(['household']).map((one) => one.name)).toEqual(['home', 'share', 'notices', 'me'])
    expect(tabsFor(['auditor', 'offline_access']).map((one) => one.name)).toEqual(['audit', 'me'])
    expect(startOf(['steward'])).toBe('/app/village')
    expect(startOf(['household'])).toBe('/')
  })
})
