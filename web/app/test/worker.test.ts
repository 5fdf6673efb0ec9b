import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import source from '../src/worker.js?raw'

const SHELL = '<div id="app"></div>'
const HOME = 'https://lintan.example'

interface Ask {
  url: string
  method: string
  mode: string
}

/** A browser's cupboards, as far as the worker opens them. */
class Cupboards {
  readonly of = new Map<string, Map<string, Response>>()
  async open(name: string) {
    const shelf = this.of.get(name) || new Map<string, Response>()
    this.of.set(name, shelf)
    const key = (asked: string | Ask): string => (typeof asked === 'string' ? asked : asked.url.replace(HOME, ''))
    return {
      match: async (asked: string | Ask) => shelf.get(key(asked))?.clone(),
      put: async (asked: string | Ask, answer: Response) => void shelf.set(key(asked), answer),
      addAll: async (paths: string[]) => {
        const answers = await Promise.all(paths.map((path) => net(path)))
        if (answers.some((answer) => !answer.ok)) throw new TypeError('not all')
        paths.forEach((path, i) => shelf.set(path, answers[i]))
      },
    }
  }
  keys = async () => [...this.of.keys()]
  delete = async (name: string) => this.of.delete(name)
  kept = (name: string): string[] => [...(this.of.get(name) || new Map()).keys()].sort()
}

let caches: Cupboards
let asked: string[]
/** What the server says; a path without an answer is a network that is not there. */
let answers: Record<string, () => Promise<Response>>

async function net(request: string | Ask): Promise<Response> {
  const path = typeof request === 'string' ? request : request.url.replace(HOME, '')
  asked.push(path)
  const answer = answers[path]
  if (!answer) throw new TypeError('Failed to fetch')
  return answer()
}

type Listener = (event: Record<string, unknown>) => void

function start(version: string, shell = SHELL) {
  const listeners: Record<string, Listener> = {}
  const self = { location: new URL(HOME), addEventListener: (name: string, listener: Listener) => (listeners[name] = listener) }
  const hash = createHash('sha256').update(shell).digest('hex')
  new Function('VERSION', 'SHELL_SHA256', 'FILES', 'self', 'caches', 'fetch', source)(version, hash, ['/assets/first-1.js', '/assets/Share-2.js'], self, caches, net)
  const wait = async (name: string): Promise<void> => {
    let work: Promise<void> | undefined
    listeners[name]({ waitUntil: (given: Promise<void>) => (work = given) })
    await work
  }
  return {
    install: () => wait('install'),
    activate: () => wait('activate'),
    /** Its answer, or null when the request is left to the network. */
    ask(path: string, mode = 'cors', method = 'GET'): Promise<Response> | null {
      let answer: Promise<Response> | null = null
      const url = path.startsWith('/') ? HOME + path : path
      listeners.fetch({ request: { url, method, mode } as Ask, respondWith: (given: Promise<Response>) => (answer = given) })
      return answer
    },
  }
}

const says = (body: string, status = 200) => () => Promise.resolve(new Response(body, { status }))

beforeEach(() => {
  caches = new Cupboards()
  asked = []
  answers = { '/app': says(SHELL), '/assets/first-1.js': says('first'), '/assets/Share-2.js': says('share'), '/assets/Case-3.js': says('case') }
})

async function standing(version = 'v1') {
  const worker = start(version)
  await worker.install()
  await worker.activate()
  asked = []
  return worker
}

