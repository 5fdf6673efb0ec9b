import { describe, expect, it } from 'vitest'
import { isYear, remainderKg, statement } from '../src/pages/buyer/retiring'

const stated = { declared: 'yes', year: '2025', emissions: '5,000', reductions: '1200.5' }

describe('a statement of emissions', () => {
  it('is emissions less own reductions, to the kilogram', () => {
    expect(remainderKg(stated)).toBe(3799500)
    expect(statement('EVENT_NEUTRALITY', stated)).toEqual({ declared: true, year: 2025, emissionsKg: 5000000, ownReductionsKg: 1200500, remainderKg: 3799500 })
  })
  it('is not made of what cannot be read or does not add up', () => {
    for (const wrong of [{ emissions: '' }, { emissions: '0' }, { reductions: '' }, { reductions: '5000.001' }, { year: '25' }]) expect(statement('EVENT_NEUTRALITY', { ...stated, ...wrong })).toBeUndefined()
  })
  it('may be that none is stated, and is nothing where tonnes serve something else', () => {
    expect(statement('CORPORATE_RESPONSIBILITY', { ...stated, declared: 'no' })).toEqual({ declared: false })
    expect(statement('CORPORATE_RESPONSIBILITY', { ...stated, declared: '' })).toBeUndefined()
    expect(statement('JUDICIAL_RESTORATION', stated)).toBeUndefined()
    expect(statement('VOLUNTARY_DUTY', stated)).toBeUndefined()
  })
  it('is of a year that has begun', () => {
    expect(isYear('2026', 2026)).toBe(true)
    for (const year of ['2027', '1999', '26', 'x', '']) expect(isYear(year, 2026), year).toBe(false)
  })
})
