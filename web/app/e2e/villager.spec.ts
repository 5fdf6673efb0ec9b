import { createHash } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { as, VILLAGER } from './answers'

test.use({ viewport: { width: 360, height: 640 } })

test('the money shows within four requests, first on the screen and at least 40 px high', async ({ page }) => {
  const requests: string[] = []
  page.on('request', (request) => request.url().startsWith('http') && requests.push(request.url()))
  await as(page, 'villager')
  await page.goto('/')
  const money = page.locator('.money .amount strong')
  await expect(money).toHaveText('600.00')
  expect(requests.length).toBeLessThanOrEqual(4)
  const size = await money.evaluate((one) => parseFloat(getComputedStyle(one).fontSize))
  expect(size).toBeGreaterThanOrEqual(40)
  expect((await money.boundingBox())!.y).toBeLessThan(300)
  await expect(page.locator('.money')).toContainText('截至')
  await expect(page.locator('main')).toContainText('4 人 × 150.00 元')
})

test('nothing is asked for once the home stands there', async ({ page }) => {
  const requests: string[] = []
  page.on('request', (request) => request.url().startsWith('http') && requests.push(new URL(request.url()).pathname))
  await as(page, 'villager')
  await page.goto('/')
  await expect(page.locator('main')).toContainText('4 人 × 150.00 元')
  await page.waitForLoadState('networkidle')
  expect(requests.map((path) => path.replace(/-[\w-]{8}\.js$/, ''))).toEqual(['/', '/assets/first', '/api/portal/home'])
})

test('going back shows the page where it was left, a page opened anew begins at its top', async ({ page }) => {
  await as(page, 'villager')
  await page.goto('/')
  const all = page.getByRole('link', { name: '看每一笔' })
  await all.scrollIntoViewIfNeeded()
  const top = (): Promise<number> => page.evaluate(() => window.pageYOffset)
  const left = await top()
  expect(left).toBeGreaterThan(0)
  await all.click()
  await expect(page).toHaveTitle(/分钱/)
  expect(await top()).toBe(0)
  await expect(page.locator('#main')).toBeFocused()
  await page.goBack()
  await expect(page).toHaveTitle(/首页/)
  await expect.poll(top).toBe(left)
  await page.reload()
  await expect(page.locator('.money')).toBeVisible()
  await expect.poll(top).toBe(left)
  await page.goForward()
  await expect(page).toHaveTitle(/分钱/)
})

test('a link held with a key opens beside the page', async ({ page, context }) => {
  await as(page, 'villager')
  await page.goto('/')
  const [beside] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: '看每一笔' }).click({ modifiers: ['ControlOrMeta'] })])
  await expect(beside).toHaveURL(/app.share/)
  await expect(page).toHaveTitle(/首页/)
})

test('without network the last money shows with its time', async ({ page }) => {
  await as(page, 'villager')
  await page.goto('/')
  await expect(page.locator('.money .amount strong')).toHaveText('600.00')
  await page.unroute('**/api/**')
  await page.route('**/api/**', (route) => route.abort())
  await page.reload()
  await expect(page.locator('.money .amount strong')).toHaveText('600.00')
  await expect(page.getByText('网不好,这是')).toBeVisible()
})

test('an objection that lost its answer is sent again once, with the same key', async ({ page }) => {
  const keys: string[] = []
  await as(page, 'villager')
  let drop = true
  await page.route('**/api/ledger/decisions/D1/objections', (route) => {
    keys.push(route.request().headers()['idempotency-key'])
    if (drop) return route.abort()
    return route.fulfill({ status: 201, json: { objectionId: 'O1' } })
  })
  await page.goto('/app/notices/D1')
  await page.getByRole('button', { name: '我有意见' }).click()
  await page.getByLabel('我有意见').fill('名册上少了我家一口人')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '提交意见' }).click()
  await expect(page.getByText('已替您存着')).toBeVisible()
  drop = false
  await page.goto('/')
  await expect(page.getByText('没网时存着的事,刚才发出去了')).toBeVisible()
  await expect(page.getByText('有一件事没收到回音')).toHaveCount(0)
  expect(keys).toHaveLength(2)
  expect(keys[0]).toBe(keys[1])
})

test('an objection takes its papers along, which only its household sees sent', async ({ page }) => {
  const calls: string[] = []
  let raised: unknown = null
  await as(page, 'villager')
  await page.route('**/api/ledger/documents**', (route) => {
    calls.push('begin')
    return route.fulfill({ status: 201, json: { documentId: 'P1', name: '证明.txt', sha256: '', sizeBytes: 9, state: 'OPEN', mediaType: 'text/plain', pieceBytes: 65536, missing: [0] } })
  })
  await page.route('**/api/ledger/documents/P1/**', (route) => {
    calls.push(route.request().method())
    return route.fulfill({ json: {} })
  })
  await page.route('**/api/ledger/decisions/D1/objections', (route) => {
    raised = route.request().postDataJSON()
    return route.fulfill({ status: 201, json: { objectionId: 'O1' } })
  })
  await page.goto('/app/notices/D1')
  const papers = page.getByRole('listitem').filter({ hasText: '村民会议决议的会议记录' })
  await expect(papers.getByRole('link')).toHaveAttribute('href', '/api/ledger/decisions/D1/documents/' + 'a'.repeat(64))
  await page.getByRole('button', { name: '我有意见' }).click()
  await page.getByLabel('我有意见').fill('名册上少了我家一口人')
  await page.getByLabel('照片、材料(可以不交)').setInputFiles({ name: '证明.txt', mimeType: 'text/plain', buffer: Buffer.from('三口人') })
  await expect(page.getByRole('listitem').filter({ hasText: '证明.txt' })).toContainText('已上传')
  await expect(page.getByText('只有您家、村里负责答复的人和审计能打开。')).toBeVisible()
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByText('证明.txt')).toBeVisible()
  await page.getByRole('button', { name: '提交意见' }).click()
  await expect(page.getByText('意见收到了。')).toBeVisible()
  expect(calls).toEqual(['begin', 'PUT', 'POST'])
  const sha256 = createHash('sha256').update('三口人').digest('hex')
  expect(raised).toEqual({ text: '名册上少了我家一口人', documents: [{ name: '证明.txt', sha256 }] })
})

