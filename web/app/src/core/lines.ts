export interface SumLine {
  label: string
  fen: number
}

export const sumOf = (lines: SumLine[]): number => lines.reduce((sum, line) => sum + line.fen, 0)

/** The parts of a distribution as the ledger computed them. */
export interface ShareParts {
  potFen: number
  deductionsFen: number
  collectiveFen: number
  householdsFen: number
  residualFen: number
}

/** From the pot to what households share: each line taken away, the rest equal to what the ledger says or null. */
export function shareLines(parts: ShareParts, words: { pot: string; deductions: string; collective: string; residual: string }): SumLine[] | null {
  const lines = [
    { label: words.pot, fen: parts.potFen },
    { label: words.deductions, fen: -parts.deductionsFen },
    { label: words.collective, fen: -parts.collectiveFen },
    { label: words.residual, fen: -parts.residualFen },
  ].filter((line, index) => index === 0 || line.fen !== 0)
  return sumOf(lines) === parts.householdsFen ? lines : null
}
