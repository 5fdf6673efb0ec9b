import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp, nextTick } from 'vue'
import type { ShownPaper } from '@/answers'
import PaperLine from '@/kit/PaperLine.vue'

const PAPER: ShownPaper = { name: '林权证.pdf', sha256: 'ab'.repeat(32), sizeBytes: 1000, mediaType: 'application/pdf' }
const PAPERS = '/api/ticket/applications/A/documents'
const AT = PAPERS + '/' + PAPER.sha256
let app: ReturnType<typeof createApp>
let page: HTMLElement
let answers: (path: string) => Response

const browser = (viewer: boolean | undefined, agent: string): void => vi.stubGlobal('navigator', { pdfViewerEnabled: viewer, userAgent: agent, language: 'zh-CN' })
const settled = async (): Promise<void> => {
  for (let i = 0; i < 5; i++) {
    await new Promise((done) => setTimeout(done, 5))
    await nextTick()
  }
}
const press = async (words: string): Promise<void> => {
  const found = [...page.querySelectorAll('button')].find((one) => (one.textContent || '').indexOf(words) >= 0)
  expect(found, words).toBeTruthy()
  ;(found as HTMLButtonElement).click()
  await settled()
}
async function opens(): Promise<void> {
  page = document.createElement('div')
  app = createApp(PaperLine, { at: PAPERS, paper: PAPER })
  app.mount(page)
  await press('看')
  await vi.waitFor(() => expect(page.querySelector('.pages, iframe')).not.toBeNull(), 5000)
  await settled()
}

beforeEach(() => {
  answers = () => new Response('{"pages":2}')
  vi.stubGlobal('fetch', async (path: string) => answers(path))
})
afterEach(() => {
  app.unmount()
  vi.unstubAllGlobals()
})

describe('a paper that is a PDF', () => {
  it('is shown by the browser where it has a viewer', async () => {
    browser(true, 'Chrome')
    await opens()
    expect(page.querySelector('iframe')?.getAttribute('src')).toBe(AT)
  })
  it('is leafed through as pictures where it has none, and in WeChat whatever it says', async () => {
    for (const [viewer, agent] of [[undefined, 'Android'], [false, 'Chrome'], [true, 'Chrome MicroMessenger/8.0']] as const) {
      browser(viewer, agent)
      await opens()
      const shown = (): string | null | undefined => page.querySelector('img')?.getAttribute('src')
      expect(shown()).toBe(AT + '/pages/1')
      expect(page.textContent).toContain('第 1 页,共 2 页')
      await press('下一页')
      expect(shown()).toBe(AT + '/pages/2')
      expect(page.textContent).toContain('第 2 页,共 2 页')
      expect(page.querySelector('a[download]')?.getAttribute('href')).toBe(AT)
      app.unmount()
    }
    browser(true, 'Chrome')
    await opens()
  })
  it('says in words why it is not shown, and can be saved', async () => {
    browser(undefined, 'Android')
    answers = () => new Response(JSON.stringify({ code: 'DOCUMENT_TOO_LONG_TO_SHOW', detail: '这份文件有 10000 页,太长。' }), { status: 422, headers: { 'Content-Type': 'application/problem+json' } })
    await opens()
    expect(page.querySelector('[role=alert]')?.textContent).toContain('这份文件有 10000 页,太长。')
    expect(page.querySelector('img')).toBeNull()
    expect(page.querySelector('a[download]')?.getAttribute('href')).toBe(AT)
  })
  it('says why a page is not drawn, and the others stay within reach', async () => {
    browser(undefined, 'Android')
    await opens()
    answers = () => new Response(JSON.stringify({ code: 'DOCUMENT_TOO_HEAVY_TO_SHOW', detail: '这一页太复杂,画不出来。' }), { status: 422 })
    page.querySelector('img')?.dispatchEvent(new Event('error'))
    await settled()
    expect(page.querySelector('[role=alert]')?.textContent).toContain('这一页太复杂,画不出来。')
    await press('下一页')
    expect(page.querySelector('img')?.getAttribute('src')).toBe(AT + '/pages/2')
  })
})
