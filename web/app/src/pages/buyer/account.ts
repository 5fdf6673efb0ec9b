export interface Account {
  availableFen: number
  orderedFen: number
  asOf: string
}

export interface Deposit {
  depositId: string
  party: string
  partyName?: string | null
  amountFen: number
  bankReceiptNo: string
  receivedOn: string
  state: string
  recordedByName: string | null
  decidedByName: string | null
  reason: string | null
}

export const depositKind = (state: string): 'wait' | 'good' | 'bad' => (state === 'CONFIRMED' ? 'good' : state === 'REJECTED' ? 'bad' : 'wait')

/** Money on its way out to the bank. */
export interface Payout {
  cashWithdrawalId: string
  amountFen: number
  state: string
  requestedAt: string
  bankReference: string | null
  reason: string | null
}

export const payoutKind = (state: string): 'wait' | 'good' | 'bad' => (state === 'PAID' ? 'good' : state === 'REJECTED' ? 'bad' : 'wait')
