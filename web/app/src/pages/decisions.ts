import type { Decision, Meeting } from '@/answers'
import { day } from '@/core/format'
import { locale, t } from '@/core/i18n'

export const STEPS: Meeting['step'][] = ['BRANCH', 'COMMITTEES', 'PARTY_MEMBERS', 'ASSEMBLY']

export const stateKind = (state: Decision['state']): 'good' | 'wait' | 'warn' | 'bad' =>
  state === 'PASSED' ? 'good' : state === 'OBJECTED' ? 'warn' : state === 'FAILED' ? 'bad' : 'wait'

/** Until when it hangs out; one that was decided where none is needed has no such day. */
export const until = (decision: Pick<Decision, 'noticeDays' | 'noticeEndsOn'>): string =>
  decision.noticeDays === 0 ? t('notice.without') : t('notice.until', { day: day(decision.noticeEndsOn, locale.value === 'en') })

/** 2500 basis points → "25%", without floating point. */
export function percent(basisPoints: number): string {
  const text = String(basisPoints).padStart(3, '0')
  const tail = text.slice(-2).replace(/0+$/, '')
  return text.slice(0, -2) + (tail ? '.' + tail : '') + '%'
}

/** Which papers of a decision are the minutes of which meeting, by fingerprint: those whose fingerprint the meeting was recorded with. */
export function minutesOf(decision: Decision): Record<string, string> {
  const marks: Record<string, string> = {}
  decision.steps.forEach((one) => {
    marks[one.minutesSha256] = (marks[one.minutesSha256] ? marks[one.minutesSha256] + '、' : '') + t('notice.minutesOf', { step: t('notice.step.' + one.step) })
  })
  return marks
}
