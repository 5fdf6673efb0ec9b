import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NoAnswer } from '@/core/api'
import { keptDraft, openDraft, sendDraft } from '@/core/draft'
import { endSession, forgetEverybody, recall, remember, setOwner } from '@/core/store'
import { outcomes, unansweredDrafts, wentAlone } from '@/core/unanswered'
import { sendWaiting, takeBack } from '@/core/waiting'

const PATH = '/api/ledger/decisions/D1/objections'
const keys: string[] = []
let answers: (() => Promise<Response>)[] = []
const json = (status: number, body: unknown) => () => Promise.resolve(new Response(JSON.stringify(body), { status }))
const lost = () => Promise.reject(new TypeError('network'))

let online = false
beforeEach(() => {
  localStorage.clear()
  setOwner('villager')
  keys.length = 0
  wentAlone.value = []
  online = false
  vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => online)
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    keys.push((init.headers as Record<string, string>)['Idempotency-Key'])
    return answers.shift()!()
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const open = () => openDraft('objection.D1', { text: '' }, '/app/notices/D1', true)
const go = (draft: ReturnType<typeof open>) => sendDraft('objection.D1', draft, 'POST', PATH, { text: draft.values.text })

async function wished(text = '少了一口人') {
  const draft = open()
  draft.values.text = text
  await expect(go(draft)).rejects.toBeInstanceOf(NoAnswer)
  return draft
}

describe('a wish without a network', () => {
  it('is kept with its key and never tried', async () => {
    const draft = await wished()
    expect(keys).toEqual([])
    expect(unansweredDrafts()).toEqual([{ name: 'objection.D1', at: '/app/notices/D1', waits: true, refused: false }])
    expect(open().unanswered!.key).toBe(draft.key)
  })
  it('goes once when the network is back, under the key it was written down with', async () => {
    const draft = await wished()
    online = true
    answers = [json(201, { objectionId: 'O1' })]
    const before = outcomes.value
    await Promise.all([sendWaiting(), sendWaiting()])
    expect(keys).toEqual([draft.key])
    expect(unansweredDrafts()).toEqual([])
    expect(wentAlone.value).toEqual(['/app/notices/D1'])
    expect(outcomes.value).toBeGreaterThan(before)
  })
  it('stays, and can no longer be taken back, when the network goes again while it is sent', async () => {
    const draft = await wished()
    online = true
    answers = [lost, json(201, {})]
    await sendWaiting()
    expect(unansweredDrafts()).toMatchObject([{ waits: false, refused: false }])
    expect(await takeBack('objection.D1', open())).toBe(false)
    await sendWaiting()
    expect(keys).toEqual([draft.key, draft.key])
    expect(unansweredDrafts()).toEqual([])
  })
  it('that is refused says so in the service’s words, and nothing of it is lost', async () => {
    await wished()
    online = true
    answers = [json(409, { code: 'DECISION_CLOSED', detail: '钱已经分出去了' })]
    await sendWaiting()
    expect(keptDraft<{ text: string }>('objection.D1')).toMatchObject({ unanswered: null, refused: '钱已经分出去了', values: { text: '少了一口人' } })
    expect(unansweredDrafts()).toMatchObject([{ refused: true }])
    await sendWaiting()
    expect(keys, 'what was refused is not sent again by itself').toHaveLength(1)
  })
  it.each([401, 429, 500, 503])('waits on when the server answers %i', async (status) => {
    const draft = await wished()
    online = true
    vi.stubGlobal('location', { assign: () => undefined, pathname: '/', search: '' })
    answers = [json(status, { code: 'X' }), json(201, {})]
    await sendWaiting()
    expect(JSON.parse(localStorage.getItem('lintan.of.villager.draft.objection.D1')!).unanswered.key).toBe(draft.key)
  })
  it('may be taken back before it went, and what was written stays', async () => {
    const draft = await wished()
    expect(await takeBack('objection.D1', draft)).toBe(true)
    online = true
    await sendWaiting()
    expect(keys).toEqual([])
    expect(open().values.text).toBe('少了一口人')
  })
  it('does not go in the name of whoever logs in next', async () => {
    await wished()
    online = true
    endSession()
    await sendWaiting()
    setOwner('villager2')
    await sendWaiting()
    expect(keys).toEqual([])
    expect(Object.keys(localStorage).filter((key) => key.includes('.villager.'))).toEqual([])
  })
  it('is never an order: that waits for its owner', async () => {
    const draft = openDraft('sell', { tonnes: '10' }, '/app/sell')
    answers = [lost]
    await expect(sendDraft('sell', draft, 'POST', '/api/market/listings', {})).rejects.toBeInstanceOf(NoAnswer)
    online = true
    await sendWaiting()
    expect(keys).toHaveLength(1)
  })
})

describe('what the phone remembers', () => {
  it('is gone after logging out, and an answer that comes too late is not written down', () => {
    remember('copy.home', { at: 1, data: { paidFen: 60000 } })
    forgetEverybody()
    expect(remember('copy.home', { at: 2, data: {} })).toBe(false)
    expect(Object.keys(localStorage).filter((key) => key.includes('.of.') || key.includes('owner'))).toEqual([])
  })
  it('is gone when another person comes', () => {
    remember('copy.home', { at: 1, data: { paidFen: 60000 } })
    setOwner('villager2')
    expect(JSON.stringify({ ...localStorage })).not.toContain('60000')
  })
  it('is not shown after the session ended, nor after somebody logged in, before it is known who', () => {
    remember('copy.home', { at: 1, data: 7 })
    endSession()
    expect(recall('copy.home')).toBeNull()
    setOwner('villager')
    expect(recall('copy.home')).toEqual({ at: 1, data: 7 })
    document.cookie = 'just-in=1; path=/'
    expect(recall('copy.home')).toBeNull()
    setOwner('villager')
    expect(recall('copy.home')).toEqual({ at: 1, data: 7 })
  })
})
