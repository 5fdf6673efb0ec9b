export interface StatementLine {
  on: string
  title: string
  amountFen: number
  members: number
  perHeadFen: number
  state: string
  reason: string
}

type Raw = Record<string, unknown>
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const whole = (value: unknown): number => (typeof value === 'number' ? value : 0)

export function readStatement(raw: Raw): StatementLine {
  return {
    on: text(raw.paidOn) || text(raw.paidAt) || text(raw.businessDate) || text(raw.at) || text(raw.approvedAt),
    title: text(raw.title) || text(raw.decisionTitle),
    amountFen: whole(raw.amountFen),
    members: whole(raw.members) || whole(raw.householdMembers),
    perHeadFen: whole(raw.perHeadFen),
    state: text(raw.state) || text(raw.lineState),
    reason: text(raw.reason),
  }
}
