import type { PaymentOrder } from '@/answers'

const OUT = ['SENT', 'MISSING']
export const onTheWay = (order: PaymentOrder): boolean => OUT.indexOf(order.state) >= 0
export const orderKind = (state: string): 'wait' | 'good' | 'bad' => (state === 'PAID' ? 'good' : OUT.indexOf(state) >= 0 ? 'wait' : 'bad')
export const accountKind = (state: string): 'wait' | 'good' | 'bad' => (state === 'CONFIRMED' ? 'good' : state === 'PROPOSED' ? 'wait' : 'bad')
