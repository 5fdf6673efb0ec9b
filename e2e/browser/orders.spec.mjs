import { expect, test } from '@playwright/test'
import { fen, Person, yuan } from './person.mjs'

/** The continuous market by hand: a buyer takes what is offered, waits at a price, thinks better of it; nothing is held that is not owed. */
test.describe.configure({ mode: 'serial', timeout: 120000 })

const kept = {}

test.beforeAll(async ({ browser }) => {
  kept.buyer = await Person.arrives(browser, 'buyer')
})

async function money(person) {
  await person.opens('/app/orders')
  const box = person.main.locator('p.box').first()
  const [, available] = /可用资金 ([\d,.]+) 元/.exec(await box.innerText())
  return { held: fen(await box.locator('strong.num').innerText()), available: fen(available) }
}

/** Answers the questions of an order up to the page on which it is checked. */
async function asks(person, answers, howLong) {
  await person.opens(kept.path + '/order?side=BUY')
  await person.main.getByText(howLong, { exact: true }).click()
  await person.writes(answers)
  await person.presses('下一步')
}

test('the buyer finds what trades continuously and sees both sides of it', async () => {
  const buyer = kept.buyer
  await buyer.tab('行情')
  await buyer.looksAtFourSizes()
  const first = buyer.main.locator('ul.rows a.row').first()
  kept.path = new URL(await first.getAttribute('href'), buyer.page.url()).pathname
  await buyer.goes(first)
  await expect(buyer.main.getByRole('table').first()).toContainText('15.50')
  await expect(buyer.main.getByRole('table').nth(1)).toContainText('14.80')
  await buyer.looks()
})

test('a price off the day’s band is refused on the form, and what was written stays', async () => {
  const buyer = kept.buyer
  await asks(buyer, { 买多少吨: '10', 每吨最多出多少元: '99.00' }, '一直有效')
  await expect(buyer.main.getByText(/价钱要在 [\d.]+ 元到 [\d.]+ 元之间/).first()).toBeVisible()
  await buyer.finds({ 买多少吨: '10', 每吨最多出多少元: '99.00' })
  await buyer.looks('refused')
})

test('what is offered is bought at once and at its own price', async () => {
  const buyer = kept.buyer
  const before = await money(buyer)
  await asks(buyer, { 买多少吨: '10', 每吨最多出多少元: '15.60' }, '能成交多少算多少')
  await expect(buyer.main).toContainText('156.00')
  await expect(buyer.main).toContainText('大约马上成交 10 吨,约 155.00 元')
  await buyer.looks('check')
  await buyer.presses('确认买入')
  await expect(buyer.main).toContainText('全部成交')
  await expect(buyer.main.getByRole('table')).toContainText('155.00')
  await buyer.looks('done')
  expect(await money(buyer), 'the better price comes back').toEqual({ held: before.held, available: before.available - 15500 })
})

test('an order that waits holds its money, and gives it back when it is taken away', async () => {
  const buyer = kept.buyer
  const before = await money(buyer)
  await asks(buyer, { 买多少吨: '5', 每吨最多出多少元: '14.90' }, '一直有效')
  await expect(buyer.main).toContainText('不会马上成交')
  await buyer.presses('确认买入')
  await expect(buyer.main).toContainText('等着成交')
  expect(await money(buyer)).toEqual({ held: before.held + 7450, available: before.available - 7450 })
  const order = buyer.main.locator('div.box', { hasText: '5 吨,每吨 14.90 元' }).first()
  await expect(order).toContainText(`为它留着 ${yuan(7450)} 元`)
  await buyer.presses('撤掉', order)
  await expect(order).toContainText('没成交的 5 吨不再买')
  await buyer.looks('cancel')
  await buyer.presses('撤掉', order)
  await expect(order).toHaveCount(0)
  expect(await money(buyer)).toEqual(before)
})
