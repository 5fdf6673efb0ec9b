import { expect, test } from '@playwright/test'
import { ANSWERS, as, VILLAGER } from './answers'

test.use({ viewport: { width: 360, height: 640 } })

test('a household reads on its home that its card changes, what hangs out, and that it was answered', async ({ page }) => {
  await as(page, 'villager')
  await page.route('**/api/portal/home', (route) => route.fulfill({ json: { ...VILLAGER, told: ANSWERS['/api/ledger/me/told'] } }))
  await page.goto('/')
  const main = page.locator('main')
  await expect(main).toContainText('您家的收款卡要换成 王五 农商行 ****2223,11月30日 20:02 起。')
  await expect(main).toContainText('原来的:林示一 示例农信社 ****0001。')
  await expect(main).toContainText('不是您换的,请马上找村里。')
  await expect(main).toContainText('公示到 2026年11月22日,这天也能提意见。')
  await expect(main).toContainText('您对《补发 2021 年零头》提的意见,2026年11月18日 有答复了。')
  await page.getByRole('link', { name: /正在公示/ }).click()
  await expect(page).toHaveURL(/app.notices.D1/)
})

test('its own money page says it too, and a home with nothing to tell asks for nothing', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await as(page, 'villager')
  await page.goto('/')
  await expect(page.locator('.money')).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(asked).not.toContain('/api/ledger/me/told')
  await page.goto('/app/share')
  await expect(page.locator('main')).toContainText('您家的收款卡要换成 王五')
})

test('an amount per head that was fixed is not called what does not divide', async ({ page }) => {
  await as(page, 'villager')
  await page.goto('/')
  await expect(page.locator('main')).toContainText('定了每人 150.00 元,剩下的留在集体')
  await expect(page.locator('main')).not.toContainText('分不尽')
})

test('the second person reads the old card beside the new one, and that a stranger is to be paid', async ({ page }) => {
  await as(page, 'steward')
  await page.goto('/app/sharing/payees')
  const main = page.locator('main')
  await expect(main).toContainText('林* 示例农信社 ****0001 → 王* 农商行 ****2223')
  await expect(main).toContainText('收款人 王* 不是名册上的户主 林*')
  await page.getByRole('button', { name: '确认', exact: true }).first().click()
  await expect(main).toContainText('h0001 户,名册上的户主 林*。原来:林* 示例农信社 ****0001;换成:王* 农商行 ****2223。')
})

test('a steward finds what waits for a second person among the tasks', async ({ page }) => {
  await as(page, 'steward')
  await page.goto('/app/village')
  const main = page.locator('main')
  await expect(main).toContainText('2 户的换卡等您确认')
  await expect(main).toContainText('有一条意见没有答复,2026年11月16日 提的')
  await expect(main).toContainText('第 0000002 号碳票挂着卖单,还剩 20 吨')
})

test('who recorded a decision is told that another one answers, and gets no form; everybody reads who answered and when', async ({ page }) => {
  await as(page, 'steward')
  const decision = ANSWERS['/api/ledger/decisions/D1'] as { objections: Record<string, unknown>[] }
  const answered = { ...decision.objections[0], objectionId: 'O7', open: false, resolution: '已经核对', upheld: false, resolvedAt: '2026-11-18T02:00:00Z', resolvedBy: '示*' }
  let own = true
  await page.route('**/api/ledger/decisions/D1', (route) => route.fulfill({ json: { ...decision, own, collectiveName: '常口村股份经济合作社', objections: [decision.objections[0], answered] } }))
  await page.goto('/app/sharing/decisions/D1')
  const main = page.locator('main')
  await expect(main).toContainText('这个决议是您登记的,这条意见要由村里另一位负责人答复。')
  await expect(main).toContainText('常口村股份经济合作社 示* 答复,2026年11月18日')
  await expect(page.locator('#answerO9')).toHaveCount(0)
  own = false
  await page.reload()
  await expect(page.locator('#answerO9')).toBeVisible()
  await expect(main).not.toContainText('要由村里另一位负责人答复')
})
