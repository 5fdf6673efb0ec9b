import type { ShareParts } from '@/core/lines'

/** A distribution as the ledger answers it. */
export interface Run extends ShareParts {
  distributionId: string
  decisionId: string
  title: string
  state: 'PREPARED' | 'RUN' | 'PAYING' | 'COMPLETED'
  perHeadFen: number
  splitFully: boolean
  households: number
  members: number
  seed: string
  preparedAt: string
  runAt: string | null
  completedAt: string | null
}

export interface RunLine {
  lineNo: number
  householdNo: string
  head: string
  members: number
  amountFen: number
  state: string
  reason: string | null
  answeredAt: string | null
}

/** One batch that went to the bank. */
export interface Payout {
  round: number
  payments: number
  totalFen: number
  fileSha256: string | null
  payerLastFour: string | null
  madeBy: string
  madeAt: string
  sent: number
  paid: number
  returned: number
  lost: number
}

export interface Roll {
  rollId: string
  version: number
  cutOff: string
  households: number
  members: number
  fileSha256: string
  importedAt: string
}

export const runKind = (state: Run['state']): 'good' | 'wait' => (state === 'COMPLETED' ? 'good' : 'wait')
