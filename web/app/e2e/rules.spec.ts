import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test, type Page } from '@playwright/test'
import { as } from './answers'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

test.use({ viewport: { width: 360, height: 640 } })

async function form(page: Page): Promise<unknown[]> {
  const sent: unknown[] = []
  await as(page, 'operator')
  await page.route('**/api/market/rules', (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    sent.push(route.request().postDataJSON())
    return route.fulfill({ status: 201, json: { id: 'U9' } })
  })
  await page.goto('/app/rules')
  await page.getByRole('button', { name: '提出规则' }).click()
  await expect(page.locator('#key')).toBeVisible()
  return sent
}

test('who proposes a rule chooses it and its place by their names, and is told what it may say', async ({ page }) => {
  const sent = await form(page)
  await page.locator('#key').selectOption({ label: '价格一天最多浮动 market.band_bp' })
  await expect(page.getByText('0 到 10000 的整数。单位:万分之一(100 就是 1%)。')).toBeVisible()
  await page.getByLabel('在哪里执行').selectOption({ label: '高唐镇常口村 350428100200' })
  await page.getByLabel('值', { exact: true }).fill('10001')
  await page.getByLabel('依据').fill('县政办〔2026〕1号')
  await page.getByRole('button', { name: '提出', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('这个值不能用')
  expect(sent).toEqual([])
  await page.getByLabel('值', { exact: true }).fill('500')
  await page.getByRole('button', { name: '提出', exact: true }).click()
  await expect(page.getByRole('button', { name: '提出规则' })).toBeVisible()
  expect(sent).toEqual([{ key: 'market.band_bp', region: '350428100200', validFrom: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), value: '500', source: '县政办〔2026〕1号' }])
})

test('a rule that is a word is chosen among its words, and another rule starts with none', async ({ page }) => {
  const sent = await form(page)
  await page.locator('#key').selectOption('account.check')
  await page.getByLabel('值', { exact: true }).selectOption({ label: '只看格式 FORMAT' })
  await page.locator('#key').selectOption('market.band_bp')
  await expect(page.getByLabel('值', { exact: true })).toHaveValue('')
  await page.locator('#key').selectOption('account.check')
  await page.getByLabel('值', { exact: true }).selectOption('STRICT')
  await page.getByLabel('依据').fill('x')
  await page.getByRole('button', { name: '提出', exact: true }).click()
  await expect(page.getByRole('button', { name: '提出规则' })).toBeVisible()
  expect(sent).toEqual([expect.objectContaining({ key: 'account.check', region: '350428', value: 'STRICT' })])
})

test('a code of seven digits, of another county or filled up with zeros is no place, and one the register does not have is warned of', async ({ page }) => {
  const sent = await form(page)
  await page.locator('#key').selectOption('market.band_bp')
  await page.getByLabel('在哪里执行').selectOption({ label: '别的乡镇、村(填代码)' })
  await page.getByLabel('值', { exact: true }).fill('500')
  await page.getByLabel('依据').fill('x')
  for (const code of ['3504280', '350427100', '350428100000', '']) {
    await page.getByLabel('区划代码').fill(code)
    await page.getByRole('button', { name: '提出', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('请填以 350428 开头的区划代码')
  }
  expect(sent).toEqual([])
  await page.getByLabel('区划代码').fill('350428199')
  await expect(page.getByText('登记簿里没有这个代码的地方。')).toBeVisible()
  await page.getByLabel('区划代码').fill('350428100200')
  await expect(page.getByText('登记簿里没有这个代码的地方。')).toHaveCount(0)
})

test('the form of a rule has no violation and fits, in both languages', async ({ page }) => {
  for (const language of ['zh', 'en']) {
    await page.addInitScript((to) => localStorage.setItem('lintan.locale', to), language)
    await as(page, 'operator')
    await page.goto('/app/rules')
    await page.getByRole('button', { name: language === 'zh' ? '提出规则' : 'Propose a rule' }).click()
    await page.locator('#key').selectOption('market.band_bp')
    await page.locator('#where').selectOption('other')
    await page.locator('#region').fill('350428199')
    await page.evaluate(AXE)
    const found = await page.evaluate(async () => (await (window as never as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe.run()).violations.map((one) => one.id))
    expect(found).toEqual([])
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 640 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${language} ${width}`).toBe(0)
      if (process.env.SHOTS && width !== 320) await page.screenshot({ path: `${process.env.SHOTS}/rule-form-${language}-${width}.png`, fullPage: true })
    }
  }
})
