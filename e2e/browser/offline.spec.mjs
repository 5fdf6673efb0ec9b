import { expect, test } from '@playwright/test'
import { Person } from './person.mjs'

/** Offline and weak network by the browser's own switches: the villager's pages on a phone whose network comes and goes. */
test.describe.configure({ mode: 'serial', timeout: 180000 })

const RUN = Date.now().toString(36)
const WISH = `名册上少了我家一口人 ${RUN}`
const SECOND = `会上没有念账 ${RUN}`
const phone = {}
const posts = []

test.beforeAll(async ({ browser }) => {
  phone.villager = await Person.arrives(browser, 'villager')
  phone.context = phone.villager.page.context()
  phone.steward = await Person.arrives(browser, 'steward2')
  phone.context.on('request', (request) => request.method() === 'POST' && /\/objections$/.test(request.url()) && posts.push(request.headers()['idempotency-key']))
})

const network = (there) => phone.context.setOffline(!there)

/** The app is closed and opened again, as after a night: nothing of the page before lives on. */
async function opensAnew(path) {
  await phone.villager.page.close()
  phone.villager = new Person(await phone.context.newPage(), 'villager')
  await phone.villager.opens(path)
  return phone.villager
}

/** What this phone keeps, wherever a page may keep something. */
const remembered = (page) =>
  page.evaluate(async () => {
    const files = []
    for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys()) files.push(new URL(request.url).pathname)
    return { files, words: Object.entries(localStorage).map((pair) => pair.join('=')) }
  })

/** At the server, by the village's own list. */
async function objections(words) {
  const answer = await phone.steward.page.request.get('/api/ledger/decisions/' + phone.notice)
  return (await answer.json()).objections.filter((one) => one.text === words).length
}

/** Who has an objection open may not raise another: those of an earlier run are answered first, by whom did not propose the decision. */
async function answersWhatIsOpen() {
  const { request } = phone.steward.page
  const path = '/api/ledger/decisions/' + phone.notice
  const open = (await (await request.get(path)).json()).objections.filter((one) => one.open)
  for (const one of open) {
    const answer = await request.post(`${path}/objections/${one.objectionId}/resolve`, { headers: { 'X-Lintan': '1', 'Idempotency-Key': 'answer-' + one.objectionId }, data: { resolution: '名册已经核对', upheld: false } })
    expect(answer.ok(), await answer.text()).toBe(true)
  }
}

async function objects(villager, words) {
  await villager.presses('我有意见')
  await villager.writes({ 我有意见: words })
  await villager.presses('下一步')
  await villager.presses('提交意见')
}

test('the app is kept after the first visit, and nothing of money or persons with it', async () => {
  const villager = phone.villager
  await villager.opens('/')
  phone.figures = await villager.main.locator('.money .amount strong').innerText()
  await villager.opens('/app/share')
  await villager.opens('/app/notices')
  const notice = villager.main.locator('a.row', { hasText: '6,200.00' }).first()
  phone.notice = (await notice.getAttribute('href')).split('/').pop()
  await villager.goes(notice)
  await villager.page.evaluate(() => navigator.serviceWorker.ready)
  const { files } = await remembered(villager.page)
  expect(files).toContain('/app')
  expect(files.filter((file) => file !== '/app' && !/^\/assets\/[\w.-]+$/.test(file))).toEqual([])
})

test('a phone without network opens with the last figures and the time they are from', async () => {
  await network(false)
  const villager = await opensAnew('/')
  await expect(villager.main.locator('.money .amount strong')).toHaveText(phone.figures)
  await expect(villager.main.locator('.money')).toContainText('截至')
  await expect(villager.main.getByRole('status').filter({ hasText: '网不好,这是' })).toBeVisible()
  await villager.looksAtFourSizes()
  await villager.tab('分钱')
  await expect(villager.main).toContainText('150.00')
  await villager.tab('公示')
  await villager.tab('我的')
  await expect(villager.main).toContainText('退出')
  await villager.looks('offline')
})

test('an objection written without network waits on the phone, and is taken back before it went', async () => {
  const villager = await opensAnew('/app/notices/' + phone.notice)
  await objects(villager, SECOND)
  await expect(villager.main.getByRole('status').filter({ hasText: '还没发出' })).toBeVisible()
  await villager.presses('先不发了')
  await villager.finds({ 我有意见: SECOND })
  await villager.opens('/')
  await expect(villager.main.locator('.money')).toBeVisible()
  await expect(villager.main).not.toContainText('还没发出')
})

test('one that waits is said on the first page, goes by itself once from two open tabs, and is at the village once', async () => {
  await answersWhatIsOpen()
  const villager = await opensAnew('/app/notices/' + phone.notice)
  await villager.writes({ 我有意见: WISH })
  await villager.presses('下一步')
  await villager.presses('提交意见')
  await expect(villager.main.getByRole('status').filter({ hasText: '还没发出' })).toContainText(WISH)
  await villager.looks('waits')
  const beside = new Person(await phone.context.newPage(), 'villager')
  await beside.opens('/')
  await expect(beside.main).toContainText('有一件事还没发出')
  await beside.looksAtFourSizes()
  expect(await objections(WISH)).toBe(0)
  expect(posts).toEqual([])

  await network(true)
  await expect(villager.main.getByText('意见收到了')).toBeVisible()
  await expect(beside.main).not.toContainText('有一件事还没发出')
  expect(await objections(WISH)).toBe(1)
  expect(await objections(SECOND)).toBe(0)
  expect(posts).toHaveLength(1)
  await beside.page.close()
  await opensAnew('/app/notices/' + phone.notice)
  await expect(phone.villager.main).toContainText(WISH)
  expect(posts).toHaveLength(1)
})

