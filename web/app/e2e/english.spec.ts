import { expect, test } from '@playwright/test'
import { as, CASE } from './answers'

test.use({ viewport: { width: 360, height: 640 } })

const TEXT = '我方声明:所报山场权属清楚、无争议;所交材料真实。'
const MEANT = 'We declare: the land is ours without dispute; the papers are true.'
const draft = (textEn: string | null): object => ({ ...CASE, stage: 'DRAFT', steps: [], corrected: [], conflicts: [], allowedActions: ['submit', 'withdraw'], blocked: [], declarations: [{ action: 'submit', text: TEXT, textEn, sha256: 'f'.repeat(64) }] })

test.beforeEach(async ({ page }) => page.addInitScript(() => localStorage.setItem('lintan.locale', 'en')))

test('an officer who reads English reads the species, the steps and what was declared in English', async ({ page }) => {
  await as(page, 'forestry')
  await page.goto('/app/inbox/A1')
  await expect(page.getByText('the land is ours without dispute')).toBeVisible()
  const shown = await page.locator('main').innerText()
  expect(shown).not.toContain('我方声明')
  expect(shown).toContain('Chinese fir')
  expect(shown).not.toContain('杉木')
})

test('a steward who reads English sees the meaning of each sentence above the Chinese that is declared', async ({ page }) => {
  await as(page, 'steward')
  await page.route('**/api/ticket/applications/A1', (route) => route.fulfill({ json: draft(MEANT) }))
  await page.goto('/app/applications/A1')
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  const first = page.getByRole('checkbox', { name: 'the land is ours without dispute 所报山场权属清楚、无争议' })
  await first.check()
  await page.getByRole('checkbox', { name: 'the papers are true 所交材料真实' }).check()
  await expect(first).toBeChecked()
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/declare-en.png`, fullPage: true })
})

test('a meaning that is not sentence beside sentence is not shown, what is declared is', async ({ page }) => {
  await as(page, 'steward')
  await page.route('**/api/ticket/applications/A1', (route) => route.fulfill({ json: draft('All is true.') }))
  await page.goto('/app/applications/A1')
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page.getByRole('checkbox', { name: '所报山场权属清楚、无争议', exact: true })).toBeVisible()
  await expect(page.getByText('All is true')).toHaveCount(0)
})

test('land is named by its species in English, and kept by its Chinese name', async ({ page }) => {
  await as(page, 'steward')
  await page.goto('/app/land')
  await expect(page.locator('main')).toContainText('Chinese fir')
  await page.goto('/app/land/new')
  await expect(page.locator('#species option', { hasText: 'Chinese fir' })).toHaveAttribute('value', '杉木')
})
