import { expect, test, type Page } from '@playwright/test'
import { as, CASE } from './answers'

const AT = '**/api/ticket/applications/A1'

/** The case as it stands when this is to be done next; what is sent is counted. */
async function waitsFor(page: Page, who: string, stage: string, action: string): Promise<{ url: string; body: unknown }[]> {
  const sent: { url: string; body: unknown }[] = []
  await as(page, who)
  await page.route(AT, (route) => route.fulfill({ json: { ...CASE, stage, recomputedKg: 1072570, allowedActions: [action], blocked: [], objections: [], declarations: [] } }))
  await page.route(AT + '/actions/*', (route) => {
    sent.push({ url: route.request().url(), body: route.request().postDataJSON() })
    return route.fulfill({ json: { applicationId: 'A1', stage: 'MEASURED', noticeEndsOn: null, objectionId: null, ticketId: null, serial: null, verifyCode: null } })
  })
  await page.goto('/app/inbox/A1')
  return sent
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('one tonne where the system finds a thousand is warned of, and sent from the check page only', async ({ page }) => {
  const sent = await waitsFor(page, 'measurer', 'TITLE_CHECKED', 'measure')
  await press(page, '填报计量结果')
  await page.getByLabel('计量结果(吨)').fill('1')
  await page.getByLabel('计量机构名称').fill('示例林业调查规划院')
  await page.getByLabel('计量报告编号').fill('C-1')
  await press(page, '下一步')
  await expect(page.getByRole('alert')).toContainText('1 吨还不到系统复算 1,072.57 吨的一半')
  await expect(page.locator('.answers').last()).toContainText('没有附')
  await expect(page.locator('#main')).toContainText('提交以后不能改')
  expect(sent, 'nothing is sent by the way to the check page').toEqual([])

  await press(page, '上一步')
  await page.getByLabel('计量结果(吨)').fill('1000')
  await press(page, '下一步')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await press(page, '填报计量结果')
  await expect(page.locator('#main')).toContainText('办好了')
  expect(sent).toHaveLength(1)
  expect(sent[0].body).toMatchObject({ measuredKg: 1000000, reportNo: 'C-1' })
})

test('what is missing is said before the check page, and a refusal says that the case is over', async ({ page }) => {
  const sent = await waitsFor(page, 'forestry', 'SUBMITTED', 'reject')
  await press(page, '不予通过')
  await press(page, '下一步')
  await expect(page.getByRole('alert')).toContainText('请填写理由')
  await page.getByLabel('理由', { exact: true }).fill('林权不清')
  await press(page, '下一步')
  await expect(page.locator('.answers').last()).toContainText('林权不清')
  await expect(page.locator('#main')).toContainText('这个案子就结束了')
  expect(sent).toEqual([])
  await press(page, '不予通过')
  await expect(page.locator('#main')).toContainText('办好了')
  expect(sent[0].body).toMatchObject({ reasons: ['林权不清'] })
})

test('land with a ticket is marked where plots are chosen, and its years are refused where they are asked', async ({ page }) => {
  await as(page, 'steward')
  await page.goto('/app/applications/new')
  await expect(page.getByText('已签发 2016–2020')).toHaveCount(1)
  await page.getByLabel(/大洋山/).check()
  await press(page, '下一步')
  await page.getByLabel('从哪一年').selectOption('2018')
  await page.getByLabel('到哪一年').selectOption('2022')
  await press(page, '下一步')
  await expect(page.getByRole('alert')).toContainText('2016 年到 2020 年已经签发过碳票')
  await page.getByLabel('从哪一年').selectOption('2021')
  await press(page, '下一步')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('请核对')
})
