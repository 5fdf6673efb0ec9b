import type { Check } from '@/answers'

/** The last day of a notice, of the first on which it is over. */
export const lastDay = (over: string): string => new Date(Date.parse(over + 'T00:00:00Z') - 864e5).toISOString().slice(0, 10)

/** Actions are named in addresses as "check-title"; answers may write CHECK_TITLE. */
export const actionName = (action: string): string => action.toLowerCase().replace(/_/g, '-')

/** The way of a case, in order. */
export const WAY = ['SUBMITTED', 'TITLE_CHECKED', 'MEASURED', 'ON_NOTICE', 'EXPERT_REVIEWED', 'FORESTRY_APPROVED', 'ISSUED']
const EXITS = ['RETURNED', 'REJECTED', 'WITHDRAWN']

/** Where the papers of a case are. */
export const papersAt = (caseId: string): string => '/api/ticket/applications/' + caseId + '/documents'

export type StepState = 'done' | 'now' | 'todo' | 'bad'

/** Each station and whether it lies behind, is the present one, or ahead; an exit is added at the end. */
export function stations(stage: string): { stage: string; state: StepState }[] {
  const here = WAY.indexOf(stage)
  const way = WAY.map((one, index): { stage: string; state: StepState } => ({ stage: one, state: stage === 'ISSUED' || index < here ? 'done' : index === here ? 'now' : 'todo' }))
  return EXITS.indexOf(stage) >= 0 ? [{ stage, state: 'bad' }] : way
}

export const stageKind = (stage: string): 'good' | 'bad' | 'warn' | 'plain' | 'wait' =>
  stage === 'ISSUED' ? 'good' : stage === 'REJECTED' ? 'bad' : stage === 'RETURNED' ? 'warn' : stage === 'DRAFT' || stage === 'WITHDRAWN' ? 'plain' : 'wait'

export const checkKind = (result: Check['result']): 'good' | 'warn' | 'bad' | 'wait' => (result === 'PASS' ? 'good' : result === 'WARN' ? 'warn' : result === 'FAIL' ? 'bad' : 'wait')
