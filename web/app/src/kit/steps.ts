import { nextTick, onUnmounted, ref, type Ref } from 'vue'
import type { Draft } from '@/core/draft'

/** The history's entry says how deep in its page it is; the router knows nothing of it: the address is the same. */
const depth = (): number => (history.state && (history.state as { deep?: number }).deep) || 0

/**
 * The steps of one page, one question after the other. Each is an entry of the browser's history, so that the phone's own Back leads to the step
 * before and not out of the page; who listens instead of looking is led to where the step begins.
 *
 * @param draft what the steps fill in: sent and without an answer it must not be changed, it begins at its last step, and Back leaves the page
 * @param more.part whether the steps are but a part of the page, which then stays where it is
 * @param more.left called whenever a step is left
 */
export function useSteps<S extends string | number>(draft: Draft<unknown>, opening: S, last: S, more: { part?: boolean; left?: () => void } = {}): { step: Ref<S>; go: (to: S) => void; become: (to: S) => void; end: (done?: S) => Promise<void> } {
  const locked = (): boolean => draft.unanswered !== null
  const first = locked() ? last : opening
  const step = ref(first) as Ref<S>
  const mine = location.href
  const base = depth()
  let trail: S[] = [first]
  let ended: (() => void) | null = null
  /** The browser is on its way back: a second tap would go twice as far. */
  let leaving = false

  function show(to: S): void {
    if (to === step.value) return
    if (more.left) more.left()
    step.value = to
    void nextTick(focus)
  }
  function focus(): void {
    const begin = document.getElementById('step')
    const start = begin || document.getElementById('main')
    if (start) start.focus({ preventScroll: true })
    if (!more.part) window.scrollTo(0, 0)
    else if (begin) begin.scrollIntoView({ block: 'nearest' })
  }
  function go(to: S): void {
    if (to === step.value || leaving) return
    const known = trail.indexOf(to)
    if (known >= 0) {
      leaving = true
      return history.go(known - trail.length + 1)
    }
    trail.push(to)
    history.pushState({ ...history.state, deep: base + trail.length - 1 }, '')
    show(to)
  }
  /** What happened made another step of this one, and nobody went anywhere; back at a step before, if what is filled in may be changed. */
  function become(to: S): void {
    if (trail.indexOf(to) >= 0 && !locked()) return go(to)
    trail[trail.length - 1] = to
    show(to)
  }
  /** It is done: the steps before it are no places to go back to. */
  function end(done?: S): Promise<void> {
    const deep = trail.length - 1
    trail = [step.value]
    const gone = new Promise<void>((resolve) => (ended = resolve))
    if (deep) history.go(-deep)
    else ended!()
    if (done !== undefined) show(done)
    return gone
  }
  function heard(): void {
    if (location.href !== mine) return
    leaving = false
    const at = depth() - base
    // entries of this page from before it was opened anew
    if (at < 0) return history.back()
    if (ended) return at > 0 ? history.go(-at) : ended()
    if (at >= trail.length) return history.go(trail.length - 1 - at)
    if (at < trail.length - 1 && locked()) return history.go(-at - 1)
    trail = trail.slice(0, at + 1)
    show(trail[at])
  }
  window.addEventListener('popstate', heard)
  onUnmounted(() => window.removeEventListener('popstate', heard))
  return { step, go, become, end }
}
