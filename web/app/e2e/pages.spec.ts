import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test, type Page } from '@playwright/test'
import { as, CASE } from './answers'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Every page with the person who opens it. */
const PAGES: [string, string][] = [
  ['villager', '/'],
  ['villager', '/app/share'],
  ['villager', '/app/notices'],
  ['villager', '/app/notices/D1'],
  ['villager', '/app/notices/forest/A2'],
  ['villager', '/app/forest'],
  ['villager', '/app/me'],
  ['villager', '/app/help'],
  ['steward', '/app/village'],
  ['steward', '/app/land'],
  ['steward', '/app/land/new'],
  ['steward', '/app/land/P1'],
  ['steward', '/app/land/P1/correct'],
  ['forestry', '/app/land/P1/versions?from=1&to=2'],
  ['measurer', '/app/land/P1/inventories/N1'],
  ['steward', '/app/applications/new'],
  ['steward', '/app/applications/A1'],
  ['steward', '/app/applications/A2'],
  ['steward', '/app/payout'],
  ['steward', '/app/accounts'],
  ['steward', '/app/tickets'],
  ['steward', '/app/tickets/K1/deposit'],
  ['steward', '/app/tickets/K1/sell'],
  ['steward', '/app/sharing'],
  ['steward', '/app/sharing/roll'],
  ['steward', '/app/sharing/payees'],
  ['steward', '/app/sharing/decision'],
  ['steward', '/app/sharing/decisions/D1'],
  ['steward', '/app/sharing/runs/R1'],
  ['forestry', '/app/inbox'],
  ['forestry', '/app/inbox/A1'],
  ['forestry', '/app/register'],
  ['forestry', '/app/retired'],
  ['forestry', '/app/divisions'],
  ['buyer', '/app/buy'],
  ['buyer', '/app/buy/L1'],
  ['buyer', '/app/mine'],
  ['buyer', '/app/payout'],
  ['buyer', '/app/accounts'],
  ['buyer', '/app/mine/withdraw/K1'],
  ['buyer', '/app/mine/retire'],
  ['buyer', '/app/papers'],
  ['buyer', '/app/papers/V1'],
  ['buyer', '/app/market'],
  ['buyer', '/app/market/K2'],
  ['buyer', '/app/market/K1'],
  ['buyer', '/app/market/K2/order?side=BUY'],
  ['steward', '/app/market/K2/order?side=SELL'],
  ['buyer', '/app/orders'],
  ['buyer', '/app/orders/O1'],
  ['buyer', '/app/orders/O3'],
  ['reserve', '/app/orders/O2'],
  ['buyer', '/app/orders/sent/C1'],
  ['buyer', '/app/orders/sent/C2?ticket=K2'],
  ['operator', '/app/health'],
  ['operator', '/app/modes'],
  ['operator', '/app/cash'],
  ['bank', '/app/cash'],
  ['operator', '/app/bank-book'],
  ['operator', '/app/people'],
  ['operator', '/app/rules'],
  ['auditor', '/app/audit'],
  ['auditor', '/app/fen'],
  ['auditor', '/app/fen/deposits/E1'],
  ['auditor', '/app/fen/trades/T1'],
  ['auditor', '/app/fen/payments/P1'],
  ['auditor', '/app/fen/decisions/D1'],
  ['auditor', '/app/fen/decisions/D1/lines/1'],
  ['auditor', '/app/acts'],
  ['villager', '/app/nothing-here'],
]

