import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NoAnswer, Problem } from '@/core/api'
import { openDraft, sendDraft } from '@/core/draft'
import { useSending } from '@/core/send'
import { forgetEverybody, setOwner } from '@/core/store'
import { unansweredDrafts } from '@/core/unanswered'

interface Sent {
  url: string
  key: string
  header: string
  body: string | undefined
}

const sent: Sent[] = []
let answers: (() => Promise<Response>)[] = []
const json = (status: number, body: unknown) => () => Promise.resolve(new Response(JSON.stringify(body), { status }))
const lost = () => Promise.reject(new TypeError('network'))

beforeEach(() => {
  localStorage.clear()
  setOwner('villager')
  sent.length = 0
  answers = []
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const headers = init.headers as Record<string, string>
    sent.push({ url, key: headers['Idempotency-Key'], header: headers['X-Lintan'], body: init.body as string | undefined })
    return answers.shift()!()
  })
})
afterEach(() => vi.unstubAllGlobals())

const open = () => openDraft('sell', { tonnes: '' }, '/app/sell')
const go = (draft: ReturnType<typeof open>) => sendDraft('sell', draft, 'POST', '/api/market/listings', { quantityKg: draft.values.tonnes })

describe('a draft', () => {
  it('survives closing the page', () => {
    open().values.tonnes = '10'
    expect(open().values.tonnes).toBe('10')
  })
  it('belongs to one person only and is gone after logging out', () => {
    open().values.tonnes = '10'
    setOwner('villager2')
    expect(open().values.tonnes).toBe('')
    setOwner('villager')
    expect(open().values.tonnes, 'a shared phone keeps nothing of the one before').toBe('')
    open().values.tonnes = '10'
    forgetEverybody()
    setOwner('villager')
    expect(open().values.tonnes).toBe('')
  })
  it('sends the key and the header that a service asks for, and closes when answered', async () => {
    const draft = open()
    answers = [json(201, { listingId: 'L1' })]
    const answer = await go(draft)
    expect(answer.body).toEqual({ listingId: 'L1' })
    expect(sent[0].header).toBe('1')
    expect(sent[0].key).toMatch(/^[A-Za-z0-9._-]{8,64}$/)
    expect(open().key).not.toBe(draft.key)
  })
  it('is sent again with the same key and the same body after the network was lost, also from a page opened later', async () => {
    const draft = open()
    draft.values.tonnes = '10'
    answers = [lost, lost, json(201, {})]
    await expect(go(draft)).rejects.toBeInstanceOf(NoAnswer)
    expect(unansweredDrafts()).toEqual([{ name: 'sell', at: '/app/sell', waits: false, refused: false }])
    const later = open()
    later.values.tonnes = '99'
    await expect(go(later)).rejects.toBeInstanceOf(NoAnswer)
    await go(open())
    expect(new Set(sent.map((one) => one.key)).size).toBe(1)
    expect(new Set(sent.map((one) => one.body)).size).toBe(1)
    expect(unansweredDrafts()).toEqual([])
  })
  it('that was not let in was not sent: what was typed is still there, and nothing waits for an answer', async () => {
    const draft = open()
    draft.values.tonnes = '10'
    answers = [json(401, { code: 'LOGIN_EXPIRED' })]
    await expect(go(draft)).rejects.toMatchObject({ status: 401 })
    setOwner('villager')
    expect(open().values.tonnes).toBe('10')
    expect(open().unanswered).toBeNull()
    expect(unansweredDrafts()).toEqual([])
  })
  it('that got no answer before stays so when it is not let in the next time', async () => {
    const draft = open()
    answers = [lost, json(401, { code: 'LOGIN_EXPIRED' })]
    await expect(go(draft)).rejects.toBeInstanceOf(NoAnswer)
    await expect(go(draft)).rejects.toMatchObject({ status: 401 })
    setOwner('villager')
    expect(open().unanswered).not.toBeNull()
  })
  it('counts a lost gateway as unknown, not as refused', async () => {
    const draft = open()
    answers = [json(503, { code: 'SERVICE_UNREACHABLE' })]
    await expect(go(draft)).rejects.toBeInstanceOf(NoAnswer)
    expect(draft.unanswered).not.toBeNull()
  })
  it('may be corrected after a refusal, which changed nothing', async () => {
    const draft = open()
    draft.values.tonnes = '10'
    answers = [json(409, { code: 'NOT_ENOUGH_UNITS', detail: '不够' }), json(201, {})]
    await expect(go(draft)).rejects.toMatchObject({ code: 'NOT_ENOUGH_UNITS', sentence: '不够' })
    expect(draft.unanswered).toBeNull()
    draft.values.tonnes = '5'
    await go(draft)
    expect(sent[1].body).toContain('5')
  })
  it('keeps its key when too many are at it, and may be sent again as it is or corrected', async () => {
    const draft = open()
    draft.values.tonnes = '10'
    answers = [json(429, { code: 'MARKET_CROWDED', detail: '请稍等' }), json(201, {})]
    const sending = useSending('sell', draft)
    expect(await sending.go('POST', '/api/market/listings', { quantityKg: 10 })).toBeNull()
    expect([sending.full.value, sending.unknown.value, sending.failure.value]).toEqual([true, false, '请稍等'])
    expect(open().values.tonnes).toBe('10')
    expect(await sending.go('POST', '/api/market/listings', { quantityKg: 10 })).not.toBeNull()
    expect(sending.full.value).toBe(false)
    expect(new Set(sent.map((one) => one.key)).size).toBe(1)
  })
  it('does not forget a sending without an answer because the next one was not taken', async () => {
    const draft = open()
    draft.values.tonnes = '10'
    answers = [lost, json(429, { code: 'MARKET_CROWDED' }), json(201, {})]
    await expect(go(draft)).rejects.toBeInstanceOf(NoAnswer)
    draft.values.tonnes = '99'
    await expect(go(draft)).rejects.toMatchObject({ status: 429 })
    expect(draft.unanswered).not.toBeNull()
    await go(draft)
    expect(new Set(sent.map((one) => one.body)).size).toBe(1)
  })
  it('takes a new key when the old one was used for something else', async () => {
    const draft = open()
    const before = draft.key
    answers = [json(422, { code: 'IDEMPOTENCY_KEY_REUSED' })]
    await expect(go(draft)).rejects.toBeInstanceOf(Problem)
    expect(draft.key).not.toBe(before)
  })
  it('waits when the first sending is still in flight', async () => {
    const draft = open()
    answers = [json(409, { code: 'IDEMPOTENCY_IN_FLIGHT' })]
    await expect(go(draft)).rejects.toBeInstanceOf(Problem)
    expect(draft.unanswered).not.toBeNull()
  })
})

