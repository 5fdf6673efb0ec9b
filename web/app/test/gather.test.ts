import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { get, NoAnswer } from '@/core/api'
import { gather } from '@/core/gather'
import { list } from '@/core/list'

/** Requests as they left, and what each path is answered. */
let asked: string[] = []
let answers: Record<string, { status: number; body: unknown }> = {}
let together: (paths: string[]) => Response
const json = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status })
const told = (path: string): { status: number; body: unknown } => answers[path] || { status: 404, body: { code: 'NOT_FOUND', detail: '没有找到' } }

beforeEach(() => {
  asked = []
  answers = {
    '/api/market/account': { status: 200, body: { availableFen: 5 } },
    '/api/market/listings': { status: 200, body: { items: [1, 2], next: 'B' } },
    '/api/market/listings?after=B': { status: 200, body: { items: [3] } },
    '/api/ledger/pot': { status: 409, body: { code: 'NO_ROLL', detail: '还没有名册' } },
    '/api/ticket/away': { status: 503, body: null },
  }
  together = (paths) => json(200, { parts: paths.map(told) })
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    if (!path.startsWith('/api/portal/together')) return json(told(path).status, told(path).body)
    return together(new URLSearchParams(path.split('?')[1]).getAll('of'))
  })
})
afterEach(() => vi.unstubAllGlobals())

const account = () => get<{ availableFen: number }>('/api/market/account')
const listings = () => list<number>('/api/market/listings')
const pot = () => get('/api/ledger/pot')

describe('questions of one page', () => {
  it('go in one request, and each has the answer of its own; further pages of a list follow', async () => {
    expect(await gather({ account, listings })).toEqual({ account: { availableFen: 5 }, listings: [1, 2, 3] })
    expect(asked).toEqual(['/api/portal/together?of=%2Fapi%2Fmarket%2Faccount&of=%2Fapi%2Fmarket%2Flistings', '/api/market/listings?after=B'])
  })
  it('leave null what was refused, and say why when all were', async () => {
    expect(await gather({ account, pot })).toEqual({ account: { availableFen: 5 }, pot: null })
    await expect(gather({ pot, other: () => get('/api/ticket/none') })).rejects.toMatchObject({ code: 'NO_ROLL', sentence: '还没有名册' })
  })
  it('do not take a service that is away for a refusal', async () => {
    const away = () => get('/api/ticket/away')
    await expect(gather({ away, more: away })).rejects.toBeInstanceOf(NoAnswer)
  })
  it('ask alone for what was too long to come along', async () => {
    together = (paths) => json(200, { parts: paths.map((path) => (path === '/api/market/account' ? { status: 0, body: null } : told(path))) })
    expect(await gather({ account, pot })).toEqual({ account: { availableFen: 5 }, pot: null })
    expect(asked.slice(1)).toEqual(['/api/market/account'])
  })
  it('go one by one to a portal of the release before', async () => {
    together = () => json(404, { code: 'NOT_FOUND' })
    expect(await gather({ account, pot })).toEqual({ account: { availableFen: 5 }, pot: null })
    expect(asked).toHaveLength(3)
  })
  it('one alone goes as it is, and what a page asks later is not collected', async () => {
    expect(await gather({ account })).toEqual({ account: { availableFen: 5 } })
    await account()
    expect(asked).toEqual(['/api/market/account', '/api/market/account'])
  })
})
