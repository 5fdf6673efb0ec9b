import { expect, test, type Page } from '@playwright/test'
import { as } from './answers'

test.use({ viewport: { width: 360, height: 640 } })

const ORDER = { orderId: 'O9', commandId: 'C9', ticketId: 'K2', serial: '0000002', side: 'BUY', type: 'LIMIT', timeInForce: 'GTC', quantityKg: 10000, priceFenPerTonne: 1530, feeFen: 0, placedAt: '2026-11-20T02:00:00Z', changedAt: '2026-11-20T02:00:00Z', endedWhy: null, trades: [] }

async function fill(page: Page): Promise<void> {
  await as(page, 'buyer')
  await page.goto('/app/market/K2/order?side=BUY')
  await page.getByLabel('买多少吨').fill('10')
  await page.getByLabel('每吨最多出多少元').fill('15.30')
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('heading', { name: '请核对' })).toBeVisible()
}
const answer = (page: Page, status: number, json: unknown) => page.route('**/api/market/orders', (route) => (route.request().method() === 'POST' ? route.fulfill({ status, json: json as object }) : route.fallback()))

test('an order is checked before it leaves: what is held, in capitals, and what would trade at once', async ({ page }) => {
  await fill(page)
  await expect(page.locator('main')).toContainText('153.00')
  await expect(page.locator('main')).toContainText('壹佰伍拾叁元整')
  await expect(page.locator('main')).toContainText('大约马上成交 10 吨')
})

test('an order that fills says so, with what was paid', async ({ page }) => {
  let sent: unknown = null
  await page.route('**/api/market/orders', (route) => ((sent = route.request().postDataJSON()), route.fallback()))
  await fill(page)
  await answer(page, 201, { ...ORDER, state: 'FILLED', filledKg: 10000, remainingKg: 0, averageFenPerTonne: 1530, amountFen: 15300, reservedFen: 0 })
  await page.route('**/api/market/orders', (route) => ((sent = route.request().postDataJSON()), route.fallback()))
  await page.getByRole('button', { name: '确认买入' }).click()
  await expect(page.getByText('全部成交')).toBeVisible()
  await expect(page.locator('main')).toContainText('153.00 元')
  expect(sent).toEqual({ ticketId: 'K2', side: 'BUY', type: 'LIMIT', timeInForce: 'GTC', quantityKg: 10000, priceFenPerTonne: 1530 })
})

test('an order that rests says that it waits and what is held for it', async ({ page }) => {
  await fill(page)
  await answer(page, 201, { ...ORDER, state: 'OPEN', filledKg: 0, remainingKg: 10000, averageFenPerTonne: null, amountFen: 0, reservedFen: 15300 })
  await page.getByRole('button', { name: '确认买入' }).click()
  await expect(page.getByText('等着成交')).toBeVisible()
  await expect(page.getByText('委托已经收下,还没有成交。钱先留着。')).toBeVisible()
})

test("a refusal is the market's own sentence, and what was filled in stays", async ({ page }) => {
  await fill(page)
  await answer(page, 422, { code: 'MODE_NOT_CONTINUOUS', status: 422, title: 'x', detail: '这张碳票现在不能连续交易。', errors: [] })
  await page.getByRole('button', { name: '确认买入' }).click()
  await expect(page.getByRole('alert')).toContainText('这张碳票现在不能连续交易。')
  await page.getByRole('button', { name: '上一步' }).click()
  await expect(page.getByLabel('买多少吨')).toHaveValue('10')
})

test('an order in the queue has a page of its own that waits for the outcome, and a refusal leads back to the filled form', async ({ page }) => {
  await fill(page)
  await answer(page, 202, { commandId: 'C9', url: '/api/v1/commands/C9' })
  let asked = 0
  await page.route('**/api/market/commands/C9', (route) => route.fulfill({ json: asked++ ? { commandId: 'C9', state: 'REFUSED', result: null, problem: { code: 'NOT_ENOUGH_MONEY', status: 409, detail: '可用资金不足。' } } : { commandId: 'C9', state: 'PENDING', result: null, problem: null } }))
  await page.getByRole('button', { name: '确认买入' }).click()
  await expect(page.getByText('收到了,正在排队办理。')).toBeVisible()
  await expect(page).toHaveURL(/orders.sent.C9/)
  await expect(page.getByText('可用资金不足。')).toBeVisible()
  await page.getByRole('link', { name: '改一改再下' }).click()
  await expect(page.getByLabel('买多少吨')).toHaveValue('10')
  await expect(page.getByLabel('每吨最多出多少元')).toHaveValue('15.30')
})

