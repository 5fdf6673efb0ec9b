import type { TradedDay } from '@/answers'

export interface LaneYear {
  lane: string
  trades: number
  kg: number
  fen: number
  /** Amounts by quantity, rounded half up; a fen may lie between it and the mean of a day, which the market makes before rounding. */
  meanFenPerTonne: number
}

/** A year's days, lane by lane, the largest first. Lanes stay apart: what a court pays is no price of the market. */
export function byLane(days: TradedDay[]): LaneYear[] {
  const lanes: Record<string, LaneYear> = {}
  days.forEach((one) => {
    const sum = (lanes[one.lane] = lanes[one.lane] || { lane: one.lane, trades: 0, kg: 0, fen: 0, meanFenPerTonne: 0 })
    sum.trades += one.trades
    sum.kg += one.quantityKg
    sum.fen += one.amountFen
  })
  return Object.keys(lanes)
    .map((lane) => ({ ...lanes[lane], meanFenPerTonne: mean(lanes[lane].fen, lanes[lane].kg) }))
    .sort((a, b) => b.fen - a.fen)
}

/** fen × 1000 ÷ kg without leaving whole numbers: a county's turnover times a thousand does not fit. */
function mean(fen: number, kg: number): number {
  if (!kg) return 0
  const head = Math.floor(fen / kg)
  const rest = (fen - head * kg) * 1000
  return head * 1000 + Math.floor(rest / kg) + ((rest % kg) * 2 >= kg ? 1 : 0)
}
