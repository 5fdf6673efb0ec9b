import { createHash } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { as, CASE } from './answers'

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

test('the bank confirms an order only with its reference, and returns one with a reason', async ({ page }) => {
  await as(page, 'bank')
  const sent: unknown[] = []
  await page.route('**/api/market/payment-orders/*/*', (route) => (sent.push([...route.request().url().split('/').slice(-2), route.request().postDataJSON()]), route.fulfill({ json: {} })))
  await page.goto('/app/cash')
  const order = page.locator('div.box', { hasText: '01J0PAYOUT0000000000000001' }).first()
  await expect(order.getByRole('button', { name: '确认已付' })).toBeDisabled()
  await order.getByLabel('银行流水号').fill('20261121-0001')
  await order.getByRole('button', { name: '确认已付' }).click()
  await order.getByRole('button', { name: '确认已付' }).click()
  await expect.poll(() => sent.length).toBe(1)
  await order.getByRole('button', { name: '银行退回' }).click()
  await order.getByLabel('退回的原因').fill('户名对不上')
  await order.getByRole('button', { name: '银行退回' }).click()
  await expect.poll(() => sent).toEqual([['01J0PAYOUT0000000000000001', 'confirm', { bankReference: '20261121-0001' }], ['01J0PAYOUT0000000000000001', 'return', { reason: '户名对不上' }]])
  await expect(page.locator('div.box', { hasText: '01J0PAYOUT0000000000000002' }).first()).toContainText('一人说银行没收到')
})

test('a steward registers an account, and is told that another person has to confirm it', async ({ page }) => {
  await as(page, 'steward')
  let sent: unknown = null
  await page.route('**/api/market/bank-accounts', (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    sent = route.request().postDataJSON()
    return route.fulfill({ status: 201, json: { accountId: 'N1', state: 'PROPOSED' } })
  })
  await page.goto('/app/accounts')
  await page.getByRole('button', { name: '登记账户' }).click()
  await page.getByLabel('开户银行').fill('示例农村信用社')
  await page.getByLabel('户名').fill('常口村股份经济合作社')
  await page.getByLabel('账号', { exact: true }).fill('9050 1000')
  await page.getByRole('button', { name: '登记,等另一人确认' }).click()
  await expect(page.getByRole('alert')).toContainText('9 到 32 位')
  await page.getByLabel('账号', { exact: true }).fill('9050 1000 1001 0000 0001 01')
  await page.getByRole('button', { name: '登记,等另一人确认' }).click()
  await expect(page.getByText('登记好了。请另一个人核对后确认。')).toBeVisible()
  expect(sent).toEqual({ kind: 'COMPANY', bank: '示例农村信用社', payee: '常口村股份经济合作社', accountNumber: '9050 1000 1001 0000 0001 01' })
})

test('a villager objects to an application on notice, and brings a paper', async ({ page }) => {
  await as(page, 'villager')
  let sent: unknown = null
  await page.route('**/api/ticket/documents**', (route) => route.fulfill({ status: 201, json: { documentId: 'P1', name: '界址.txt', sha256: '', sizeBytes: 9, state: 'OPEN', mediaType: 'text/plain', pieceBytes: 65536, missing: [0] } }))
  await page.route('**/api/ticket/documents/P1/**', (route) => route.fulfill({ json: {} }))
  await page.route('**/api/ticket/applications/A2/actions/object', (route) => ((sent = route.request().postDataJSON()), route.fulfill({ status: 200, json: { applicationId: 'A2', stage: 'ON_NOTICE' } })))
  await page.goto('/app/notices')
  await page.getByRole('link', { name: '余坊村' }).click()
  await page.getByRole('button', { name: '我有意见' }).click()
  await expect(page.getByText('交给办这个申请的部门,申请的村子、审计和您家能打开')).toBeVisible()
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('alert')).toContainText('请写一写您的意见。')
  await page.getByLabel('我有意见').fill('东边那块是我家的')
  await page.getByLabel('照片、材料(可以不交)').setInputFiles({ name: '界址.txt', mimeType: 'text/plain', buffer: Buffer.from('三口人') })
  await expect(page.getByRole('listitem').filter({ hasText: '界址.txt' })).toContainText('已上传')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '提交意见' }).click()
  await expect(page.getByText('意见收到了。林业局答复以前,这个申请不会往下办。')).toBeVisible()
  expect(sent).toEqual({ text: '东边那块是我家的', documents: [{ name: '界址.txt', sha256: createHash('sha256').update('三口人').digest('hex') }] })
})

test('the price of a ticket is called what it is', async ({ page }) => {
  await as(page, 'steward')
  await page.goto('/app/tickets/K1/sell')
  await expect(page.getByText('今天以前还没有市场成交,参考价:每吨 15.00 元。')).toBeVisible()
  await expect(page.getByText('最近的价钱')).toHaveCount(0)
  await page.goto('/app/tickets/K2/sell')
  await expect(page.getByText('最近的价钱:每吨 15.00 元。')).toBeVisible()
  await expect(page.getByText('参考价')).toHaveCount(0)
})