/** Our own Chinese texts, blanks open; what people wrote themselves (names, titles) may stay Chinese on an English page. */
const ZH = new URL('../src/texts/zh/', import.meta.url)
const OURS = readdirSync(ZH)
  .flatMap((file) => Object.entries(JSON.parse(readFileSync(new URL(file, ZH), 'utf8')) as Record<string, string>))
  .filter(([key, text]) => key !== 'me.language' && /[\u4e00-\u9fff]{2}/.test(text.replace(/\{\w+\}/g, '')))
  .map(([, text]) => new RegExp('^' + text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.*') + '$'))

const DATA = readFileSync(new URL('./answers/services.json', import.meta.url), 'utf8')

async function open(page: Page, who: string, path: string): Promise<string[]> {
  const errors: string[] = []
  page.on('pageerror', (e) => errors.push(String(e)))
  page.on('console', (line) => line.type() === 'error' && !/404|Failed to load/.test(line.text()) && errors.push(line.text()))
  await as(page, who)
  await page.goto(path)
  await expect(page.locator('main h1').first()).toBeAttached()
  await page.waitForLoadState('networkidle')
  return errors
}

/** What sticks out of the screen: the page itself, or any box whose text is cut. Tables scroll in their own region. */
async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.clientWidth
    const out: string[] = []
    if (document.documentElement.scrollWidth > wide) out.push('page ' + document.documentElement.scrollWidth)
    document.querySelectorAll('body *').forEach((one) => {
      if (one.closest('.scroll') || one.closest('.hidden') || one.classList.contains('hidden') || one.closest('svg')) return
      const box = one.getBoundingClientRect()
      if (box.width > 0 && (box.right > wide + 1 || box.left < -1)) out.push(`${one.tagName}.${one.className} ${Math.round(box.left)}–${Math.round(box.right)} ${(one.textContent || '').slice(0, 20)}`)
    })
    return out.slice(0, 5)
  })
}

for (const [who, path] of PAGES) {
  test(`${path} as ${who}: no fault, no violation, fits at four text sizes`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 })
    const errors = await open(page, who, path)
    expect(errors).toEqual([])
    await expect(page.locator('main')).not.toContainText(/undefined|\[object|NaN|\w+\.\w+Fault/)
    await page.evaluate(AXE)
    const found = await page.evaluate(async () => {
      const result = await (window as never as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> } }).axe.run()
      return result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 140) + ' ' + n.failureSummary.slice(0, 160)).join(' | ')}`)
    })
    expect(found).toEqual([])
    const shots = process.env.SHOTS
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 640 })
      for (const size of [1, 2, 3, 4]) {
        expect(await overflow(page), `${width} px, text size ${size}`).toEqual([])
        if (shots && width === 360 && (size === 1 || size === 4)) await page.screenshot({ path: `${shots}/${who}${path.replace(/\//g, '_')}-360-${size}.png`, fullPage: true })
        await page.locator('.top button').click()
      }
    }
    await page.setViewportSize({ width: 1280, height: 900 })
    expect(await overflow(page), '1280 px').toEqual([])
    if (shots) await page.screenshot({ path: `${shots}/${who}${path.replace(/\//g, '_')}-1280.png`, fullPage: true })
  })
}

/** English is read by few, so once: every page says everything in words, and the longer words still fit. */
for (const [who, path] of PAGES) {
  test(`${path} as ${who} in English: every text is there and fits`, async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('lintan.locale', 'en'))
    await page.setViewportSize({ width: 360, height: 640 })
    expect(await open(page, who, path)).toEqual([])
    // a key shown instead of its text looks like one: small letters, a dot, letters; names of rules and topics come with the data
    const shown = await page.locator('body').innerText()
    const keys = shown.match(/undefined|\[object|NaN|(?:^|\s)[a-z]+\.[a-zA-Z]+[a-zA-Z.]*(?=\s|$)/gm) || []
    expect(keys.filter((key) => DATA.indexOf(key.trim()) < 0)).toEqual([])
    const texts = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      while (walker.nextNode()) found.push((walker.currentNode.textContent || '').trim())
      return found
    })
    expect(texts.filter((text) => OURS.some((one) => one.test(text)))).toEqual([])
    const shots = process.env.SHOTS
    for (const size of [1, 4]) {
      expect(await overflow(page), `360 px, text size ${size}`).toEqual([])
      if (shots && size === 1) await page.screenshot({ path: `${shots}/en-${who}${path.replace(/\//g, '_')}.png`, fullPage: true })
      for (let i = 0; i < 3; i++) await page.locator('.top button').click()
    }
  })
}

