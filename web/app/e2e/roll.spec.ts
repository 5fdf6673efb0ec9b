import { expect, test, type Page } from '@playwright/test'
import { as } from './answers'

const QUESTIONS = [
  ['HIDDEN_SHEETS', '工作表“旧名册”是隐藏的,没有读;读的是“名册”。对吗?'],
  ['HIDDEN_ROWS', '有 2 行是隐藏或筛选掉的(第 5、9 行),也读进来了。这些户要算吗?不要就请删掉这些行再上传。'],
]
const ROLL = { rollId: 'R9', version: 2, cutOff: '2026-01-01', households: 5, members: 17 }

/** The service's two answers: it asks, and takes the file once every question is confirmed. Keeps what was sent. */
async function service(page: Page): Promise<{ url: URL; key: string }[]> {
  const sent: { url: URL; key: string }[] = []
  await as(page, 'steward')
  await page.route('**/api/ledger/rolls?cutOff=*', (route) => {
    const url = new URL(route.request().url())
    sent.push({ url, key: route.request().headers()['idempotency-key'] })
    const open = QUESTIONS.filter(([code]) => !url.searchParams.getAll('confirmed').includes(code))
    if (!open.length) return route.fulfill({ status: 201, json: ROLL })
    const errors = open.map(([code, detail]) => ({ field: 'confirmed', code, detail }))
    return route.fulfill({ status: 422, contentType: 'application/problem+json', json: { code: 'ROLL_HAS_QUESTIONS', title: '名册', detail: '名册里有 2 处要您看一眼、确认了才能导入。', status: 422, errors } })
  })
  await page.route('**/api/ledger/rolls/R9/households', (route) => route.fulfill({ json: { items: [] } }))
  return sent
}

test('a roll with something the steward may not have seen is imported only after each question is ticked', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  const sent = await service(page)
  await page.goto('/app/sharing/roll')
  await page.locator('#file').setInputFiles({ name: '名册.xlsx', mimeType: '', buffer: Buffer.from('PK') })
  await page.getByRole('button', { name: '检查并导入' }).click()
  const asked = page.locator('.note.warn[role=alert]')
  await expect(asked).toBeFocused()
  await expect(asked).toContainText('工作表“旧名册”是隐藏的')
  await expect(page.getByText('没有办成')).toHaveCount(0)

  await page.getByLabel('工作表“旧名册”').check()
  await page.getByRole('button', { name: '看过了,导入' }).click()
  await expect(page.locator('.note.bad')).toContainText('请先看过这一条')
  expect(sent).toHaveLength(1)
  if (process.env.SHOTS) {
    await page.screenshot({ path: `${process.env.SHOTS}/roll-asked-360.png`, fullPage: true })
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.screenshot({ path: `${process.env.SHOTS}/roll-asked-1280.png`, fullPage: true })
    await page.setViewportSize({ width: 360, height: 640 })
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

  await page.getByLabel('有 2 行是隐藏').check()
  await page.getByRole('button', { name: '看过了,导入' }).click()
  await expect(page.getByRole('status').filter({ hasText: '5 户' })).toBeVisible()
  expect(sent[1].url.searchParams.getAll('confirmed')).toEqual(['HIDDEN_SHEETS', 'HIDDEN_ROWS'])
  expect(sent[1].key).not.toBe(sent[0].key)
})

test('ticks belong to the file they were given for: another file is asked about anew', async ({ page }) => {
  await service(page)
  await page.goto('/app/sharing/roll')
  await page.locator('#file').setInputFiles({ name: 'a.xlsx', mimeType: '', buffer: Buffer.from('PK') })
  await page.getByRole('button', { name: '检查并导入' }).click()
  await page.getByLabel('工作表“旧名册”').check()
  await page.locator('#file').setInputFiles({ name: 'b.xlsx', mimeType: '', buffer: Buffer.from('PK2') })
  await expect(page.locator('.note.warn[role=alert]')).toHaveCount(0)
  await page.getByRole('button', { name: '检查并导入' }).click()
  await expect(page.getByLabel('工作表“旧名册”')).not.toBeChecked()
})
