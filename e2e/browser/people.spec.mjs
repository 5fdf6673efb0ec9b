import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from '@playwright/test'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const SHOTS = process.env.SHOTS

/** Logs in at the real login server, as a person would, and waits for the first page. */
async function login(page, who) {
  await page.goto('/login?to=/app/work')
  await page.fill('#username', who)
  await page.fill('#password', 'Lintan-demo-1')
  await page.press('#password', 'Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/realms'))
  await settled(page)
}

async function settled(page) {
  await expect(page.locator('main h1').first()).toBeAttached()
  await page.waitForLoadState('networkidle')
}

async function sound(page, name) {
  await expect(page.locator('body')).not.toContainText(/undefined|\[object|NaN/)
  await page.evaluate(AXE)
  const violations = await page.evaluate(async () => (await globalThis.axe.run()).violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')))
  expect(violations, name).toEqual([])
  const width = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(width, name + ' is wider than the screen').toBeLessThanOrEqual(0)
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name.replace(/\W+/g, '_')}.png`, fullPage: true })
}

/** Each role with the words it must find on its pages. */
const ROLES = {
  villager: [['/', /元/], ['/app/share', /150\.00/], ['/app/notices', /公示/], ['/app/me', /退出/]],
  steward: [['/app/village', /./], ['/app/land', /常口/], ['/app/tickets', /0000001/], ['/app/sharing', /140,?700|140,?845|150\.00|公示/]],
  forestry2: [['/app/inbox', /./], ['/app/register', /常口/]],
  measurer: [['/app/inbox', /./]],
  expert: [['/app/inbox', /./]],
  ecology: [['/app/inbox', /./]],
  buyer: [['/app/buy', /15\.50/], ['/app/mine', /0000001/], ['/app/papers', /40,845\.00/]],
  reserve: [['/app/mine', /10,000/]],
  operator: [['/app/health', /./], ['/app/cash', /./], ['/app/people', /./], ['/app/rules', /./]],
  auditor: [['/app/audit', /./]],
}

for (const [who, pages] of Object.entries(ROLES)) {
  test(`${who} logs in and finds their work on a phone of 360 px`, async ({ page }) => {
    const errors = []
    page.on('pageerror', (e) => errors.push(String(e)))
    await login(page, who)
    for (const [path, words] of pages) {
      await page.goto(path)
      await settled(page)
      await expect(page.locator('main')).toContainText(words)
      await sound(page, `${who}${path}`)
    }
    expect(errors).toEqual([])
  })
}

test('a buyer takes a hundred tonnes of the open listing and sees the receipt', async ({ page }) => {
  await login(page, 'buyer')
  await page.goto('/app/buy')
  await settled(page)
  await page.locator('main a[href^="/app/buy/"]').first().click()
  await settled(page)
  await page.fill('#tonnes', '100')
  await page.locator('form button[type=submit]').click()
  await expect(page.locator('main')).toContainText('1,550.00')
  await sound(page, 'buy check')
  await page.locator('main button.main').click()
  await expect(page.locator('main [role=status]')).toContainText('1,550.00')
  await sound(page, 'buy done')
})

test('a stranger reads the ticket and the certificate without a login and without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } })
  const page = await context.newPage()
  await page.goto('/v/' + process.env.VERIFY_CODE)
  await expect(page.locator('body')).toContainText('0000001')
  await expect(page.locator('body')).toContainText('12,723')
  await page.goto('/c/' + process.env.CERTIFICATE_NO)
  await expect(page.locator('body')).toContainText('不可用于碳排放配额清缴')
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/certificate.png`, fullPage: true })
  await context.close()
})

test('who types a wrong address is told so in plain words', async ({ page }) => {
  const answer = await page.goto('/v/000000000000')
  expect(answer.status()).toBe(404)
  await expect(page.locator('body')).toContainText(/没有|找不到|不存在/)
})

test('the villager’s money is there within four requests', async ({ page }) => {
  await login(page, 'villager')
  const requests = []
  page.on('request', (r) => requests.push(r.url()))
  await page.goto('/')
  await expect(page.locator('main')).toContainText(/元/)
  const before = requests.filter((url) => !url.startsWith('data:')).length
  expect(before, requests.join('\n')).toBeLessThanOrEqual(4)
})
