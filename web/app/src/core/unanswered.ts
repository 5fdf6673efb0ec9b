import { recall, recalledKeys } from './store'

/** Drafts that were sent and not answered: shown on the first page until they are. */
export function unansweredDrafts(): { name: string; at: string }[] {
  return recalledKeys('draft.')
    .map((key) => ({ name: key.slice('draft.'.length), draft: recall<{ at: string; unanswered: unknown }>(key) }))
    .filter((entry) => entry.draft !== null && entry.draft.unanswered)
    .map((entry) => ({ name: entry.name, at: entry.draft!.at }))
}
