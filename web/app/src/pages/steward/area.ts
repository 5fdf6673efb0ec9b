/** Whole m² as mu with at most two decimals, as a person types it; {@link muToM2} gives back what was typed so. */
export function typedMu(m2: number): string {
  const scaled = m2 * 3 + 10
  const hundredths = (scaled - (scaled % 20)) / 20
  const rest = hundredths % 100
  const head = String((hundredths - rest) / 100)
  return rest === 0 ? head : head + '.' + (String(rest).padStart(2, '0')).replace(/0$/, '')
}

/** Hundredths of a mu → whole m², half up (1 mu = 2000/3 m²). */
export function muToM2(hundredths: number | null): number | null {
  if (hundredths === null) return null
  const twenty = hundredths * 20
  const rest = twenty % 3
  return (twenty - rest) / 3 + (rest === 2 ? 1 : 0)
}
