import { expect, test } from '@playwright/test'
import { as } from './answers'

test.use({ viewport: { width: 360, height: 640 } })

test('a buyer sends money to the bank: the amount is checked and said in capitals before it leaves', async ({ page }) => {
  await as(page, 'buyer')
  let sent: unknown = null
  await page.route('**/api/market/cash-withdrawals', (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    sent = route.request().postDataJSON()
    return route.fulfill({ status: 201, json: { cashWithdrawalId: 'W9', party: '350428-buyer1', amountFen: 123450, state: 'REQUESTED', requestedAt: '2026-11-20T02:00:00Z' } })
  })
  await page.goto('/app/payout')
  await page.getByLabel('转多少元').fill('99999999')
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('alert')).toContainText('最多 99,155.00 元')
  await page.getByLabel('转多少元').fill('1234.5')
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByText('壹仟贰佰叁拾肆元伍角整')).toBeVisible()
  await page.getByRole('button', { name: '确认转出' }).click()
  await expect(page.getByText('申请收到了:1,234.50 元已留出,等银行付款。')).toBeVisible()
  expect(sent).toEqual({ amountFen: 123450 })
})

test('the bank confirms a payment only with its reference, and rejects one with a reason', async ({ page }) => {
  await as(page, 'bank')
  const sent: unknown[] = []
  await page.route('**/api/market/cash-withdrawals/W1/*', (route) => (sent.push([route.request().url().split('/').pop(), route.request().postDataJSON()]), route.fulfill({ json: {} })))
  await page.goto('/app/cash')
  await expect(page.getByRole('button', { name: '确认已付' })).toBeDisabled()
  await page.getByLabel('银行流水号').fill('20261121-0001')
  await page.getByRole('button', { name: '确认已付' }).click()
  await page.getByRole('button', { name: '确认已付' }).click()
  await expect.poll(() => sent.length).toBe(1)
  await page.getByRole('button', { name: '不予付出' }).click()
  await page.getByLabel('不付的原因').fill('户名对不上')
  await page.getByRole('button', { name: '不予付出' }).click()
  await expect.poll(() => sent).toEqual([['confirm', { bankReference: '20261121-0001' }], ['reject', { reason: '户名对不上' }]])
})

test('a villager objects to an application on notice', async ({ page }) => {
  await as(page, 'villager')
  let sent: unknown = null
  await page.route('**/api/ticket/applications/A2/actions/object', (route) => ((sent = route.request().postDataJSON()), route.fulfill({ status: 200, json: { applicationId: 'A2', stage: 'ON_NOTICE' } })))
  await page.goto('/app/notices')
  await page.getByRole('link', { name: '余坊村' }).click()
  await page.getByRole('button', { name: '我有意见' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('alert')).toContainText('请写一写您的意见。')
  await page.getByLabel('我有意见').fill('东边那块是我家的')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '提交意见' }).click()
  await expect(page.getByText('意见收到了。林业局答复以前,这个申请不会往下办。')).toBeVisible()
  expect(sent).toEqual({ text: '东边那块是我家的' })
})

test('what is too large is said in words, also when the server had none', async ({ page }) => {
  await as(page, 'villager')
  await page.route('**/api/ticket/applications/A2/actions/object', (route) => route.fulfill({ status: 413, body: '' }))
  await page.goto('/app/notices/forest/A2')
  await page.getByRole('button', { name: '我有意见' }).click()
  await page.getByLabel('我有意见').fill('东边那块是我家的')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '提交意见' }).click()
  await expect(page.getByRole('alert')).toContainText('内容或文件太大')
})
