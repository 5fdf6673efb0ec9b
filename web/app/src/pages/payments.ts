import { t } from '@/core/i18n'

/** One payment order of the market: money on its way to a bank account. */
export interface PaymentOrder {
  payoutId: string
  source: 'SWEEP' | 'REQUEST'
  party: string
  partyName: string | null
  amountFen: number
  state: 'SENT' | 'PAID' | 'RETURNED' | 'MISSING' | 'LOST'
  bank: string | null
  payee: string | null
  accountNumber: string | null
  sentAt: string
  bankReference: string | null
  reason: string | null
  missingByName: string | null
}

export interface BankAccount {
  accountId: string
  party: string
  partyName: string | null
  kind: 'COMPANY' | 'CARD' | 'PASSBOOK'
  bank: string
  payee: string
  accountNumber: string
  state: 'PROPOSED' | 'CONFIRMED' | 'REJECTED' | 'RETURNED'
  inForce: boolean
  inForceFrom: string | null
  proposedByName: string | null
  proposedAt: string
  reason: string | null
}

const OUT = ['SENT', 'MISSING']
export const onTheWay = (order: PaymentOrder): boolean => OUT.indexOf(order.state) >= 0
export const orderKind = (state: string): 'wait' | 'good' | 'bad' => (state === 'PAID' ? 'good' : OUT.indexOf(state) >= 0 ? 'wait' : 'bad')
export const accountKind = (state: string): 'wait' | 'good' | 'bad' => (state === 'CONFIRMED' ? 'good' : state === 'PROPOSED' ? 'wait' : 'bad')

/** Where an order pays to, in one line. */
export const payee = (order: PaymentOrder): string =>
  order.bank ? t('payments.to', { bank: order.bank, payee: order.payee || '', number: order.accountNumber || '' }) : t('payments.toNone')
