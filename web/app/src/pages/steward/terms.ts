import type { Rule } from '@/answers'
import { get } from '@/core/api'

export interface Terms {
  /** Fee of a village's sale, basis points. */
  feeBp: number
  /** Fee of anybody else's sale, basis points. */
  otherFeeBp: number
  /** Price of the reserve lane, fen per tonne; null when the rule cannot be read. */
  reservePrice: number | null
}

/** The rule in force today: of the most specific region, then the latest. The market decides again with its own. */
function inForce(rules: Rule[], key: string, day: string): number | null {
  const found = rules.filter((one) => one.key === key && one.state === 'CONFIRMED' && one.validFrom <= day).sort((a, b) => b.region.length - a.region.length || (a.validFrom < b.validFrom ? 1 : -1))[0]
  return found && /^\d+$/.test(found.value) ? Number(found.value) : null
}

export async function readTerms(day = new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10)): Promise<Terms> {
  try {
    const rules = (await get<{ items: Rule[] }>('/api/market/rules')).items || []
    return { feeBp: inForce(rules, 'market.fee_bp.village', day) || 0, otherFeeBp: inForce(rules, 'market.fee_bp.other', day) || 0, reservePrice: inForce(rules, 'reserve.price', day) }
  } catch {
    return { feeBp: 0, otherFeeBp: 0, reservePrice: null }
  }
}