describe('the worker', () => {
  it('keeps the shell and the files of its build, and answers with them when there is no network', async () => {
    const worker = await standing()
    expect(caches.kept('lintan.shell.v1')).toEqual(['/app', '/assets/Share-2.js', '/assets/first-1.js'])
    answers = {}
    for (const path of ['/', '/app', '/app/share?x=1']) expect(await (await worker.ask(path, 'navigate')!).text()).toBe(SHELL)
    expect(await (await worker.ask('/assets/first-1.js')!).text()).toBe('first')
  })
  it.each([
    ['/api/portal/home', 'cors', 'GET'],
    ['/api/ledger/me/statement', 'cors', 'GET'],
    ['/api/ledger/decisions/D1/objections', 'cors', 'POST'],
    ['/v/350428-0000001', 'navigate', 'GET'],
    ['/c/LT-1', 'navigate', 'GET'],
    ['/notices', 'navigate', 'GET'],
    ['/application', 'navigate', 'GET'],
    ['/login?to=%2F', 'navigate', 'GET'],
    ['/auth/callback?code=1', 'navigate', 'GET'],
    ['/logout', 'navigate', 'POST'],
    ['/lintan-verifier.jar', 'navigate', 'GET'],
    ['https://elsewhere.example/assets/x.js', 'cors', 'GET'],
  ])('leaves %s to the network and keeps nothing of it', async (path, mode, method) => {
    const worker = await standing()
    const before = caches.kept('lintan.shell.v1')
    expect(worker.ask(path, mode, method)).toBeNull()
    expect(caches.kept('lintan.shell.v1')).toEqual(before)
  })
  it('lets the server say what is at a page while it is there: a stranger’s page, a login, a newer shell', async () => {
    const worker = await standing()
    answers['/'] = says('<h1>strangers</h1>')
    expect(await (await worker.ask('/', 'navigate')!).text()).toBe('<h1>strangers</h1>')
    answers['/app'] = says('newer')
    expect(await (await worker.ask('/app', 'navigate')!).text()).toBe('newer')
    expect(caches.kept('lintan.shell.v1')).toEqual(['/app', '/assets/Share-2.js', '/assets/first-1.js'])
    answers = {}
    expect(await (await worker.ask('/app', 'navigate')!).text(), 'with the old files goes the old shell').toBe(SHELL)
  })
  it.each([502, 503, 504])('opens the kept shell when a gateway says %i', async (status) => {
    const worker = await standing()
    answers['/'] = says('bad gateway', status)
    expect(await (await worker.ask('/', 'navigate')!).text()).toBe(SHELL)
  })
  it('does not let a network that never answers keep anybody waiting', async () => {
    const worker = await standing()
    vi.useFakeTimers()
    answers['/'] = () => new Promise(() => undefined)
    const answer = worker.ask('/', 'navigate')!
    await vi.advanceTimersByTimeAsync(4000)
    vi.useRealTimers()
    expect(await (await answer).text()).toBe(SHELL)
  })
  it('fetches a file with a hash once, also one of the offices’', async () => {
    const worker = await standing()
    expect(await (await worker.ask('/assets/Case-3.js')!).text()).toBe('case')
    await vi.waitFor(() => expect(caches.kept('lintan.shell.v1')).toContain('/assets/Case-3.js'))
    expect(await (await worker.ask('/assets/Case-3.js')!).text()).toBe('case')
    expect(asked).toEqual(['/assets/Case-3.js'])
  })
  it('keeps no file that is not there', async () => {
    const worker = await standing()
    answers['/assets/gone-9.js'] = says('no such file', 404)
    expect((await worker.ask('/assets/gone-9.js')!).status).toBe(404)
    expect(caches.kept('lintan.shell.v1')).not.toContain('/assets/gone-9.js')
  })
  it('is not installed when a file is missing or the shell is of another build', async () => {
    delete answers['/assets/Share-2.js']
    await expect(start('v2').install()).rejects.toThrow()
    answers['/assets/Share-2.js'] = says('share')
    await expect(start('v2', 'of the build before').install()).rejects.toThrow('another build')
    expect(caches.kept('lintan.shell.v2')).not.toContain('/app')
  })
  it('takes the files of the build before away when it begins, and nobody else’s', async () => {
    await standing('v1')
    await (await caches.open('another')).put('/x', new Response('x'))
    const next = start('v2')
    await next.install()
    expect(await caches.keys()).toContain('lintan.shell.v1')
    await next.activate()
    expect((await caches.keys()).sort()).toEqual(['another', 'lintan.shell.v2'])
  })
})
