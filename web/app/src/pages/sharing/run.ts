import type { Run } from '@/answers'

export const runKind = (state: Run['state']): 'good' | 'wait' => (state === 'COMPLETED' ? 'good' : 'wait')
