import { h, nextTick, shallowRef, type Component, type FunctionalComponent } from 'vue'
import { address, find, type Place, type Route, type To } from './route'

/** What the app wants to say about ways through it. */
export interface Rules {
  routes: Route[]
  missing: Route
  /** True, or the address to show instead. */
  before: (to: Place) => true | string | Promise<true | string>
  after: (to: Place, from: Place | null) => void
  /** The page could not be brought; the reader stays where they are. */
  lost: (failure: unknown, to: Place) => void
}

type Way = 'push' | 'replace' | 'back'

let rules: Rules
const shown = shallowRef<(Place & { view: Component }) | null>(null)
/** Counts what was asked for: an answer to anything but the last wish comes too late. */
let wish = 0
/** The place's number in this tab's history, and how far down each was read. */
let at = 0
let tops: (number | undefined)[] = []
const KEPT = 'lintan.tops'

async function open(asked: string, way: Way, number: number): Promise<void> {
  const mine = ++wish
  const from = shown.value
  const { pathname, search } = new URL(asked, location.href)
  const full = pathname + search
  if (from && from.full === full) {
    if (way === 'back') at = number
    return
  }
  const to = find(rules.routes, rules.missing, full)
  try {
    const verdict = await rules.before(to)
    if (mine !== wish) return
    if (verdict !== true) return await open(verdict, way === 'push' ? way : 'replace', number)
    const view = await to.route.page()
    if (mine !== wish) return
    if (from) tops[at] = window.pageYOffset
    if (way === 'push') tops = tops.slice(0, number)
    if (way !== 'back') history[way === 'push' ? 'pushState' : 'replaceState']({ at: number }, '', full)
    at = number
    shown.value = { ...to, view }
    rules.after(to, from)
    await nextTick()
    if (way === 'back' || !from) window.scrollTo(0, tops[number] || 0)
    else if (from.path !== to.path) window.scrollTo(0, 0)
  } catch (failure) {
    if (mine !== wish) return
    if (way === 'back') history.go(at - number)
    rules.lost(failure, to)
  }
}

/** Goes to the address the browser came with, and from then on wherever links, buttons and the browser's own arrows lead. */
export function startRouter(given: Rules): void {
  rules = given
  history.scrollRestoration = 'manual'
  tops = JSON.parse(sessionStorage.getItem(KEPT) || '[]') as number[]
  // a page that was never here begins at its top, whatever this tab has read before
  at = history.state ? history.state.at : tops.length
  window.addEventListener('pagehide', () => {
    tops[at] = window.pageYOffset
    sessionStorage.setItem(KEPT, JSON.stringify(tops))
  })
  window.addEventListener('popstate', ({ state }) => void open(location.pathname + location.search, 'back', state ? state.at : at))
  void open(location.pathname + location.search, 'replace', at)
}

export const push = (to: To): Promise<void> => open(address(to), 'push', at + 1)
export const replace = (to: To): Promise<void> => open(address(to), 'replace', at)

/** The place shown, for what stands around the pages; null until the first is. */
export const here = shown

/** The place of the page that asks, as it was when the page opened. */
export const useRoute = (): Place => shown.value!

/** An ordinary link that needs no new page; with a key held or another button it is left to the browser. */
export const RouterLink: FunctionalComponent<{ to: To }> = (props, { slots }) => {
  const href = address(props.to)
  return h('a', { href, 'aria-current': shown.value && shown.value.full === href ? 'page' : undefined, onClick: (event: MouseEvent) => follow(event, href) }, slots.default && slots.default())
}
RouterLink.props = ['to']

function follow(event: MouseEvent, href: string): void {
  if (event.metaKey || event.altKey || event.ctrlKey || event.shiftKey || event.button || event.defaultPrevented) return
  event.preventDefault()
  void push(href)
}

/** The page of the place; another place is another page, also when the same file draws it. */
export const RouterView: FunctionalComponent = () => shown.value && h(shown.value.view, { key: shown.value.full })
