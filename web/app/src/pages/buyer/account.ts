export const depositKind = (state: string): 'wait' | 'good' | 'bad' => (state === 'CONFIRMED' ? 'good' : state === 'REJECTED' ? 'bad' : 'wait')

export const payoutKind = (state: string): 'wait' | 'good' | 'bad' => (state === 'PAID' ? 'good' : state === 'REJECTED' ? 'bad' : 'wait')
