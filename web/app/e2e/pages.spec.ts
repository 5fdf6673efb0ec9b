import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test, type Page } from '@playwright/test'
import { as } from './answers'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Every page with the person who opens it. */
const PAGES: [string, string][] = [
  ['villager', '/'],
  ['villager', '/app/share'],
  ['villager', '/app/notices'],
  ['villager', '/app/notices/D1'],
  ['villager', '/app/me'],
  ['villager', '/app/help'],
  ['steward', '/app/village'],
  ['steward', '/app/land'],
  ['steward', '/app/land/new'],
  ['steward', '/app/land/P1'],
  ['steward', '/app/applications/new'],
  ['steward', '/app/applications/A1'],
  ['steward', '/app/tickets'],
  ['steward', '/app/tickets/K1/deposit'],
  ['steward', '/app/tickets/K1/sell'],
  ['steward', '/app/sharing'],
  ['steward', '/app/sharing/roll'],
  ['steward', '/app/sharing/decision'],
  ['steward', '/app/sharing/decisions/D1'],
  ['steward', '/app/sharing/runs/R1'],
  ['forestry', '/app/inbox'],
  ['forestry', '/app/inbox/A1'],
  ['forestry', '/app/register'],
  ['buyer', '/app/buy'],
  ['buyer', '/app/buy/L1'],
  ['buyer', '/app/mine'],
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
  ['operator', '/app/people'],
  ['operator', '/app/rules'],
  ['auditor', '/app/audit'],
  ['villager', '/app/nothing-here'],
]

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
