import type { PaymentOrder } from '@/answers'
import { t } from '@/core/i18n'

const OUT = ['SENT', 'MISSING']
export const onTheWay = (order: PaymentOrder): boolean => OUT.indexOf(order.state) >= 0
export const orderKind = (state: string): 'wait' | 'good' | 'bad' => (state === 'PAID' ? 'good' : OUT.indexOf(state) >= 0 ? 'wait' : 'bad')
export const accountKind = (state: string): 'wait' | 'good' | 'bad' => (state === 'CONFIRMED' ? 'good' : state === 'PROPOSED' ? 'wait' : 'bad')

/** Where an order pays to, in one line. */
export const payee = (order: PaymentOrder): string =>
  order.bank ? t('payments.to', { bank: order.bank, payee: order.payee || '', number: order.accountNumber || '' }) : t('payments.toNone')