test('an order whose answer was lost is sent again with the same key, and not changed in between', async ({ page }) => {
  await fill(page)
  const keys: string[] = []
  await page.route('**/api/market/orders', (route) => (keys.push(route.request().headers()['idempotency-key']), keys.length === 1 ? route.abort() : route.fulfill({ status: 201, json: { ...ORDER, state: 'FILLED', filledKg: 10000, remainingKg: 0, averageFenPerTonne: 1530, amountFen: 15300, reservedFen: 0 } })))
  await page.getByRole('button', { name: '确认买入' }).click()
  await expect(page.getByText('还不知道办成没有')).toBeVisible()
  await expect(page.getByRole('button', { name: '改' })).toHaveCount(0)
  await page.getByRole('button', { name: '再试一次' }).click()
  await expect(page.getByText('全部成交')).toBeVisible()
  expect(keys).toHaveLength(2)
  expect(keys[0]).toBe(keys[1])
})

test('tonnes off the lot, a price outside the band and too little money are said before anything is sent', async ({ page }) => {
  await as(page, 'buyer')
  await page.goto('/app/market/K2/order?side=BUY')
  const tonnes = page.getByLabel('买多少吨')
  await tonnes.fill('10.5')
  await page.getByLabel('每吨最多出多少元').fill('20')
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('alert')).toContainText('请填 1 吨的整倍数。')
  await expect(page.getByRole('alert')).toContainText('13.50 元到 16.50 元')
  await tonnes.fill('100000')
  await page.getByLabel('每吨最多出多少元').fill('15')
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('alert')).toContainText('钱不够')
})

test('cancelling asks first and then sends one cancel', async ({ page }) => {
  await as(page, 'buyer')
  let cancelled = 0
  await page.route('**/api/market/orders/O1/cancel', (route) => (cancelled++, route.fulfill({ status: 200, json: { ...ORDER, orderId: 'O1', state: 'CANCELLED', filledKg: 0, remainingKg: 0 } })))
  await page.goto('/app/orders/O1')
  await page.getByRole('button', { name: '撤掉' }).click()
  expect(cancelled).toBe(0)
  await expect(page.getByText('撤掉以后,没成交的 40 吨不再买')).toBeVisible()
  await page.getByRole('button', { name: '撤掉' }).click()
  await expect.poll(() => cancelled).toBe(1)
})

test('quotes change without anything moving, and stop on demand', async ({ page }) => {
  await as(page, 'buyer')
  let empty = false
  await page.route('**/api/market/market/K2', async (route) => {
    if (!empty) return route.fallback()
    return route.fulfill({ json: { ticketId: 'K2', serial: '0000002', mode: 'CONTINUOUS', lastClose: 1500, closeIsReference: true, bandLow: 1350, bandHigh: 1650, lotKg: 1000, depth: [], bids: [], asks: [], lastTrades: [] } })
  })
  await page.goto('/app/market/K2')
  const below = page.getByRole('heading', { name: '我在这张碳票上的委托' })
  await expect(page.getByText('有我的 40 吨')).toBeVisible()
  await page.unroute('**/api/market/orders?state=OPEN')
  await page.route('**/api/market/orders?state=OPEN', (route) => route.fulfill({ json: { items: [], next: null } }))
  await page.getByRole('button', { name: '马上更新' }).click()
  await expect(page.getByText('有我的 40 吨')).toHaveCount(0)
  const before = (await below.boundingBox())!.y
  empty = true
  await page.getByRole('button', { name: '马上更新' }).click()
  await expect(page.getByText('现在没有人卖')).toBeVisible()
  expect(Math.abs((await below.boundingBox())!.y - before)).toBeLessThan(2)
  await page.getByRole('button', { name: '停止更新' }).click()
  await expect(page.getByText('已停止更新')).toBeVisible()
})

test('the operator proposes a mode with its source, and sees it before it is sent', async ({ page }) => {
  await as(page, 'operator')
  let sent: unknown = null
  await page.route('**/api/market/instruments/K2/mode', (route) => ((sent = route.request().postDataJSON()), route.fulfill({ status: 201, json: { changeId: 'M2', state: 'PROPOSED' } })))
  await page.goto('/app/modes')
  await page.getByRole('button', { name: '提出改变' }).click()
  await page.getByLabel('碳票编号').selectOption('K2')
  await page.getByLabel('依据').fill('将林函〔2026〕12 号')
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByText('所有没成交的委托都会撤掉')).toBeVisible()
  await page.getByRole('button', { name: '提出,等另一人确认' }).click()
  await expect(page.getByText('提出了,等另一位同事确认。')).toBeVisible()
  expect(sent).toEqual({ mode: 'LISTING', source: '将林函〔2026〕12 号' })
})
