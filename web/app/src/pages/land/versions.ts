import type { Filled, Inventory, NewPlot, NewPlotVersion, Plot } from '@/answers'
import { parseDecimal } from '@/core/numbers'
import { muToM2, typedMu } from '../steward/area'
import type { Outline } from './outline'

/** What differs between two versions of a plot, in the order of a form. */
export type PlotPart = 'NAME' | 'TITLE' | 'COMPARTMENT' | 'CATEGORY' | 'SPECIES' | 'AREA' | 'OUTLINE'

/** What somebody who puts a plot right fills in. */
export interface CorrectionForm {
  after: number
  name: string
  titleCertificateNo: string
  compartment: string
  forestCategory: string
  dominantSpecies: string
  areaMu: string
  reason: string
  leaves: boolean
}

/** The form filled with what stands. */
export const filledWith = (plot: Plot): Omit<CorrectionForm, 'reason' | 'leaves'> => ({
  after: plot.version,
  name: plot.name,
  titleCertificateNo: plot.titleCertificateNo,
  compartment: plot.compartment,
  forestCategory: plot.forestCategory,
  dominantSpecies: plot.dominantSpecies,
  areaMu: typedMu(plot.areaM2),
})

type Filling = ReturnType<typeof filledWith>

/** Goes on after what somebody else put meanwhile: what was typed stays, what was left as it stood becomes what stands now. */
export function goOnAfter(form: Filling, base: Filling, stands: Plot): Filling {
  const now = filledWith(stands)
  const pick = (key: 'name' | 'titleCertificateNo' | 'compartment' | 'forestCategory' | 'dominantSpecies' | 'areaMu'): string => (form[key] === base[key] ? now[key] : form[key])
  return { after: now.after, name: pick('name'), titleCertificateNo: pick('titleCertificateNo'), compartment: pick('compartment'), forestCategory: pick('forestCategory'), dominantSpecies: pick('dominantSpecies'), areaMu: pick('areaMu') }
}

/** What is sent. An area nobody touched stays to the square metre, though two decimals of a mu do not tell it. */
export function corrected(stands: Plot, form: CorrectionForm, outline: Outline | null): Filled<NewPlotVersion> & { plot: NonNullable<Filled<NewPlot>> } {
  return {
    after: form.after,
    reason: form.reason.trim(),
    leavesIssuedLand: form.leaves || undefined,
    plot: {
      name: form.name.trim(),
      titleCertificateNo: form.titleCertificateNo.trim(),
      compartment: form.compartment.trim(),
      forestCategory: form.forestCategory,
      dominantSpecies: form.dominantSpecies,
      areaM2: form.areaMu.trim() === typedMu(stands.areaM2) ? stands.areaM2 : muToM2(parseDecimal(form.areaMu, 2)),
      outline: outline || stands.outline,
    },
  } as Filled<NewPlotVersion> & { plot: NonNullable<Filled<NewPlot>> }
}

export function differs(stands: Plot, plot: NonNullable<Filled<NewPlot>>): PlotPart[] {
  const parts: [PlotPart, boolean][] = [
    ['NAME', stands.name !== plot.name],
    ['TITLE', stands.titleCertificateNo !== plot.titleCertificateNo],
    ['COMPARTMENT', stands.compartment !== plot.compartment],
    ['CATEGORY', stands.forestCategory !== plot.forestCategory],
    ['SPECIES', stands.dominantSpecies !== plot.dominantSpecies],
    ['AREA', stands.areaM2 !== plot.areaM2],
    ['OUTLINE', JSON.stringify(stands.outline) !== JSON.stringify(plot.outline)],
  ]
  return parts.filter(([, other]) => other).map(([part]) => part)
}

/** A volume as a person types it, in cubic metres. */
export function typedCubicMetres(dm3: number): string {
  const rest = dm3 % 1000
  return String((dm3 - rest) / 1000) + (rest ? '.' + String(rest).padStart(3, '0').replace(/0+$/, '') : '')
}

/** A species of an inventory beside the version before: what stands now, and what stood, null where there was none. */
export interface StockLine {
  species: string
  now: number | null
  was: number | null
}

export function stockLines(now: Inventory, before: Inventory | undefined): StockLine[] {
  const of = (one: Inventory | undefined, species: string): number | null => {
    const found = one && one.stocks.filter((stock) => stock.species === species)[0]
    return found ? found.volumeDm3 : null
  }
  const names = now.stocks.concat(before ? before.stocks : []).map((stock) => stock.species)
  return names.filter((name, i) => names.indexOf(name) === i).map((species) => ({ species, now: of(now, species), was: of(before, species) }))
}
