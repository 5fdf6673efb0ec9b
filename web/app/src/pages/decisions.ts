import type { Decision, Meeting } from '@/answers'

export const STEPS: Meeting['step'][] = ['BRANCH', 'COMMITTEES', 'PARTY_MEMBERS', 'ASSEMBLY']

export const stateKind = (state: Decision['state']): 'good' | 'wait' | 'warn' | 'bad' =>
  state === 'PASSED' ? 'good' : state === 'OBJECTED' ? 'warn' : state === 'FAILED' ? 'bad' : 'wait'

/** 2500 basis points → "25%", without floating point. */
export function percent(basisPoints: number): string {
  const text = String(basisPoints).padStart(3, '0')
  const tail = text.slice(-2).replace(/0+$/, '')
  return text.slice(0, -2) + (tail ? '.' + tail : '') + '%'
}
