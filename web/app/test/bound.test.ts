import { createApp, h, nextTick, ref, type App, type Component } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BoundPaper, Decision, Paper } from '@/answers'
import PaperPick from '@/kit/PaperPick.vue'
import DecisionFacts from '@/pages/DecisionFacts.vue'
import { minutesOf } from '@/pages/decisions'
import { bodyOf, fresh, meetingFaults } from '@/pages/sharing/plan'

const A = 'a'.repeat(64)
const B = 'b'.repeat(64)
const C = 'c'.repeat(64)
const paper = (name: string, sha256: string, mediaType: string): BoundPaper => ({ name, sha256, sizeBytes: 2048, mediaType, boundAt: '2026-11-20T02:00:00Z' })
const meeting = (step: string, minutesSha256: string) => ({ step, due: 9, present: 9, agree: 9, heldOn: '2026-11-01', minutesSha256 })

function decision(more: object): Decision {
  const all = {
    decisionId: 'D1',
    title: '分配决议',
    plan: { deductions: [], perHeadFen: 15000, collectiveBasisPoints: null },
    potFen: 60000,
    steps: [meeting('BRANCH', A), meeting('COMMITTEES', A), meeting('PARTY_MEMBERS', B), meeting('ASSEMBLY', 'd'.repeat(64))],
    noticeDays: 7,
    noticeEndsOn: '2026-11-27',
    state: 'ON_NOTICE',
    documents: [],
    objections: [],
    ...more,
  }
  return all as unknown as Decision
}

