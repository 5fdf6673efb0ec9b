import { t } from '@/core/i18n'
import type { Outline } from '../land/outline'

/** An application for a ticket, as the registry answers it. */
export interface Plot {
  plotId: string
  holderParty?: string
  name: string
  titleCertificateNo: string
  compartment: string
  forestCategory: string
  dominantSpecies: string
  areaM2: number
  measuredAreaM2: number
  outline: Outline
}

export interface CaseStep {
  action: string
  actionName?: string
  fromStage: string | null
  toStage: string
  by: string
  byName: string | null
  at: string
  reason: string | null
  declaration: string | null
  documents: { name: string; sha256: string }[] | null
}

export interface Check {
  check: string
  title: string
  titleEn: string
  result: 'PASS' | 'WARN' | 'FAIL' | 'PENDING'
  why: string
  whyEn: string
}

/** One line of an inbox. */
export interface CaseRow {
  applicationId: string
  stage: string
  stageSince: string
  holderParty: string
  holderName: string
  villageName: string
  plotName: string | null
  plots: number
  periodStart: string
  periodEnd: string
  measuredKg: number | null
  noticeEndsOn: string | null
  openObjections: number
  /** whether it waits for the reader: whose turn it is says the registry */
  yourTurn: boolean
  ticketId: string | null
}

/** Which land: the first plot, and how many there are. */
export const landOf = (c: CaseRow): string => (c.plots > 1 ? t('case.land', { name: c.plotName || '', n: c.plots }) : c.plotName || '')

export interface CaseObjection {
  objectionId: string
  byName: string | null
  text: string
  raisedAt: string
  resolution: string | null
  resolvedBy: string | null
  resolvedAt: string | null
}

export interface Case {
  applicationId: string
  stage: string
  stageSince: string
  holder: { party: string; name: string; kind: string; villageName: string; townName: string }
  plots: Plot[]
  areaM2: number
  periodStart: string
  periodEnd: string
  methodId: string
  methodVersion: string
  methodSource: string | null
  measuredKg: number | null
  reportNo: string | null
  measurerName?: string | null
  recomputedKg: number | null
  growth: { species: string; growthDm3: number; kgPerCubicMetre: string }[] | null
  noticeOpenedOn: string | null
  noticeEndsOn: string | null
  opinionNo: string | null
  overrideReason: string | null
  steps: CaseStep[]
  checks: Check[]
  missing: Check[]
  conflicts: { issued: boolean; scheme: string; reference: string; overlapM2: number; kind: 'OVERLAP' | 'TRACED' | 'SAME_TITLE'; outlines?: Outline[] }[]
  allowedActions: string[]
  blocked: { action: string; code: string; why: string; whyEn: string }[]
  objections: CaseObjection[]
  ticketId: string | null
}

/** Actions are named in addresses as "check-title"; answers may write CHECK_TITLE. */
export const actionName = (action: string): string => action.toLowerCase().replace(/_/g, '-')

/** The way of a case, in order. */
export const WAY = ['SUBMITTED', 'TITLE_CHECKED', 'MEASURED', 'ON_NOTICE', 'EXPERT_REVIEWED', 'FORESTRY_APPROVED', 'ISSUED']
const EXITS = ['RETURNED', 'REJECTED', 'WITHDRAWN']

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
