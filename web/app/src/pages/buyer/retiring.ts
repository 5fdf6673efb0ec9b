import type { Filled, NewStatement } from '@/answers'
import { parseTonnes } from '@/core/numbers'

/** The purposes a buyer chooses from; the second kind uses the tonnes up for something that is no emission. */
export const AGAINST_EMISSIONS = ['CORPORATE_RESPONSIBILITY', 'EVENT_NEUTRALITY']
export const PURPOSES = AGAINST_EMISSIONS.concat('JUDICIAL_RESTORATION', 'VOLUNTARY_DUTY')

/** What a form holds of a statement of emissions: figures in tonnes as typed. */
export interface Typed {
  declared: string
  year: string
  emissions: string
  reductions: string
}

/** Emissions less own reductions in kilograms; null while either cannot be read or the reductions are the larger. */
export function remainderKg(typed: Typed): number | null {
  const emissions = parseTonnes(typed.emissions)
  const reductions = parseTonnes(typed.reductions)
  return emissions === null || reductions === null || emissions <= 0 || reductions > emissions ? null : emissions - reductions
}

/** Calendar years that are over or running; emissions to come cannot be stated. */
export function isYear(text: string, thisYear: number): boolean {
  return /^\d{4}$/.test(text.trim()) && Number(text) >= 2000 && Number(text) <= thisYear
}

/** The statement as the registry takes it; undefined while nothing was chosen or it is not whole, or where the purpose asks for none. */
export function statement(purpose: string, typed: Typed): Filled<NewStatement> | undefined {
  if (AGAINST_EMISSIONS.indexOf(purpose) < 0 || !typed.declared) return undefined
  if (typed.declared === 'no') return { declared: false } as Filled<NewStatement>
  const remainder = remainderKg(typed)
  return remainder === null || !/^\d{4}$/.test(typed.year.trim())
    ? undefined
    : { declared: true, year: Number(typed.year), emissionsKg: parseTonnes(typed.emissions), ownReductionsKg: parseTonnes(typed.reductions), remainderKg: remainder }
}
