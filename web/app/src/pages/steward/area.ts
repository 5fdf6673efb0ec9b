/** Hundredths of a mu → whole m², half up (1 mu = 2000/3 m²). */
export function muToM2(hundredths: number | null): number | null {
  if (hundredths === null) return null
  const twenty = hundredths * 20
  const rest = twenty % 3
  return (twenty - rest) / 3 + (rest === 2 ? 1 : 0)
}