for (const path of ['/', '/app/share']) {
  test(`a session that ended leads from ${path} to the login once and back to the same page`, async ({ page }) => {
    const logins: string[] = []
    const asked: string[] = []
    let both = () => {}
    const refusedTwice = new Promise<void>((done) => (both = done))
    await page.route('**/api/**', async (route) => {
      await route.fulfill({ status: 401, json: { code: 'UNAUTHENTICATED' } })
      asked.push(new URL(route.request().url()).pathname)
      if (asked.includes('/api/portal/me') === (path !== '/') && asked.includes('/api/portal/home')) both()
    })
    // a slow login: whatever else the page asks meanwhile is refused too
    await page.route('**/login**', async (route) => {
      logins.push(route.request().url())
      await refusedTwice
      await route.fulfill({ body: 'login' })
    })
    await page.goto(path)
    await expect(page.getByText('login', { exact: true })).toBeVisible()
    expect(logins).toEqual([expect.stringMatching(new RegExp(`/login\\?to=${encodeURIComponent(path)}$`))])
  })
}

test('a page opened by its address begins at its top, however far down the one before was read', async ({ page }) => {
  await as(page, 'villager')
  await page.setViewportSize({ width: 360, height: 400 })
  await page.goto('/')
  await expect(page.locator('.money')).toBeVisible()
  await page.evaluate(() => window.scrollTo(0, 300))
  const read = await page.evaluate(() => window.pageYOffset)
  expect(read).toBeGreaterThan(100)
  await page.goto('/app/share')
  await expect(page.locator('main h1').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(() => window.pageYOffset)).toBe(0)
  await page.goBack()
  await expect(page.locator('.money')).toBeVisible()
  await expect.poll(() => page.evaluate(() => window.pageYOffset), 'the one before is found as it was left').toBe(read)
})

test('buttons of the main path are at least 60 px and tabs 64 px high', async ({ page }) => {
  await as(page, 'villager')
  await page.goto('/')
  for (const one of await page.locator('.btn').all()) expect((await one.boundingBox())!.height).toBeGreaterThanOrEqual(60)
  for (const one of await page.locator('.tabs a').all()) expect((await one.boundingBox())!.height).toBeGreaterThanOrEqual(64)
})

test('the whole of the first page is reachable and named by keyboard', async ({ page }) => {
  await as(page, 'villager')
  await page.goto('/')
  await expect(page.locator('.money')).toBeVisible()
  const names: string[] = []
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab')
    names.push(await page.evaluate(() => (document.activeElement as HTMLElement).innerText || document.activeElement!.getAttribute('aria-label') || ''))
  }
  expect(names.every((name) => name.trim().length > 0)).toBe(true)
  expect(names.join(' ')).toContain('找人帮忙')
})

test('who has more tickets than fit on the first page reaches all of them with the keyboard', async ({ page }) => {
  await as(page, 'villager')
  const tickets = Array.from({ length: 7 }, (_, i) => ({ ...VILLAGER.tickets[0], ticketId: 'T' + i, serial: '000000' + (i + 1) }))
  await page.route('**/api/portal/home', (route) => route.fulfill({ json: { ...VILLAGER, tickets: tickets.slice(0, 5), moreTickets: true } }))
  await page.route('**/api/ticket/tickets', (route) => route.fulfill({ json: { items: tickets.slice(0, 4), next: 'T3' } }))
  await page.route('**/api/ticket/tickets?cursor=T3', (route) => route.fulfill({ json: { items: tickets.slice(4), next: null } }))
  await page.goto('/')
  await expect(page.getByRole('listitem')).toHaveCount(5)
  await page.getByRole('link', { name: '看全部碳票' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '我们的林子和碳票' })).toBeVisible()
  await expect(page.getByRole('listitem')).toHaveCount(7)
  await expect(page.getByRole('link', { name: '第 0000007 号' })).toHaveAttribute('href', '/v/350428-0000007')
  await expect(page.locator('#main')).toBeFocused()
})

test('who sees all tickets on the first page is not sent to look for others', async ({ page }) => {
  await as(page, 'villager')
  await page.goto('/')
  await expect(page.getByRole('listitem')).toHaveCount(2)
  await expect(page.getByRole('link', { name: '看全部碳票' })).toHaveCount(0)
})

test('covered, nothing on her pages tells what is hers', async ({ page }) => {
  await as(page, 'villager')
  await page.goto('/')
  const share = (VILLAGER as unknown as { money: { lastShare: { amountFen: number } } }).money.lastShare
  const own = (share.amountFen / 100).toFixed(2)
  await expect(page.locator('main')).toContainText(own)
  await page.getByRole('button', { name: '遮住' }).click()
  await expect(page.locator('main')).toContainText('••••')
  await expect(page.locator('main')).not.toContainText(own)
  await page.goto('/app/share')
  await expect(page.locator('h2').first()).toBeVisible()
  await expect(page.locator('main .sum').last()).toContainText('••••')
  await page.goto('/')
  await page.getByRole('button', { name: /看|显示/ }).first().click()
  await expect(page.locator('main')).toContainText(own)
})
