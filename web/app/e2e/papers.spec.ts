import { createHash } from 'node:crypto'
import { expect, test, type Page } from '@playwright/test'
import { pdf, PHONE, photographed } from '../../../e2e/browser/papers.mjs'
import { as, CASE } from './answers'

const PIECE = 65536
const POLICY = "default-src 'none'; img-src 'self' data:; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
const PDF = pdf('林权证扫描件')

interface Sent {
  name: string
  sha256: string
  sizeBytes: number
  pieces: Map<number, Buffer>
  stored: boolean
}

/** A service that takes papers; the network in front of it loses what it is told to. */
class Service {
  readonly papers: Sent[] = []
  submitted: unknown = null
  cuts = 0
  /** Pieces wait here while a test looks at the page. */
  gate: Promise<void> = Promise.resolve()

  async serve(page: Page): Promise<void> {
    await as(page, 'steward')
    await page.route('**/api/ticket/applications/A1', (route) => route.fulfill({ json: { ...CASE, stage: 'DRAFT', steps: [], corrected: [], conflicts: [], allowedActions: ['submit', 'withdraw'], blocked: [] } }))
    await page.route('**/api/ticket/applications/A1/actions/submit', (route) => {
      this.submitted = route.request().postDataJSON()
      return route.fulfill({ json: { applicationId: 'A1', stage: 'SUBMITTED' } })
    })
    await page.route('**/api/ticket/documents**', (route) => {
      const paper = route.request().postDataJSON() as Sent
      const known = this.papers.filter((one) => one.sha256 === paper.sha256)[0]
      if (!known) this.papers.push({ ...paper, pieces: new Map(), stored: false })
      return route.fulfill({ status: known ? 200 : 201, json: this.view(this.papers.findIndex((one) => one.sha256 === paper.sha256)) })
    })
    await page.route('**/api/ticket/documents/*', (route) => route.fulfill({ json: this.view(this.numberOf(route.request().url())) }))
    await page.route('**/api/ticket/documents/*/bytes/*', async (route) => {
      await this.gate
      if (this.cuts > 0) {
        this.cuts--
        return route.abort()
      }
      const url = route.request().url()
      const body = route.request().postDataBuffer() || Buffer.alloc(0)
      for (let at = 0; at < body.length; at += PIECE) this.papers[this.numberOf(url)].pieces.set(Number(url.split('/').pop()) + at, body.subarray(at, at + PIECE))
      return route.fulfill({ json: {} })
    })
    await page.route('**/api/ticket/documents/*/finish', (route) => {
      const paper = this.papers[this.numberOf(route.request().url())]
      if (paper.name === '假的.pdf') return route.fulfill({ status: 422, contentType: 'application/problem+json', json: { code: 'DOCUMENT_NOT_ITS_KIND', status: 422, title: '', detail: '文件内容与文件名的类型不符(比如把别的文件改名成 .pdf),没有收下。请用原来的文件。' } })
      expect(createHash('sha256').update(this.bytes(paper)).digest('hex')).toBe(paper.sha256)
      paper.stored = true
      return route.fulfill({ json: this.view(this.papers.indexOf(paper)) })
    })
  }
  private numberOf(url: string): number {
    return Number(/documents\/D(\d+)/.exec(url)![1])
  }
  private view(n: number) {
    const paper = this.papers[n]
    const missing = Array.from({ length: Math.ceil(paper.sizeBytes / PIECE) }, (_, i) => i * PIECE).filter((offset) => !paper.pieces.has(offset))
    return { documentId: 'D' + n, name: paper.name, sha256: paper.sha256, sizeBytes: paper.sizeBytes, state: 'OPEN', mediaType: '', pieceBytes: PIECE, missing }
  }
  bytes(paper: Sent): Buffer {
    return Buffer.concat([...paper.pieces.entries()].sort((a, b) => a[0] - b[0]).map((one) => one[1]))
  }
}

async function shot(page: Page, name: string): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true })
}

/** A photo as a camera makes it: far larger than it needs to be. */
async function photo(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 4000
    canvas.height = 3000
    const pen = canvas.getContext('2d')!
    for (let i = 0; i < 4000; i++) {
      pen.fillStyle = `hsl(${(i * 37) % 360} 60% ${30 + ((i * 13) % 40)}%)`
      pen.fillRect((i * 97) % 4000, (i * 61) % 3000, 160, 90)
    }
    return canvas.toDataURL('image/jpeg', 0.95)
  })
  return Buffer.from(url.split(',')[1], 'base64')
}

/** A steward with a cheap phone, where papers are added to a draft before it is submitted. */
async function applies(page: Page): Promise<Service> {
  await page.setViewportSize({ width: 360, height: 640 })
  const service = new Service()
  await service.serve(page)
  await page.goto('/app/applications/A1')
  await page.getByRole('button', { name: '提交申请' }).click()
  return service
}