describe('a wish that the market only put in its queue', () => {
  const listing = { quantityKg: 1000 }
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  async function sell(...later: (() => Promise<Response>)[]) {
    answers = [json(202, { commandId: 'C1', url: '/api/v1/commands/C1' }), ...later]
    const sending = useSending('sell', open())
    const done = sending.go<{ listingId: string }>('POST', '/api/market/listings', listing)
    await vi.advanceTimersByTimeAsync(120_000)
    return { sending, done: await done }
  }

  it('is done only when the market says so', async () => {
    const { done } = await sell(json(200, { state: 'PENDING' }), json(200, { state: 'DONE', result: { listingId: 'L7' } }))
    expect(done).toEqual({ listingId: 'L7' })
    expect(sent.map((one) => one.url)).toEqual(['/api/market/listings', '/api/market/commands/C1', '/api/market/commands/C1'])
  })
  it('shows the refusal that came later, and may be corrected', async () => {
    const { sending, done } = await sell(json(200, { state: 'REFUSED', problem: { code: 'PRICE_OUTSIDE_BAND', status: 422, detail: '价格超出' } }))
    expect(done).toBeNull()
    expect(sending.failure.value).toBe('价格超出')
    expect(sending.unknown.value).toBe(false)
  })
  it('is unknown when the network goes while it waits', async () => {
    const { sending, done } = await sell(lost)
    expect(done).toBeNull()
    expect(sending.unknown.value).toBe(true)
  })
})
