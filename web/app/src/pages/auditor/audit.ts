/** The auditor's answers, as the services give them. */
export interface Books {
  sound: boolean
  journals: number
  transfers: number
  unsealed: number
  assets: { asset: string; accounts: number; sum: number }[]
  negative: unknown[]
  differing: unknown[]
}

export interface Head {
  seq: number
  firstJournal: number
  lastJournal: number
  count: number
  hash: string
}

export interface TicketAudit {
  ok: boolean
  ticketId: string
  serial: string
  issuedKg: number
  sumOfBucketsKg: number
  sumOfBooksKg: number
  custodyKg: number
  differences: string[]
}

export interface RegistryReport {
  ok: boolean
  tickets: TicketAudit[]
  landOverlaps: { first: string; second: string; overlapM2: number }[]
}

export interface Finding {
  check: string
  invariant: string
  ok: boolean
  looked: number
  broken: number
  first: string | null
}

export interface MarketReport {
  ok: boolean
  findings: Finding[]
  /** All parties' money in the market's books; must equal the escrow. */
  cashFen: number
  escrowFen: number
}

export interface Distribution {
  distributionId: string
  party: string
  state: string
  potFen: number
  partsFen: number
  linesFen: number
  paidFen: number
  households: number
}

export interface LedgerReport {
  ok: boolean
  findings: Finding[]
  villages: { party: string; name: string }[]
  distributions: Distribution[]
  asOf: string
}
