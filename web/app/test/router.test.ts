import { createApp, h, nextTick, type Component } from 'vue'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { address, find, type Place, type Route } from '@/core/route'
import { push, replace, RouterLink, RouterView, startRouter, useRoute } from '@/core/router'

const written = (path: string): Route => ({ path, title: path, page: () => page(path) })
const page = (words: string): Component => ({ setup: () => ((place) => () => words + ' ' + JSON.stringify(place.params))(useRoute()) })
const MISSING = written('missing')

describe('addresses', () => {
  const routes = ['/', '/app/land', '/app/land/new', '/app/land/:id', '/app/land/:id/plots/:plot'].map(written)
  const of = (full: string): Place => find(routes, MISSING, full)

  it.each([
    ['/', '/', {}],
    ['/app/land', '/app/land', {}],
    ['/app/land/', '/app/land', {}],
    ['/app/land/new', '/app/land/new', {}],
    ['/app/land/P1', '/app/land/:id', { id: 'P1' }],
    ['/app/land/P1/plots/%E6%9D%91', '/app/land/:id/plots/:plot', { id: 'P1', plot: '村' }],
  ])('%s leads to its page', (full, path, params) => {
    expect(of(full).route.path).toBe(path)
    expect(of(full).params).toEqual(params)
  })
  it.each(['/app', '/app/land/P1/more', '/app/land/%E6%9', '/APP/land', 'app'])('%s is no page', (full) => expect(of(full).route).toBe(MISSING))
  it('carry what was asked, and a place within the page is no part of it', () => {
    const place = of('/app/land/P1?side=BUY&note=a%26b#top')
    expect(place.query).toEqual({ side: 'BUY', note: 'a&b' })
    expect(place.path).toBe('/app/land/P1')
  })
  it('are written as they are read, and leave out what nobody said', () => {
    const to = address({ path: '/app/land', query: { side: 'BUY', note: 'a&b=村', price: 0, none: null, never: undefined } })
    expect(find(routes, MISSING, to).query).toEqual({ side: 'BUY', note: 'a&b=村', price: '0' })
    expect(address({ path: '/app/land' })).toBe('/app/land')
    expect(address('/app/land?x=1')).toBe('/app/land?x=1')
  })
})

describe('the way through the app', () => {
  const gates: ((view: Component) => void)[] = []
  const lost: string[] = []
  const walked: string[] = []
  let broken = true
  const routes: Route[] = [
    written('/'),
    written('/a'),
    written('/a/:id'),
    { path: '/slow', title: 'slow', page: () => new Promise<Component>((open) => gates.push(open)) },
    { path: '/broken', title: 'broken', page: () => (broken ? Promise.reject(new Error('import failed')) : page('whole')) },
    { path: '/closed', title: 'closed', page: () => page('secret') },
  ]
  const main = document.createElement('main')
  const text = (): string => main.querySelector('p')!.textContent!
  const settled = async (): Promise<void> => {
    await new Promise((done) => setTimeout(done))
    await nextTick()
  }
  /** What a browser does when its own arrows are pressed. */
  async function arrow(path: string, at: number): Promise<void> {
    history.replaceState({ at }, '', path)
    window.dispatchEvent(new PopStateEvent('popstate', { state: { at } }))
    await settled()
  }

  beforeAll(async () => {
    document.body.appendChild(main)
    history.replaceState(null, '', '/')
    startRouter({
      routes,
      missing: MISSING,
      before: (to) => (to.path === '/closed' ? '/a' : true),
      after: (to, from) => walked.push(`${from ? from.full : ''} → ${to.full}`),
      lost: (failure, to) => lost.push(`${to.full}: ${(failure as Error).message}`),
    })
    createApp({ render: () => [h('p', h(RouterView)), h(RouterLink, { to: '/a', class: 'btn' }, () => 'to a')] }).mount(main)
    await settled()
  })
  beforeEach(async () => {
    await push('/')
    lost.length = walked.length = gates.length = 0
  })

  it('begins at the address the browser came with', () => expect(text()).toBe('/ {}'))
  it('leads where a link leads, and the link to the page shown says so', async () => {
    const link = main.querySelector('a')!
    expect(link.getAttribute('href')).toBe('/a')
    expect(link.className).toBe('btn')
    expect(link.getAttribute('aria-current')).toBeNull()
    link.click()
    await settled()
    expect(text()).toBe('/a {}')
    expect(location.pathname).toBe('/a')
    expect(link.getAttribute('aria-current')).toBe('page')
    expect(walked).toEqual(['/ → /a'])
  })
  it.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])('leaves a click with %j to the browser', async (how) => {
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, ...how })
    main.querySelector('a')!.dispatchEvent(click)
    await settled()
    expect(click.defaultPrevented).toBe(false)
    expect(text()).toBe('/ {}')
  })
  it('shows another thing of the same kind anew', async () => {
    await push('/a/1')
    expect(text()).toBe('/a/:id {"id":"1"}')
    await push('/a/2')
    expect(text()).toBe('/a/:id {"id":"2"}')
  })
  it('tells who has no business there nothing, and leads them where they have', async () => {
    await push('/closed')
    await nextTick()
    expect(text()).toBe('/a {}')
    expect(location.pathname).toBe('/a')
  })
  it('says so when there is no such page', async () => {
    await push('/nowhere')
    expect(text()).toBe('missing {}')
  })
  it('keeps to the last wish when a page comes late', async () => {
    const slow = push('/slow')
    await settled()
    await push('/a')
    gates[0](page('slow'))
    await slow
    await settled()
    expect(text()).toBe('/a {}')
    expect(location.pathname).toBe('/a')
  })
  it('stays where it is when a page does not come, and gets it the next time', async () => {
    await push('/broken')
    expect(lost).toEqual(['/broken: import failed'])
    expect(text()).toBe('/ {}')
    expect(location.pathname).toBe('/')
    broken = false
    await push('/broken')
    expect(text()).toBe('whole {}')
  })
  it('follows the arrows of the browser, and a redirect on the way', async () => {
    await push('/a/1')
    await arrow('/', 0)
    expect(text()).toBe('/ {}')
    await arrow('/closed', 1)
    expect(text()).toBe('/a {}')
    expect(location.pathname).toBe('/a')
  })
  it('writes over the place when it replaces it, and counts it otherwise', async () => {
    const before = history.state.at as number
    await push('/a')
    expect(history.state.at).toBe(before + 1)
    await replace('/a/7')
    expect(history.state.at).toBe(before + 1)
    const entries = history.length
    await push('/a/7')
    expect(history.length, 'the page that is shown already is no step').toBe(entries)
  })
})
