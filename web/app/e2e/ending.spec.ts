import { expect, test } from '@playwright/test'
import { as } from './answers'

test.use({ viewport: { width: 360, height: 640 } })

test('who sits long without doing anything is told before the login ends, and stays by saying so', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-29T08:00:00Z') })
  await as(page, 'forestry')
  let asked = 0
  await page.route('**/api/portal/session', (route) => (asked++, route.fulfill({ json: { idleSeconds: 7200, endsAt: '2026-11-29T18:00:00Z' } })))
  await page.goto('/app/inbox')
  await expect(page.locator('h1')).toBeVisible()
  const alert = page.locator('.ending')
  await page.clock.runFor('01:05')
  await expect.poll(() => asked).toBe(1)
  await page.clock.fastForward('01:45:00')
  await expect(alert).toBeHidden()
  await page.clock.fastForward('06:00')
  await expect(alert).toContainText('您很久没有动作了')
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), String(width)).toBe(0)
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/ending-${width}.png` })
  }
  await page.getByRole('button', { name: '我还在' }).click()
  await expect(alert).toBeHidden()
  expect(asked).toBe(2)
})
