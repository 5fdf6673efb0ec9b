/** A decision of the village assembly, as the ledger answers it. */
export interface Meeting {
  step: 'BRANCH' | 'COMMITTEES' | 'PARTY_MEMBERS' | 'ASSEMBLY'
  due: number
  present: number
  agree: number
  heldOn: string
}

export interface Objection {
  objectionId: string
  text: string
  raisedAt: string
  open: boolean
  resolution: string | null
  upheld: boolean | null
}

export interface Decision {
  decisionId: string
  title: string
  state: 'ON_NOTICE' | 'PASSED' | 'OBJECTED' | 'FAILED'
  potFen: number
  rollId: string
  publishedOn: string
  noticeEndsOn: string
  plan: { deductions: { name: string; amountFen: number }[]; perHeadFen?: number | null; collectiveBasisPoints?: number | null }
  steps: Meeting[]
  objections: Objection[]
  runAt: string | null
}

export const STEPS: Meeting['step'][] = ['BRANCH', 'COMMITTEES', 'PARTY_MEMBERS', 'ASSEMBLY']

export const stateKind = (state: Decision['state']): 'good' | 'wait' | 'warn' | 'bad' =>
  state === 'PASSED' ? 'good' : state === 'OBJECTED' ? 'warn' : state === 'FAILED' ? 'bad' : 'wait'

/** 2500 basis points → "25%", without floating point. */
export function percent(basisPoints: number): string {
  const text = String(basisPoints).padStart(3, '0')
  const tail = text.slice(-2).replace(/0+$/, '')
  return text.slice(0, -2) + (tail ? '.' + tail : '') + '%'
}