test('a steward adds a PDF and a photo on a network that breaks, and submits once both have arrived', async ({ page }) => {
  const service = await applies(page)
  const large = await photo(page)
  let open = (): void => undefined
  service.gate = new Promise((done) => (open = done))
  service.cuts = 2
  await page.getByLabel('附件', { exact: true }).setInputFiles([
    { name: '林权证.pdf', mimeType: 'application/pdf', buffer: PDF },
    { name: '现场照片.jpeg', mimeType: 'image/jpeg', buffer: large },
  ])
  await expect(page.getByText('已传 0%')).toHaveCount(2)
  await expect(page.getByRole('button', { name: '提交申请' })).toBeDisabled()
  await shot(page, 'papers-sending-360')
  open()
  await expect(page.getByText('已上传')).toHaveCount(2)
  expect(service.cuts).toBe(0)
  const sent = service.papers[1]
  expect(sent.name).toBe('现场照片.jpg')
  expect(sent.sizeBytes).toBeLessThan(large.length / 2)
  expect(service.bytes(sent).indexOf('Exif')).toBe(-1)
  expect(Buffer.compare(service.bytes(service.papers[0]), PDF)).toBe(0)

  await page.getByLabel('附件', { exact: true }).setInputFiles([{ name: '假的.pdf', mimeType: 'application/pdf', buffer: Buffer.from('GIF89a') }])
  await expect(page.getByRole('alert').filter({ hasText: '类型不符' })).toBeVisible()
  await expect(page.getByRole('button', { name: '接着传' }), 'what is refused is not gone on with').toHaveCount(0)
  await shot(page, 'papers-sent-360')
  await page.setViewportSize({ width: 1280, height: 900 })
  await shot(page, 'papers-sent-1280')
  await page.setViewportSize({ width: 360, height: 640 })
  await page.locator('li', { hasText: '假的.pdf' }).getByRole('button', { name: '去掉' }).click()
  await page.getByRole('button', { name: '提交申请' }).click()
  await expect.poll(() => service.submitted).toEqual({ documents: service.papers.slice(0, 2).map(({ name, sha256 }) => ({ name, sha256 })) })
})

test('a photo tells when and where it was taken only where that is ticked, and which phone never', async ({ page }) => {
  const service = await applies(page)
  const plain = await photo(page)
  const taken = photographed(plain, { day: '2021:11:20 10:05:00', latitude: 26.5125, longitude: 117.305 })
  const files = page.getByLabel('附件', { exact: true })
  const telling = page.getByRole('checkbox', { name: /照片带上拍摄时间和地点/ })
  const row = (name: string) => page.locator('li', { hasText: name })
  const bytesOf = (name: string): Buffer => service.bytes(service.papers.filter((one) => one.name === name)[0])
  const words = (bytes: Buffer): boolean[] => [bytes.includes('Exif\0\0'), bytes.includes('2021:11:20 10:05:00'), bytes.includes(PHONE)]
  expect(words(taken)).toEqual([true, true, true])

  await expect(telling).not.toBeChecked()
  await files.setInputFiles([{ name: '不说.jpg', mimeType: 'image/jpeg', buffer: taken }])
  await expect(row('不说.jpg')).toContainText('已上传')
  await expect(row('不说.jpg')).not.toContainText('拍摄')
  expect(words(bytesOf('不说.jpg'))).toEqual([false, false, false])

  await telling.check()
  await files.setInputFiles([
    { name: '说.jpg', mimeType: 'image/jpeg', buffer: taken },
    { name: '没得说.jpg', mimeType: 'image/jpeg', buffer: plain.subarray(0) },
  ])
  await expect(row('没得说.jpg')).toContainText('照片里没有拍摄时间和地点,什么也没带。')
  await expect(page.getByText('带上了拍摄时间和地点。')).toHaveCount(1)
  expect(words(bytesOf('说.jpg'))).toEqual([true, true, false])
  await shot(page, 'papers-photos-360')

  await telling.uncheck()
  // whole by its segments, and no browser draws it
  const undrawn = photographed(Buffer.from('ffd8ffda000801010000003f0007ffd9', 'hex'), { day: '2021:11:20 10:05:00', latitude: 26.5125, longitude: 117.305 })
  await files.setInputFiles([{ name: '画不出.jpg', mimeType: 'image/jpeg', buffer: undrawn }])
  await expect(row('画不出.jpg')).toContainText('已上传')
  expect(words(bytesOf('画不出.jpg'))).toEqual([false, false, false])
  const asked = service.papers.length
  await files.setInputFiles([{ name: '没见过.heic', mimeType: 'image/heic', buffer: Buffer.from('0000ftypheic' + PHONE) }])
  await expect(page.getByRole('alert')).toContainText('这张照片在这部手机上打不开,没有上传。')
  expect(service.papers).toHaveLength(asked)
})

