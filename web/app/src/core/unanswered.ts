import { ref } from 'vue'
import { onOthersWriting, recall, recalledKeys } from './store'

/** What the first page says of a draft that is not settled. */
export interface Unanswered {
  name: string
  at: string
  /** It never left the phone; it goes by itself when it can. */
  waits: boolean
  /** It went by itself and was not taken. */
  refused: boolean
}

type Kept = { at: string; unanswered: unknown; alone?: boolean; left?: boolean; refused?: string }

/** Drafts that were sent and not answered, wait for the network, or came back: shown on the first page until they are settled. */
export function unansweredDrafts(): Unanswered[] {
  return recalledKeys('draft.')
    .map((key) => ({ name: key.slice('draft.'.length), draft: recall<Kept>(key) }))
    .filter(({ draft }) => draft !== null && (draft.unanswered || draft.refused))
    .map(({ name, draft }) => ({ name, at: draft!.at, waits: !!draft!.alone && !draft!.left, refused: !!draft!.refused }))
}

/** Moves when something became of a draft without its page: it went by itself, or another tab sent it or took it back. */
export const outcomes = ref(0)
/** Pages of what went by itself while this page stood here. */
export const wentAlone = ref<string[]>([])

onOthersWriting((key) => key.indexOf('draft.') === 0 && outcomes.value++)
