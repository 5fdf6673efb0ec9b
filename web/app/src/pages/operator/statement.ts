import type { BankEntry, BankStatement } from '@/answers'

/** What a row waits for: another person's confirmation, somebody to say whose it is, nothing, or it is decided. */
export type Lot = 'ready' | 'unclear' | 'rest' | 'done'

export function lotOf(entry: Pick<BankEntry, 'state' | 'match' | 'assignable'>): Lot {
  if (entry.state !== 'OPEN') return 'done'
  if (entry.match === 'MATCHED' || entry.match === 'ASSIGNED') return 'ready'
  return entry.assignable ? 'unclear' : 'rest'
}

export function lots<E extends Pick<BankEntry, 'state' | 'match' | 'assignable'>>(entries: E[]): Record<Lot, E[]> {
  const found: Record<Lot, E[]> = { ready: [], unclear: [], rest: [], done: [] }
  entries.forEach((entry) => found[lotOf(entry)].push(entry))
  return found
}

export function entryKind(entry: Pick<BankEntry, 'state' | 'match' | 'assignable'>): 'good' | 'wait' | 'warn' | 'plain' {
  if (entry.state === 'BOOKED') return 'good'
  const kinds = { ready: 'wait', unclear: 'warn', rest: 'plain', done: 'plain' } as const
  return kinds[lotOf(entry)]
}

/** What the balances say: they add up, they do not, or the bank states none. */
export function balanceOf(statement: Pick<BankStatement, 'differenceFen'>): 'none' | 'right' | 'wrong' {
  if (statement.differenceFen === null) return 'none'
  return statement.differenceFen === 0 ? 'right' : 'wrong'
}

/** An amount with its sign, for a balance or a difference. */
export const signed = (fen: number, written: (fen: number) => string): string => (fen < 0 ? '−' : '') + written(Math.abs(fen))
