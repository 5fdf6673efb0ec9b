import type { Filled, Meeting, NewDecision, Paper } from '@/answers'
import { parseDecimal, parseYuan, today } from '@/core/numbers'
import type { ShareParts } from '@/core/lines'
import { STEPS } from '../decisions'

interface MeetingText {
  heldOn: string
  due: string
  present: string
  agree: string
  /** The fingerprint, where it had to be typed in. */
  minutes: string
  /** Not there in a form that was begun before minutes were sent. */
  papers?: Paper[]
}

export interface PlanForm {
  title: string
  rollId: string
  pot: string
  way: 'perHead' | 'equal'
  perHead: string
  collective: string
  deductions: { name: string; amount: string }[]
  steps: Record<Meeting['step'], MeetingText>
  publishedOn: string
}

const meeting = (): MeetingText => ({ heldOn: '', due: '', present: '', agree: '', minutes: '', papers: [] })

export const fresh = (day: string): PlanForm => ({
  title: '',
  rollId: '',
  pot: '',
  way: 'perHead',
  perHead: '',
  collective: '',
  deductions: [],
  steps: { BRANCH: meeting(), COMMITTEES: meeting(), PARTY_MEMBERS: meeting(), ASSEMBLY: meeting() },
  publishedOn: day,
})

const basisPoints = (form: PlanForm): number => parseDecimal(form.collective || '0', 2) || 0

/** What the plan makes of the pot, by the ledger's rule: deductions, the collective's share rounded down, then heads. Null when it does not fit. */
export function outlook(form: PlanForm, members: number): (ShareParts & { members: number }) | null {
  const potFen = parseYuan(form.pot)
  const deductions = form.deductions.map((one) => parseYuan(one.amount))
  if (potFen === null || potFen <= 0 || !members || deductions.some((one) => one === null)) return null
  const deductionsFen = deductions.reduce<number>((sum, one) => sum + (one || 0), 0)
  const left = potFen - deductionsFen
  const bp = basisPoints(form)
  if (left < 0 || bp > 10000) return null
  const rest = left % 10000
  const collectiveFen = ((left - rest) / 10000) * bp + (rest * bp - ((rest * bp) % 10000)) / 10000
  const forHouseholds = left - collectiveFen
  if (form.way === 'equal') return { potFen, deductionsFen, collectiveFen, householdsFen: forHouseholds, residualFen: 0, members }
  const perHead = parseYuan(form.perHead)
  if (!perHead) return null
  const householdsFen = perHead * members
  if (householdsFen > forHouseholds) return null
  return { potFen, deductionsFen, collectiveFen, householdsFen, residualFen: forHouseholds - householdsFen, members }
}

/** Minutes that were sent, and of each meeting the first for its fingerprint. */
const papersOf = (one: MeetingText): Paper[] => one.papers || []
const minutesOf = (one: MeetingText): string => (papersOf(one)[0] ? papersOf(one)[0].sha256 : one.minutes.trim().toLowerCase())

const count = (text: string): number | null => parseDecimal(text, 0)

export function meetingFaults(form: PlanForm, t: (key: string, values?: Record<string, string>) => string): [boolean, string, string][] {
  const rules: [boolean, string, string][] = []
  STEPS.forEach((step) => {
    const one = form.steps[step]
    const name = t('notice.step.' + step)
    const due = count(one.due)
    const present = count(one.present)
    const agree = count(one.agree)
    rules.push([/^\d{4}-\d{2}-\d{2}$/.test(one.heldOn) && one.heldOn <= today(), step + 'heldOn', t('meeting.heldOnFault', { name })])
    rules.push([due !== null && due > 0, step + 'due', t('meeting.dueFault', { name })])
    rules.push([present !== null && (due === null || present <= due), step + 'present', t('meeting.presentFault', { name })])
    rules.push([agree !== null && (present === null || agree <= present), step + 'agree', t('meeting.agreeFault', { name })])
    rules.push([/^[0-9a-f]{64}$/.test(minutesOf(one)), step + 'minutes', t('meeting.minutesFault', { name })])
  })
  rules.push([/^\d{4}-\d{2}-\d{2}$/.test(form.publishedOn), 'publishedOn', t('form.required', { name: t('plan.publishedOn') })])
  return rules
}

export function bodyOf(form: PlanForm) {
  return {
    title: form.title.trim(),
    plan: {
      deductions: form.deductions.map((one) => ({ name: one.name.trim(), amountFen: parseYuan(one.amount) })),
      perHeadFen: form.way === 'perHead' ? parseYuan(form.perHead) : null,
      collectiveBasisPoints: basisPoints(form) || null,
    },
    potFen: parseYuan(form.pot),
    rollId: form.rollId,
    steps: STEPS.map((step) => ({
      step,
      due: count(form.steps[step].due),
      present: count(form.steps[step].present),
      agree: count(form.steps[step].agree),
      heldOn: form.steps[step].heldOn,
      minutesSha256: minutesOf(form.steps[step]),
    })),
    publishedOn: form.publishedOn,
    documents: STEPS.reduce<Paper[]>((all, step) => all.concat(papersOf(form.steps[step])), []),
  } satisfies Filled<NewDecision>
}
