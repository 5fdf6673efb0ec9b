import { expect, test, type Page } from '@playwright/test'
import { as } from './answers'

test.use({ viewport: { width: 360, height: 640 } })

const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click()
const step = (page: Page) => page.getByText(/^第 \d 步,共 \d 步$/)

test('each step says how far one is, begins at its top, and who listens is led there', async ({ page }) => {
  await as(page, 'buyer')
  await page.goto('/app/mine/retire')
  await expect(step(page)).toHaveText('第 1 步,共 6 步')
  await next(page)
  await expect(step(page)).toHaveText('第 2 步,共 6 步')
  await expect(step(page)).toBeFocused()
  expect(await page.evaluate(() => window.pageYOffset)).toBe(0)
})

test("the phone's Back leads to the step before, and from the first step out of the page", async ({ page }) => {
  await as(page, 'buyer')
  await page.goto('/app/mine')
  await expect(page.locator('h1')).toBeVisible()
  await page.evaluate(() => history.pushState({ at: 1 }, '', '/app/mine/retire'))
  await page.reload()
  await next(page)
  await page.getByLabel(/碳票第 0000001 号/).check()
  await next(page)
  await next(page)
  await expect(page.getByRole('alert')).toBeVisible()
  await page.goBack()
  await expect(step(page)).toHaveText('第 2 步,共 6 步')
  await expect(page.getByRole('alert'), 'what was wrong in the step left is not said here').toBeHidden()
  await expect(page.getByLabel(/碳票第 0000001 号/), 'and what was chosen is still chosen').toBeChecked()
  await page.goForward()
  await expect(step(page), 'forward there is no way past the questions').toHaveText('第 2 步,共 6 步')
  await page.goBack()
  await expect(step(page)).toHaveText('第 1 步,共 6 步')
  await page.goBack()
  await expect(page).toHaveURL(/\/app\/mine$/)
})

test('a line of the check page leads to its question, and from there on step by step', async ({ page }) => {
  await as(page, 'buyer')
  await page.goto('/app/mine/retire')
  await next(page)
  await page.getByLabel(/碳票第 0000001 号/).check()
  await next(page)
  await page.getByLabel('注销多少吨').fill('10')
  await next(page)
  await page.getByLabel('用途').selectOption({ label: '企业社会责任' })
  await next(page)
  await page.getByLabel('我不申报').check()
  await next(page)
  await expect(step(page)).toHaveText('第 6 步,共 6 步')
  await page.getByRole('button', { name: '改 注销多少吨' }).click()
  await expect(step(page)).toHaveText('第 3 步,共 6 步')
  await next(page)
  await next(page)
  await next(page)
  await expect(step(page)).toHaveText('第 6 步,共 6 步')
  await page.getByRole('button', { name: '上一步' }).click()
  await expect(step(page)).toHaveText('第 5 步,共 6 步')
})

/** On the page that takes money out, with the sum typed, at its check page. */
async function toTakingOut(page: Page, answer: { status?: number; abort?: boolean }): Promise<void> {
  await as(page, 'buyer')
  await page.route('**/api/market/cash-withdrawals', (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    return answer.abort ? route.abort() : route.fulfill({ status: 201, json: { cashWithdrawalId: 'W9', party: '350428-buyer1', amountFen: 100, state: 'REQUESTED', requestedAt: '2026-11-20T02:00:00Z' } })
  })
  await page.goto('/app/mine')
  await page.locator('a[href="/app/payout"]').first().click()
  await page.locator('#amount').fill('1')
  await next(page)
  await expect(step(page)).toHaveText('第 2 步,共 2 步')
}
const send = (page: Page) => page.locator('main .btn.main').click()

test('what is done is no place to go back into: Back leads out of the page', async ({ page }) => {
  await toTakingOut(page, {})
  await send(page)
  await expect(step(page)).toBeHidden()
  await page.goBack()
  await expect(page).toHaveURL(/\/app\/mine$/)
})

test('while it is not known whether it was done, Back leads out of the page and never to what was typed; coming again, it waits there', async ({ page }) => {
  await toTakingOut(page, { abort: true })
  await send(page)
  await expect(page.getByText('网不好,还不知道办成没有')).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/\/app\/mine$/)
  await page.locator('a[href="/app/payout"]').first().click()
  await expect(page.getByRole('button', { name: '再试一次' })).toBeVisible()
  await expect(page.locator('#amount')).toBeHidden()
})
