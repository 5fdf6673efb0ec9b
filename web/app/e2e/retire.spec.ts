import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test, type Page } from '@playwright/test'
import { as } from './answers'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WORDING = '/api/ticket/tickets/K1/retirements/wording'

test.use({ viewport: { width: 360, height: 640 } })

/** To the question about emissions, as the buyer. */
async function toEmissions(page: Page, purpose = '企业社会责任'): Promise<void> {
  await as(page, 'buyer')
  await page.goto('/app/mine/retire')
  await next(page)
  await page.getByLabel(/碳票第 0000001 号/).check()
  await next(page)
  await page.getByLabel('注销多少吨').fill('100.5')
  await next(page)
  await page.getByLabel('用途').selectOption({ label: purpose })
  await next(page)
}
const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click()
async function sound(page: Page, shot: string): Promise<void> {
  await page.evaluate(AXE)
  const found = await page.evaluate(async () => (await (window as never as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe.run()).violations.map((one) => one.id))
  expect(found).toEqual([])
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 640 })
    for (let size = 1; size <= 4; size++) {
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${shot} ${width} ${size}`).toBe(0)
      if (process.env.SHOTS && width !== 320 && size === 1) await page.screenshot({ path: `${process.env.SHOTS}/retire-${shot}-${width}.png`, fullPage: true })
      await page.locator('.top button').click()
    }
  }
  await page.setViewportSize({ width: 360, height: 640 })
}

test('who retires states the emissions or says not to, and reads the certificate before it exists', async ({ page }) => {
  const asked: URL[] = []
  // what was typed freely is asked about before: those calls declare nothing
  page.on('request', (request) => request.url().includes(WORDING) && request.url().includes('declared=') && asked.push(new URL(request.url())))
  await toEmissions(page)
  await next(page)
  await expect(page.getByRole('alert')).toContainText('请选申报还是不申报')
  await page.getByLabel('我不申报').check()
  await expect(page.locator('main')).toContainText('证书会写明没有申报')
  await expect.poll(() => asked.length).toBe(1)
  expect(asked[0].searchParams.get('declared')).toBe('false')

  await page.getByLabel('我来申报').check()
  await page.getByLabel('这一年排放多少吨').fill('100')
  await page.getByLabel('自身减排多少吨').fill('100.001')
  await next(page)
  await expect(page.getByRole('alert')).toContainText('不能多于排放')
  await page.getByLabel('自身减排多少吨').fill('10')
  await expect(page.locator('main')).toContainText('剩余 90 吨')
  await expect(page.locator('main')).toContainText('有 10.5 吨超出剩余')
  await expect(page.locator('main')).toContainText('产品卖到欧盟的请注意')
  expect(Object.fromEntries(asked[asked.length - 1].searchParams)).toMatchObject({ quantityKg: '100500', emissionsKg: '100000', ownReductionsKg: '10000', remainderKg: '90000', declared: 'true' })
  await sound(page, 'emissions')

  await next(page)
  await expect(page.getByRole('heading', { name: '请核对' })).toBeVisible()
  await expect(page.locator('main')).toContainText('都不能宣称“碳中和”')
  await sound(page, 'check')
  let sent: unknown = null
  await page.route('**/api/ticket/tickets/K1/retirements', (route) => ((sent = route.request().postDataJSON()), route.fulfill({ status: 201, json: { retirementId: 'X2', certificateNo: '350428-0000001-R0002' } })))
  await page.getByLabel(/我知道/).check()
  await page.getByRole('button', { name: '确认注销' }).click()
  await expect(page.locator('main')).toContainText('350428-0000001-R0002')
  expect(sent).toMatchObject({ quantityKg: 100500, statement: { declared: true, emissionsKg: 100000, ownReductionsKg: 10000, remainderKg: 90000 } })
})

test('what serves something else is not asked for emissions', async ({ page }) => {
  await toEmissions(page, '自愿履行植树义务')
  await expect(page.getByRole('heading', { name: '请核对' })).toBeVisible()
  await page.getByRole('button', { name: '上一步' }).click()
  await expect(page.getByLabel('用途')).toBeVisible()
})

test('a registry that does not answer keeps nobody from going on', async ({ page }) => {
  await toEmissions(page)
  await page.route('**' + WORDING + '*', (route) => route.abort())
  await page.getByLabel('我不申报').check()
  await expect(page.locator('main')).toContainText('这会儿看不到证书会怎么写')
  await next(page)
  await expect(page.getByRole('heading', { name: '请核对' })).toBeVisible()
})

test('the forestry bureau finds every retirement of the county in a list, with its papers', async ({ page }) => {
  await as(page, 'forestry')
  await page.goto('/app/register')
  await page.getByRole('link', { name: '注销记录' }).click()
  const row = page.getByRole('row').filter({ hasText: 'C350428-00001' })
  await expect(row.getByRole('link', { name: 'C350428-00001' })).toHaveAttribute('href', '/c/C350428-00001')
  await expect(row.getByRole('link', { name: '0000001' })).toHaveAttribute('href', '/v/350428-0000001')
  await expect(row).toContainText('示例纸业有限公司')
  await expect(row).toContainText('500')
  await expect(row).toContainText('会议活动')
  await expect(row.getByRole('link', { name: /判决书/ })).toHaveAttribute('href', '/api/ticket/retirements/X1/documents/' + 'd'.repeat(64))
  await page.getByLabel('在表里找').fill('没有这样的受益人')
  await expect(row).toHaveCount(0)
})

test('who may not list retirements finds no way there', async ({ page }) => {
  await as(page, 'measurer')
  await page.goto('/app/register')
  await expect(page.getByRole('heading', { name: '登记簿' })).toBeVisible()
  await expect(page.getByRole('link', { name: '注销记录' })).toHaveCount(0)
  await page.goto('/app/retired')
  await page.waitForURL((url) => url.pathname !== '/app/retired')
})
