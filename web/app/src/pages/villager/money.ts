import type { ShareParts } from '@/core/lines'

/** How one household came to its amount: the village's pot first, then heads, then this household. */
export interface Share extends ShareParts {
  distributionId: string
  title: string
  members: number
  perHeadFen: number
  householdMembers: number
  amountFen: number
  /** PAYABLE while the bank has not answered, PAID, or RETURNED. */
  state: string
  paidOn: string | null
  reason: string | null
}

export interface Money {
  availableFen: number
  payableFen: number
  paidFen: number
  totalFen: number
  asOf: string | null
  share: Share | null
}

type Raw = Record<string, unknown>
const number = (raw: Raw, ...names: string[]): number => {
  for (const name of names) if (typeof raw[name] === 'number') return raw[name] as number
  return 0
}
const text = (raw: Raw, ...names: string[]): string | null => {
  for (const name of names) if (typeof raw[name] === 'string' && raw[name]) return raw[name] as string
  return null
}

function readShare(raw: Raw): Share {
  return {
    distributionId: text(raw, 'distributionId') || '',
    title: text(raw, 'title', 'decisionTitle') || '',
    potFen: number(raw, 'potFen'),
    deductionsFen: number(raw, 'deductionsFen'),
    collectiveFen: number(raw, 'collectiveFen'),
    householdsFen: number(raw, 'householdsFen'),
    residualFen: number(raw, 'residualFen'),
    members: number(raw, 'members'),
    perHeadFen: number(raw, 'perHeadFen'),
    householdMembers: number(raw, 'householdMembers', 'myMembers', 'heads'),
    amountFen: number(raw, 'amountFen', 'shareFen'),
    state: text(raw, 'state', 'lineState') || '',
    paidOn: text(raw, 'paidOn', 'paidAt'),
    reason: text(raw, 'reason'),
  }
}

/** The ledger's answer as the first page needs it; the three parts always add up to the total. */
export function readMoney(raw: Raw | null | undefined): Money | null {
  if (!raw) return null
  const availableFen = number(raw, 'availableFen')
  const payableFen = number(raw, 'payableFen')
  const paidFen = number(raw, 'paidFen')
  const share = raw.lastShare
  return {
    availableFen,
    payableFen,
    paidFen,
    totalFen: availableFen + payableFen + paidFen,
    asOf: text(raw, 'asOf'),
    share: share && typeof share === 'object' ? readShare(share as Raw) : null,
  }
}