describe('the papers of a decision', () => {
  let app: App
  let page: HTMLElement

  /** @param links of the papers; the lists come after the rest */
  async function shown(of: Decision, links: number): Promise<void> {
    await import('@/kit/PaperList.vue')
    app = createApp(DecisionFacts as Component, { decision: of })
    app.mount(page)
    for (let i = 0; i < 20; i++) {
      await new Promise((done) => setTimeout(done, 5))
      await nextTick()
    }
    await vi.waitFor(() => expect(page.querySelectorAll('li a')).toHaveLength(links), 10000)
  }
  beforeEach(() => {
    page = document.body.appendChild(document.createElement('div'))
    vi.stubGlobal('requestAnimationFrame', (then: () => void) => setTimeout(then, 0))
  })
  afterEach(() => {
    app.unmount()
    page.remove()
    vi.unstubAllGlobals()
  })

  it('are opened or saved where the decision keeps them, and minutes say of which meeting', async () => {
    await shown(decision({ documents: [paper('记录.pdf', B, 'application/pdf'), paper('公示栏.jpg', C, 'image/jpeg'), paper('表.xlsx', 'e'.repeat(64), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')] }), 3)
    const rows = Array.from(page.querySelectorAll('li')).map((row) => row.textContent || '')
    expect(rows).toHaveLength(3)
    expect(rows[0]).toContain('党员大会审议的会议记录')
    expect(rows[0]).toContain('记录.pdf')
    expect(rows[1]).not.toContain('会议记录')
    expect(Array.from(page.querySelectorAll('li a')).map((one) => one.getAttribute('href'))).toEqual([B, C, 'e'.repeat(64)].map((sha256) => '/api/ledger/decisions/D1/documents/' + sha256))
    expect(page.querySelectorAll('li a[download]')).toHaveLength(1)
  })
  it('are those of an objection and of its answer for whom they are given, and nothing for the neighbours', async () => {
    const objection = (more: object) => ({ objectionId: 'O1', raisedBy: null, text: '人数不对', raisedAt: '2026-11-20T02:00:00Z', open: false, resolution: '已核对', upheld: false, resolvedAt: null, documents: [], answerDocuments: [], ...more })
    await shown(decision({ objections: [objection({ documents: [paper('户口本.png', B, 'image/png')], answerDocuments: [paper('核对表.txt', C, 'text/plain')] }), objection({ objectionId: 'O2' })] }), 2)
    expect(Array.from(page.querySelectorAll('li a')).map((one) => one.getAttribute('href'))).toEqual([B, C].map((sha256) => '/api/ledger/decisions/D1/objections/O1/documents/' + sha256))
    expect(page.textContent).toContain('随意见交来的文件')
    expect(page.textContent).toContain('随答复交来的文件')
  })
  it('are none where the decision lay on the phone since before papers were kept', async () => {
    await shown(decision({ documents: undefined, objections: [{ objectionId: 'O1', text: '人数不对', resolution: null }] }), 0)
    expect(page.textContent).toContain('人数不对')
    expect(page.querySelectorAll('li')).toHaveLength(0)
  })
})

describe('files chosen together', () => {
  const sending = ref(0)
  const papers = ref<Paper[]>([])
  let page: HTMLElement
  let app: App

  beforeEach(() => {
    sending.value = 0
    papers.value = []
    page = document.body.appendChild(document.createElement('div'))
    app = createApp({ setup: () => () => h(PaperPick, { id: 'p', at: '/api/ledger/documents', modelValue: papers.value, 'onUpdate:modelValue': (all: Paper[]) => (papers.value = all), sending: sending.value, 'onUpdate:sending': (n: number) => (sending.value = n) }) })
    app.mount(page)
  })
  afterEach(() => {
    app.unmount()
    page.remove()
    vi.unstubAllGlobals()
  })
  function choose(...files: File[]): void {
    const input = page.querySelector<HTMLInputElement>('input[type=file]')!
    Object.defineProperty(input, 'files', { value: files })
    input.dispatchEvent(new Event('change'))
  }

  it('are all waited for before the form goes on', async () => {
    const asked = vi.fn(() => new Promise(() => undefined))
    vi.stubGlobal('fetch', asked)
    choose(new File(['a'], 'a.txt'), new File(['b'], 'b.txt'))
    for (let i = 0; i < 4; i++) await nextTick()
    expect(sending.value).toBe(2)
    // both are on their way before the test lets go of the network
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2))
  })
  it('hold the form where one was refused, until it is removed: nobody sends without it unawares', async () => {
    choose(new File([], 'empty.pdf'))
    await vi.waitFor(() => expect(page.querySelector('[role=alert]')!.textContent).toContain('文件是空的'))
    expect(sending.value).toBe(1)
    expect(page.textContent).toContain('还有 1 个文件没有交上')
    Array.from(page.querySelectorAll('button')).filter((one) => one.textContent === '去掉')[0].click()
    await vi.waitFor(() => expect(sending.value).toBe(0))
    expect(page.textContent).not.toContain('没有交上')
  })
})

describe('a decision that is recorded', () => {
  const t = (key: string): string => key
  const fault = (form: ReturnType<typeof fresh>): string[] => meetingFaults(form, t).filter(([ok, id]) => !ok && /minutes$/.test(id)).map(([, id]) => id)

  it('names a paper that is the minutes of two meetings after both', () => {
    expect(minutesOf(decision({}))[A]).toBe('党支部提议的会议记录、两委商议的会议记录')
  })
  it('carries the minutes that were sent, each meeting by the fingerprint of its first', () => {
    const form = fresh('2026-11-20')
    form.steps.BRANCH.papers = [{ name: '1.jpg', sha256: A }, { name: '2.jpg', sha256: B }]
    form.steps.ASSEMBLY.papers = [{ name: '3.jpg', sha256: C }]
    const body = bodyOf(form)
    expect(body.steps.map((one) => one.minutesSha256)).toEqual([A, '', '', C])
    expect(body.documents.map((one) => one.name)).toEqual(['1.jpg', '2.jpg', '3.jpg'])
    expect(fault(form)).toEqual(['COMMITTEESminutes', 'PARTY_MEMBERSminutes'])
  })
  it('takes a fingerprint that was typed in, and a form that was begun before minutes were sent', () => {
    const form = fresh('2026-11-20')
    Object.values(form.steps).forEach((one) => {
      delete one.papers
      one.minutes = ' ' + A.toUpperCase() + ' '
    })
    expect(bodyOf(form).steps[0].minutesSha256).toBe(A)
    expect(bodyOf(form).documents).toEqual([])
    expect(fault(form)).toEqual([])
  })
})