test('a paper that was cut off goes on where it stood, also after the page was closed', async ({ page }) => {
  test.setTimeout(180000)
  const service = new Service()
  await service.serve(page)
  const text = Buffer.alloc(5 * PIECE, '一行清单\n')
  const file = { name: '清单.txt', mimeType: 'text/plain', buffer: text }
  await page.goto('/app/applications/A1')
  await page.getByRole('button', { name: '提交申请' }).click()
  let left = 2
  await page.route('**/api/ticket/documents/*/bytes/*', (route) => (left-- > 0 ? route.fallback() : route.abort()))
  await page.route('**/api/ticket/documents/D0', (route) => (left < 0 ? route.abort() : route.fallback()))
  await page.getByLabel('附件', { exact: true }).setInputFiles(file)
  await expect(page.getByRole('button', { name: '接着传' })).toBeVisible({ timeout: 60000 })
  await shot(page, 'papers-cut-360')
  const before = service.papers[0].pieces.size
  expect(before).toBeGreaterThan(0)
  await page.reload()
  left = 1000
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByLabel('附件', { exact: true }).setInputFiles(file)
  await expect(page.getByText('已上传')).toHaveCount(1)
  expect(service.papers).toHaveLength(1)
  expect(Buffer.compare(service.bytes(service.papers[0]), text)).toBe(0)
})

test('an officer looks at pictures and PDFs in the case page and saves the rest', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await as(page, 'forestry')
  const step = (CASE.steps as Record<string, unknown>[])[0]
  const papers = [
    { name: '林权证.pdf', sha256: 'a'.repeat(64), sizeBytes: PDF.length, mediaType: 'application/pdf' },
    { name: '现场照片.jpg', sha256: 'b'.repeat(64), sizeBytes: 345678, mediaType: 'image/jpeg', photographed: { at: '2021-11-20T10:05:00', offset: '+08:00', latitude: 26.5125, longitude: 117.305 } },
    { name: '各户面积(一份名字很长很长很长很长很长很长很长很长很长很长的表格).xlsx', sha256: 'c'.repeat(64), sizeBytes: 45678, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    { name: '旧证', sha256: 'd'.repeat(64), sizeBytes: null, mediaType: null },
  ]
  await page.route('**/api/ticket/applications/A1', (route) => route.fulfill({ json: { ...CASE, steps: [{ ...step, documents: papers }] } }))
  await page.goto('/app/inbox/A1')
  const picture = await photo(page)
  await page.route('**/documents/' + 'a'.repeat(64), (route) => route.fulfill({ body: PDF, headers: { 'Content-Type': 'application/pdf', 'Content-Security-Policy': POLICY, 'X-Content-Type-Options': 'nosniff', 'Content-Disposition': 'inline; filename="paper.pdf"' } }))
  await page.route('**/documents/' + 'b'.repeat(64), (route) => route.fulfill({ body: picture, headers: { 'Content-Type': 'image/jpeg', 'Content-Security-Policy': 'sandbox; ' + POLICY, 'X-Content-Type-Options': 'nosniff' } }))
  const line = (name: string) => page.locator('.paper', { hasText: name })
  await line('现场照片').getByRole('button', { name: '看 现场照片.jpg' }).click()
  await expect.poll(() => line('现场照片').getByRole('img').evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(4000)
  await line('现场照片').getByRole('button', { name: '收起 现场照片.jpg' }).click()
  await expect(line('现场照片').getByRole('img')).toHaveCount(0)
  await expect(line('各户面积').getByRole('link', { name: /^下载/ })).toHaveAttribute('download', '')
  await expect(line('各户面积').getByRole('button')).toHaveCount(0)
  await expect(line('现场照片')).toContainText('拍摄时间 2021年11月20日 10:05,地点 北纬 26.51250°,东经 117.30500°(照片自带,未经核实)')
  await expect(line('现场照片')).toContainText(/照片的地点离本案山场范围约 \d+ 米。/)
  await expect(line('各户面积')).not.toContainText('拍摄')
  await expect(line('旧证')).toContainText('只登记了指纹')
  await expect(line('旧证').locator('a, button')).toHaveCount(0)
  const viewer = await page.evaluate(() => navigator.pdfViewerEnabled)
  if (viewer) {
    await line('林权证').getByRole('button', { name: '看 林权证.pdf' }).click()
    await expect(line('林权证').locator('iframe')).toBeVisible()
    await expect(line('林权证')).toContainText('a'.repeat(64))
    // the viewer lives in a page of its own, which a test cannot look into: that it has begun is all that is seen of it from here
    await expect.poll(() => page.frames().length).toBeGreaterThan(1)
  }
  await shot(page, 'papers-officer-1280')
  await page.setViewportSize({ width: 360, height: 640 })
  await shot(page, 'papers-officer-360')
})
