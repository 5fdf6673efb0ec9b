import { deliver, keep, keptDraft, type Draft } from './draft'
import { sentence } from './load'
import { inTurn } from './turn'
import { outcomes, unansweredDrafts, wentAlone } from './unanswered'

/** Sends what waited for the network, each under the key it was written down with, and says on the pages what became of it. */
export async function sendWaiting(): Promise<void> {
  for (const { name } of unansweredDrafts()) await inTurn(name, () => sendOne(name))
}

async function sendOne(name: string): Promise<void> {
  // read again in one's turn: another tab may have sent it, or its owner taken it back
  const draft = keptDraft(name)
  if (!draft || !draft.alone || !draft.unanswered || navigator.onLine === false) return
  try {
    await deliver(name, draft, draft.unanswered, draft.unanswered)
    wentAlone.value.push(draft.at)
  } catch (failure) {
    if (!draft.unanswered) {
      draft.refused = sentence(failure)
      keep(name, draft)
    }
  }
  outcomes.value++
}

/** Takes back what has not left the phone; what was written stays. False when it is too late. */
export function takeBack<V>(name: string, draft: Draft<V>): Promise<boolean> {
  return inTurn(name, async () => {
    const kept = keptDraft<V>(name)
    if (!kept || kept.left) return false
    draft.unanswered = null
    keep(name, draft)
    return true
  })
}