test('an officer sees the plots of a case and the land they meet in one picture, and no stranger is asked for a map', async ({ page, baseURL }) => {
  const strangers: string[] = []
  page.on('request', (request) => !request.url().startsWith(baseURL || '') && !request.url().startsWith('data:') && strangers.push(request.url()))
  await page.setViewportSize({ width: 1280, height: 900 })
  expect(await open(page, 'forestry', '/app/inbox/A1')).toEqual([])
  const pair = page.locator('.pair', { has: page.locator('svg[aria-label*="350428-0000003"]') })
  await expect(pair.locator('path.own')).toHaveCount(2)
  await expect(pair.locator('path.other')).toHaveCount(1)
  const edge = page.locator('.pair', { has: page.locator('svg[aria-label*="万安镇"]') })
  await expect(edge.locator('path.own')).toHaveCount(1)
  await expect(edge.locator('path.other')).toHaveCount(1)
  expect(strangers).toEqual([])
})

test('an officer reads the case’s number and the surveys its growth is reckoned from, and which survey counts for nothing', async ({ page }) => {
  const survey = (inventoryId: string, date: string, version: number, volumeDm3: number) => ({ inventoryId, version, date, recordedBy: '张经办', recordedAt: '2026-01-01T00:00:00Z', reason: null, stocks: [{ species: '杉木', volumeDm3 }] })
  await as(page, 'forestry')
  await page.route('**/api/ticket/plots/P1/inventories', (route) => route.fulfill({ json: { items: [survey('N1', '2016-01-01', 1, 8123500), survey('N2', '2018-06-30', 1, 9000000), survey('N3', '2020-12-31', 2, 22323500)], next: null } }))
  await page.route('**/api/ticket/applications/A1', async (route) => route.fulfill({ json: { ...CASE, receipt: { caseNo: '2026-0012', submittedAt: '2026-01-02T00:00:00Z', usualDays: 10 } } }))
  await page.goto('/app/inbox/A1')
  await expect(page.getByText('案件编号 2026-0012')).toBeVisible()
  const rows = page.locator('section', { has: page.getByRole('heading', { name: '调查', exact: true }) }).locator('li')
  await expect(rows).toHaveCount(3)
  await expect(rows.nth(0)).toContainText('2016年1月1日')
  await expect(rows.nth(0)).toContainText('8,123.5 立方米')
  await expect(rows.nth(0)).not.toContainText('不用来计算')
  await expect(rows.nth(1)).toContainText('不是监测期首尾的那一天,不用来计算')
  await expect(rows.nth(2).getByRole('link', { name: '第 2 版,看历次' })).toHaveAttribute('href', '/app/land/P1/inventories/N3')
  // of the other plot the surveys could not be had: that is said, and is not the same as none
  await expect(page.getByText('暂时没拿到这块山场的调查')).toHaveCount(1)
})

test('a court is not shown a purchase it cannot make, and is told how it is done today', async ({ page }) => {
  await as(page, 'court')
  await page.goto('/app/buy')
  await expect(page.getByText('法院、检察院自己按案件购买、当场注销的办法还没有开通')).toBeVisible()
  await expect(page.getByText('您在这里不能买').first()).toBeVisible()
  await expect(page.locator('main').getByRole('link', { name: /^买/ })).toHaveCount(0)
  await page.goto('/app/buy/L1')
  await page.waitForURL((url) => !url.pathname.startsWith('/app/buy/'))
})

test('an officer confirms outlines of the county only after having looked at them beside those in force', async ({ page }) => {
  expect(await open(page, 'forestry', '/app/divisions')).toEqual([])
  await expect(page.getByRole('button', { name: '确认这批界线' })).toHaveCount(0)
  await expect(page.getByText('这批界线是演示用的,虚构的。')).toHaveCount(2)
  await page.getByRole('button', { name: '看轮廓,再确认' }).click()
  await expect(page.locator('.pair path.own')).toHaveCount(2)
  await expect(page.locator('.pair path.other')).toHaveCount(2)
  await expect(page.getByRole('button', { name: '确认这批界线' })).toBeVisible()
  await page.setViewportSize({ width: 360, height: 800 })
  expect(await overflow(page)).toEqual([])
})