test('the card of a ticket says how much of it was sold', async ({ page }) => {
  await as(page, 'steward')
  await page.goto('/app/tickets')
  await expect(page.getByRole('row', { name: '已经卖出' })).toContainText('2,723')
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

test('a household opens the papers it objected with, and those it was answered with', async ({ page }) => {
  await as(page, 'villager')
  await page.goto('/app/notices/forest/A2')
  const said = page.locator('.box').filter({ hasText: '东边那一块是我家的自留山。' })
  const at = '/api/ticket/applications/A2/documents/'
  await expect(said.getByRole('link', { name: /自留山证.jpg/ })).toHaveAttribute('href', at + 'd'.repeat(64))
  await expect(said.getByRole('link', { name: /现场核查记录.pdf/ })).toHaveAttribute('href', at + 'e'.repeat(64))
  await page.route('**' + at + 'd'.repeat(64), (route) => route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>' }))
  await said.getByRole('button', { name: /自留山证.jpg/ }).click()
  await expect(said.getByRole('img')).toHaveAttribute('src', at + 'd'.repeat(64))
})

test('an objection that came without papers shows none', async ({ page }) => {
  await as(page, 'villager')
  await page.route('**/api/ticket/applications/A2', async (route) => {
    const one = { ...(CASE as object), stage: 'ON_NOTICE', allowedActions: ['object'] }
    await route.fulfill({ json: one })
  })
  await page.goto('/app/notices/forest/A2')
  const said = page.locator('.box').filter({ hasText: '后门山的界线不对。' })
  await expect(said).toBeVisible()
  await expect(said.getByRole('link')).toHaveCount(0)
})

test('an officer finds a case by the number on its receipt, and a steward reads it in the list', async ({ page }) => {
  await as(page, 'forestry')
  await page.goto('/app/inbox')
  await page.getByLabel('看哪些').selectOption('all')
  const rows = page.getByRole('row').filter({ hasText: '常口村' })
  const all = await rows.count()
  await page.getByLabel('在表里找').fill('2026-0012')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('2026-0012')
  expect(all).toBeGreaterThanOrEqual(1)
  await page.getByLabel('在表里找').fill('2026-9999')
  await expect(rows).toHaveCount(0)
  await as(page, 'steward')
  await page.goto('/app/village')
  await expect(page.getByText('案件编号 2026-0012')).toBeVisible()
})

test('a printed bank book says whose account it is, of which days, and when it was printed', async ({ page }) => {
  await as(page, 'operator')
  await page.goto('/app/bank-book')
  await expect(page.getByText('演示县林业碳票市场资金监管专户')).toBeVisible()
  await expect(page.locator('main')).toContainText('****8888')
  await expect(page.getByText('打印时间')).toHaveCount(0)
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(page.getByText('打印时间')).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(/打印时间:\d{4}年/)).toBeVisible()
  await expect(page.getByText('2026年11月1日 — 2026年11月20日')).toBeVisible()
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/bank-book-print.png`, fullPage: true })
})

test('the bank book of a county without an account says so, and names no other', async ({ page }) => {
  await as(page, 'operator')
  await page.route('**/api/market/bank-book**', async (route) => {
    const answer = { account: null, asOf: '2026-11-20T02:00:00Z', from: '2026-11-01', to: '2026-11-20', openingFen: 0, inFen: 0, outFen: 0, closingFen: 0, movements: 0, items: [], next: null }
    await route.fulfill({ json: answer })
  })
  await page.goto('/app/bank-book')
  await expect(page.getByText('本县还没有登记资金专户。')).toBeVisible()
  await expect(page.getByText('户名')).toHaveCount(0)
})

const SAID = '东边那一块是我家的自留山。'
const PAPERS = '/api/ticket/applications/A2/documents/'

test('a steward reads what was said against an application, and opens its papers', async ({ page }) => {
  await as(page, 'steward')
  await page.goto('/app/applications/A2')
  const said = page.locator('.box').filter({ hasText: SAID })
  await expect(said.getByRole('link', { name: /自留山证.jpg/ })).toHaveAttribute('href', PAPERS + 'd'.repeat(64))
  await expect(said).toContainText('答复:已到现场核实,界线照旧。')
})

test('an officer finds the papers of an objection beside its words, with who said it', async ({ page }) => {
  await as(page, 'forestry')
  await page.goto('/app/inbox/A2')
  const said = page.locator('.box').filter({ hasText: SAID })
  await expect(said.getByRole('link', { name: /现场核查记录.pdf/ })).toHaveAttribute('href', PAPERS + 'e'.repeat(64))
  await expect(said).toContainText('常一明')
})
