import type { CaseItem, CasePart, CasePaper, CaseStep, Filled, ReturnedItem } from '@/answers'

/** One item as the officer fills it in. */
export interface Missing {
  /** A code, as the list of choices holds it. */
  part: string
  /** The plot or the paper it is about; empty where it is about none. */
  about: string
  missing: string
}

/** What an item of each part may be about. */
const ABOUT: Record<CasePart, 'paper' | 'plot' | ''> = { PAPER: 'paper', PLOT: 'plot', INVENTORY: 'plot', DECLARATION: '', HOLDER: '', OTHER: '' }
export const PARTS = Object.keys(ABOUT)
export const about = (part: string): 'paper' | 'plot' | '' => ABOUT[part as CasePart]

export const asSent = (items: Missing[]): Filled<ReturnedItem>[] =>
  items.map((item) => ({
    part: item.part,
    plotId: about(item.part) === 'plot' && item.about ? item.about : undefined,
    sha256: about(item.part) === 'paper' && item.about ? item.about : undefined,
    missing: item.missing.trim(),
  })) as Filled<ReturnedItem>[]

/** The papers of a case, those of answers to items among them, each once under its newest name. */
export function papersOf(steps: CaseStep[], items: CaseItem[] = []): CasePaper[] {
  const answered = items.reduce((all, item) => item.answers.reduce((of, answer) => of.concat(answer.documents), all), [] as CasePaper[])
  const papers = steps.reduce((all, step) => all.concat(step.documents || []), [] as CasePaper[]).concat(answered).reverse()
  return papers.filter((paper, k) => papers.findIndex((one) => one.sha256 === paper.sha256) === k).reverse()
}
