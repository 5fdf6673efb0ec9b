/** When a login ends, by the portal's word (session.SessionEnds). */
export interface Ends {
  idleSeconds: number
  endsAt: string
}

export type Warning = 'idle' | 'hard' | 'over'

/** So long before the end it is said (WCAG 2.2.1 asks for twenty seconds; writing a report's reason takes longer). */
const BEFORE_MS = 10 * 60000

/**
 * What is to be said of the login's end now, if anything; no minutes, which would be read out one by one to who listens.
 *
 * @param seen when a service answered last, in any tab
 */
export function warning(ends: Ends, seen: number, now: number): Warning | null {
  const idle = seen + ends.idleSeconds * 1000 - now
  const hard = Date.parse(ends.endsAt) - now
  if (Math.min(idle, hard) <= 0) return 'over'
  if (hard <= Math.min(idle, BEFORE_MS)) return 'hard'
  return idle <= BEFORE_MS ? 'idle' : null
}
