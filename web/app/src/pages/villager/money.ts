import type { ShareParts } from '@/core/lines'

/** How one household came to its amount: the village's pot first, then heads, then this household. As the ledger answers it. */
export interface Share extends ShareParts {
  distributionId: string
  title: string
  /** Heads of the whole village on the roll. */
  heads: number
  perHeadFen: number
  splitFully: boolean
  /** Heads of this household. */
  members: number
  amountFen: number
  state: 'PAYABLE' | 'SENT' | 'RETURNED' | 'LOST' | 'PAID'
  reason: string | null
  sharedOn: string | null
  paidOn: string | null
}

export interface Money {
  availableFen: number
  payableFen: number
  paidFen: number
  lastShare: Share | null
  asOf: string
}

/** The three parts always add up to the total shown. */
export const totalFen = (money: Money): number => money.availableFen + money.payableFen + money.paidFen
