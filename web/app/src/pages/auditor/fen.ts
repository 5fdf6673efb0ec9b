import type { CarriedClaim, ClaimPart, DecisionPiece, LedgerStep, MarketStep } from '@/answers'
import { sumOf, type SumLine } from '@/core/lines'
import type { To } from '@/core/route'

/** The pages of one fen, by what is looked at. */
export const PLACES = { deposit: '/app/fen/deposits/', trade: '/app/fen/trades/', payment: '/app/fen/payments/', decision: '/app/fen/decisions/' }
export type PlaceName = keyof typeof PLACES

/** One step: where it leads, or nowhere; how much of it, and how much it is in all. */
export interface FenRow {
  to: To | null
  kind: string
  name: string
  at: string | null
  fen: number
  wholeFen: number
}

const PAGE: Record<string, PlaceName> = { DEPOSIT: 'deposit', SALE: 'trade', PURCHASE: 'trade', CAME_BACK: 'payment', WITHDRAWAL: 'payment', ARRIVAL: 'payment', TAKEN_BACK: 'payment', DECISION: 'decision' }
const page = (kind: string, id: string): string => PLACES[PAGE[kind]] + encodeURIComponent(id)

export const marketRow = (step: MarketStep): FenRow => ({ to: page(step.kind, step.id), kind: step.kind, name: step.number, at: step.at, fen: step.fen, wholeFen: step.wholeFen })

/** Into a decision leads the stretch of it that the step is; a page without one shows the whole. */
export const ledgerRow = (step: LedgerStep): FenRow => {
  const path = step.id === null ? null : page(step.kind, step.id)
  const to = path && step.kind === 'DECISION' ? { path, query: { from: step.fromFen, to: step.fromFen + step.fen } } : path
  return { to, kind: step.kind, name: step.title || step.id || '', at: step.at, fen: step.fen, wholeFen: step.wholeFen }
}

/** From a trade to the payment that carries it, and there to nothing but this trade. */
export const claimRow = (claim: CarriedClaim): FenRow => ({
  to: claim.payoutId === null ? null : { path: PLACES.payment + claim.payoutId, query: { claim: claim.claimId } },
  kind: '',
  name: claim.payoutId || '',
  at: null,
  fen: claim.amountFen,
  wholeFen: claim.amountFen,
})

/** A claim that is a sale has the trade's number of 26 signs; what a village had otherwise is called opening-… and leads nowhere. */
export const tradeOf = (claimId: string | null): string | null => (claimId !== null && /^[0-9A-Za-z]{26}$/.test(claimId) ? PLACES.trade + claimId : null)

/** From a payment or a household's line back to the sale. */
export const sourceRow = (part: ClaimPart, tradeNo?: string | null): FenRow => ({ to: tradeOf(part.claimId), kind: part.claimId === null ? 'BEFORE' : '', name: tradeNo || part.claimId || '', at: null, fen: part.fen, wholeFen: part.fen })

export const pieceTo = (decisionId: string, piece: DecisionPiece): string | null => (piece.lineNo === null ? null : `${PLACES.decision}${decisionId}/lines/${piece.lineNo}`)

/**
 * What the reader adds up: what is listed here, what is listed on other pages, what has no step. Null when it does not add up to the
 * amount: then nothing is shown as if it did.
 */
export function adding(rows: { fen: number }[], knownFen: number, restFen: number, amountFen: number, words: { page: string; others: string; rest: string }): SumLine[] | null {
  const listed = rows.reduce((sum, row) => sum + row.fen, 0)
  const lines = [{ label: words.page, fen: listed }]
  if (knownFen !== listed) lines.push({ label: words.others, fen: knownFen - listed })
  if (restFen !== 0) lines.push({ label: words.rest, fen: restFen })
  return sumOf(lines) === amountFen && knownFen >= listed ? lines : null
}

/** What is asked of a sample, as it stands in the address of its page, so that a printed page can be opened again. */
export interface Wish {
  kind: string
  from: string
  to: string
  count: string
  seed: string
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** What is wrong with a wish, by its question; empty when it can be drawn. */
export function wishFaults(wish: Wish): Partial<Record<'to' | 'count' | 'seed', string>> {
  const faults: Partial<Record<'to' | 'count' | 'seed', string>> = {}
  if (!DAY.test(wish.from) || !DAY.test(wish.to) || wish.from > wish.to) faults.to = 'sample.faultDays'
  if (!/^([1-9]\d?|100)$/.test(wish.count.trim())) faults.count = 'sample.faultCount'
  if (!wish.seed.trim()) faults.seed = 'sample.faultSeed'
  return faults
}