test('what waited and is refused comes back in the service’s words, with what was written', async () => {
  await network(false)
  const villager = await opensAnew('/app/notices/' + phone.notice)
  await objects(villager, SECOND)
  await expect(villager.main.getByRole('status').filter({ hasText: '还没发出' })).toBeVisible()
  await network(true)
  await villager.isRefused('您已提出异议,正在等待答复')
  await villager.finds({ 我有意见: SECOND })
  expect(posts).toHaveLength(2)
  expect(await objections(SECOND)).toBe(0)
  await villager.opens('/')
  await expect(villager.main).toContainText('有一件事没有办成')
  await villager.opens('/app/notices/' + phone.notice)
  await villager.presses('先不办')
  await villager.opens('/')
  await expect(villager.main.locator('.money')).toBeVisible()
  await expect(villager.main).not.toContainText('有一件事没有办成')
  expect(posts, 'it is not sent again by itself').toHaveLength(2)
})

test('when the session ended meanwhile the login is asked for, and no figures of before are shown to whoever holds the phone', async () => {
  await phone.context.clearCookies({ name: /^(?!at-home$)/ })
  await phone.villager.page.goto('/app/share')
  await expect(phone.villager.page).toHaveURL(/\/realms\//)
  await network(false)
  await phone.villager.page.goto('/')
  await expect(phone.villager.main).toContainText('登录已经结束')
  await expect(phone.villager.page.locator('.money')).toHaveCount(0)
  await expect(phone.villager.page.locator('body')).not.toContainText('150.00')
  await phone.villager.looks('ended')
  await network(true)
  // the page asks again by itself, and is sent to the login
  await expect(phone.villager.page).toHaveURL(/\/realms\//)
  const other = new Person(phone.villager.page, 'villager2')
  await other.logsIn()
  const { words } = await remembered(other.page)
  expect(words.filter((one) => /lintan\.of\.villager\./.test(one))).toEqual([])
  expect(words.join()).toContain('lintan.of.villager2.')
  await other.opens('/app/me')
  await other.presses('退出')
  await other.main.locator('.btn.danger').click()
  await expect(other.page.getByRole('link', { name: /我是村民/ })).toBeVisible()
})

test('who logs out without network leaves nothing on the phone, and the session ends when there is one', async () => {
  phone.villager = new Person(phone.villager.page, 'villager')
  const { page } = phone.villager
  await phone.villager.logsIn()
  await phone.villager.opens('/')
  await expect(phone.villager.main.locator('.money')).toContainText('元')
  await network(false)
  await phone.villager.opens('/app/me')
  await phone.villager.presses('退出')
  await phone.villager.main.locator('.btn.danger').click()
  await phone.villager.isTold('已经退出')
  await phone.villager.looks('left')
  expect((await remembered(page)).words.filter((one) => /lintan\.(of|owner)/.test(one))).toEqual([])
  await page.goto('/app/share')
  await expect(page.locator('body')).not.toContainText('150.00')
  await network(true)
  await page.goto('/')
  await expect(page.getByRole('link', { name: /我是村民/ })).toBeVisible()
  await page.goto('/app/share')
  await expect(page).toHaveURL(/\/realms\//)
})

test('the villager’s money and shares fit a phone of 360 px at any sum with the largest text', async ({ browser }) => {
  const villager = await Person.arrives(browser, 'villager')
  const { page } = villager
  const large = (share) => ({ ...share, potFen: 123456789012, deductionsFen: 999999999, collectiveFen: 1000000000, householdsFen: 120456789013, residualFen: 1000000000, perHeadFen: 249999999, amountFen: 999999999 })
  const answers = (pattern, change) => page.route(pattern, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: change(await response.json()) })
  })
  for (const fen of [999999999, 123456789012]) {
    await answers('**/api/portal/home', (home) => ({ ...home, money: { ...home.money, availableFen: 0, payableFen: fen, paidFen: fen, lastShare: large(home.money.lastShare) } }))
    await answers('**/api/ledger/me/statement', (all) => ({ ...all, shares: all.shares.map((line) => ({ ...line, share: large(line.share) })), income: all.income.map((one) => ({ ...one, amountFen: fen, priceFenPerTonne: 999999999 })) }))
    await villager.opens('/')
    await expect(villager.main).toContainText(fen === 999999999 ? '9,999,999.99' : '1,234,567,890.12')
    await villager.looksAtFourSizes()
    await villager.opens('/app/share')
    await expect(villager.main).toContainText('9,999,999.99')
    await villager.looksAtFourSizes()
    await page.unrouteAll()
  }
  await page.context().close()
})
