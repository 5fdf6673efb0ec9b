import { expect, test } from '@playwright/test'
import { Person, soundness } from './person.mjs'
import { onTheWire } from './wire.mjs'

/** Each role with the words it must find on its pages. */
const ROLES = {
  villager: [['/', /元/], ['/app/share', /150\.00/], ['/app/notices', /公示/], ['/app/me', /退出/]],
  steward: [['/app/village', /./], ['/app/land', /常口/], ['/app/tickets', /0000001/], ['/app/sharing', /140,?700|140,?845|150\.00|公示/]],
  forestry2: [['/app/inbox', /./], ['/app/register', /常口/]],
  measurer: [['/app/inbox', /./]],
  expert: [['/app/inbox', /./]],
  ecology: [['/app/inbox', /./]],
  buyer: [['/app/buy', /15\.50/], ['/app/mine', /0000001/], ['/app/payin', /LT 350428/], ['/app/papers', /40,845\.00/]],
  reserve: [['/app/mine', /10,000/]],
  operator: [['/app/health', /./], ['/app/cash', /./], ['/app/statements', /对账单/], ['/app/people', /./], ['/app/rules', /./]],
  auditor: [['/app/audit', /./], ['/app/acts', /确认入金/]],
}

for (const [who, pages] of Object.entries(ROLES)) {
  test(`${who} logs in and finds their work on a phone of 360 px`, async ({ page }) => {
    const person = new Person(page, who)
    await person.logsIn()
    for (const [path, words] of pages) {
      await person.opens(path)
      await expect(person.main).toContainText(words)
      await person.looks()
    }
  })
}

for (const who of ['villager', 'steward', 'buyer', 'auditor']) {
  test(`${who} reads their pages in English on a desk, the text at its largest`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const person = new Person(await context.newPage(), who)
    await person.logsIn()
    for (let size = 1; size < 4; size++) await person.page.locator('.top button').click()
    await person.page.evaluate(() => localStorage.setItem('lintan.locale', 'en'))
    for (const [path] of ROLES[who]) {
      await person.opens(path)
      await expect(person.page.locator('html')).toHaveAttribute('lang', 'en')
      await expect(person.main.locator('h1').first(), path).not.toContainText(/[\u4e00-\u9fff]/)
      await person.looks('English')
    }
    await context.close()
  })
}

test('a villager reads on the notice what her household will get, and finds the same on the list of the whole village', async ({ page }) => {
  const villager = new Person(page, 'villager')
  await villager.logsIn()
  await villager.opens('/app/notices')
  await villager.goes(villager.main.locator('a.row', { hasText: '6,200.00' }).first())
  const own = villager.main.locator('.box', { hasText: '预计分' })
  const amount = (await own.locator('.large').innerText()).replace(/[^\d.,]/g, '')
  const household = /户号 (\S+)/.exec(await own.innerText())[1]
  // the notice board as it was photographed, for every household to open
  const paper = villager.main.getByRole('listitem').filter({ hasText: '公示栏张贴情况.pdf' })
  const opened = await page.request.get(await paper.getByRole('link').getAttribute('href'))
  expect(opened.status()).toBe(200)
  expect(opened.headers()['content-type']).toBe('application/pdf')
  expect((await opened.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await villager.looksAtFourSizes()
  await villager.follows('看各户分多少')
  await expect(villager.main.getByRole('row', { name: household })).toContainText(amount)
  await expect(villager.main).toContainText('户,938 人,')
  await villager.looksAtFourSizes()
})

test('an officer keeps a list as a workbook', async ({ page }) => {
  const officer = new Person(page, 'forestry2')
  await officer.logsIn()
  await officer.opens('/app/register')
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /存成表格/ }).first().click()])
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/)
})

test('a buyer takes ten tonnes of the open listing and sees the receipt', async ({ page }) => {
  const buyer = new Person(page, 'buyer')
  await buyer.logsIn()
  await buyer.opens('/app/buy')
  await buyer.follows(/^买/, buyer.main.locator('tr', { hasText: '15.50' }).first())
  await buyer.writes({ 买多少吨: '10' })
  await buyer.presses('下一步')
  await buyer.saysOf({ 应付: '155.00 元' })
  await buyer.presses('确认购买')
  await buyer.isTold('155.00')
})

test('a stranger reads the ticket and the certificate without a login and without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } })
  const page = await context.newPage()
  await page.goto('/v/' + process.env.VERIFY_CODE)
  await expect(page.locator('body')).toContainText('0000001')
  await expect(page.locator('body')).toContainText('12,723')
  await page.goto('/c/' + process.env.CERTIFICATE_NO)
  await expect(page.locator('body')).toContainText('不可用于碳排放配额清缴')
  await context.close()
})

test('a stranger finds the paper behind a number without JavaScript, with the text as large as they made it', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('link', { name: '最大' }).click()
  await expect(page.locator('html')).toHaveClass('s4')
  await page.getByLabel('上面印的号码').fill(process.env.VERIFY_CODE)
  await page.getByRole('button', { name: '查一查' }).click()
  await expect(page.locator('h1')).toContainText('0000001')
  await expect(page.locator('html')).toHaveClass('s4')
  await context.close()
})

for (const locale of ['zh-CN', 'en-GB']) {
  test(`a stranger who reads ${locale} searches the register and opens a ticket without JavaScript, with the largest text`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale, viewport: { width: 360, height: 640 } })
    const page = await context.newPage()
    await page.goto('/tickets?size=4')
    await page.getByLabel('村名').fill('常口')
    await page.getByRole('button', { name: '找一找' }).click()
    await expect(page.locator('html')).toHaveClass('s4')
    await expect(page.getByLabel('村名')).toHaveValue('常口')
    await page.getByLabel('编号').fill('1')
    await page.getByRole('button', { name: '找一找' }).click()
    await page.getByRole('link', { name: '碳票 0000001' }).click()
    await expect(page.locator('h1')).toContainText('0000001')
    await expect(page.locator('body')).toContainText('12,723')
    await page.goto('/tickets')
    await page.getByLabel('村名').fill('没有这个村')
    await page.getByRole('button', { name: '找一找' }).click()
    await expect(page.getByRole('status')).toContainText('没有找到这样的碳票')
    await page.getByRole('link', { name: '看全部碳票' }).click()
    await expect(page.locator('ol.cards li').first()).toBeVisible()
    await context.close()
  })
}

test('a stranger goes from the figures on the start page to where they are from, and takes the verifier home', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('link', { name: /公开卖 .*吨,.*元$/ }).last().click()
  await expect(page.locator('h1')).toContainText('碳票行情')
  await expect(page.locator('.chart svg')).toBeVisible()
  await expect(page.locator('body')).toContainText('县里收储')
  await page.goto('/')
  await page.getByRole('link', { name: /元,.*个村/ }).click()
  await expect(page.locator('body')).toContainText('140,700.00')
  await page.goto('/tickets')
  await page.getByRole('link', { name: '谁用掉了碳票' }).click()
  await page.getByRole('link', { name: '示例绿色制造有限公司' }).click()
  await expect(page.locator('body')).toContainText('自己报的排放')
  await expect(page.locator('body')).toContainText('没有申报排放和自身减排')
  await expect(page.locator('body')).toContainText('单凭碳票都不支持这种说法')
  const jar = await context.request.get('/lintan-verifier.jar')
  expect(jar.status()).toBe(200)
  expect((await jar.body()).subarray(0, 2).toString()).toBe('PK')
  await context.close()
})

test('a village works out without JavaScript whether its forest is worth it, and a stranger reads a sale from the ticket’s life', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('link', { name: /划不划算/ }).click()
  await expect(page.getByLabel(/往低里说/)).not.toHaveValue('')
  const filled = { area: '3,197', volume: '34405', growthLow: '1', growthHigh: '6', households: '0', measuring: '80000', developer: '30' }
  for (const [id, value] of Object.entries(filled)) await page.locator('#' + id).fill(value)
  await page.locator('#species').selectOption({ index: 1 })
  await page.getByRole('button', { name: /算一算/ }).click()
  await expect(page.getByRole('alert')).toContainText('有几格没填好')
  await expect(page.locator('#area')).toHaveValue('3,197')
  await page.locator('#households').fill('938')
  await page.getByRole('button', { name: /算一算/ }).click()
  await expect(page.locator('#out')).toBeVisible()
  await expect(page.locator('body')).toContainText('往少里说要倒贴')
  await page.goto('/v/' + process.env.VERIFY_CODE)
  await page.getByRole('link', { name: /^凭证/ }).first().click()
  await expect(page.locator('h1')).toContainText('交易凭证')
  await context.close()
})

/** With sums of many digits. */
const WORTH = '/worth?area=9999999&volume=99999999&species=%E6%9D%89%E6%9C%A8&growthLow=1&growthHigh=9&years=5&households=3&priceLow=10&priceHigh=9999&measuring=99999999&developer=30'

test('a stranger photographs the code on a ticket, and finds its page without JavaScript', async ({ browser }) => {
  const desk = await browser.newPage({ deviceScaleFactor: 3 })
  await desk.goto('/v/' + process.env.VERIFY_CODE)
  const photo = await desk.locator('.qr').screenshot()
  await desk.close()
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('link', { name: /给二维码拍张照/ }).click()
  await page.getByLabel('给纸上的二维码拍张照').setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: photo })
  await page.getByRole('button', { name: '查一查' }).click()
  await expect(page.locator('h1')).toContainText('0000001')
  // each step of its life names the journal it is in
  await expect(page.locator('ol.life li').first()).toContainText('封存在第')
  await expect(page.locator('ol.life li .hash').first()).toHaveText(/^[0-9a-f]{64}$/)
  await page.goto('/scan')
  await page.getByLabel('给纸上的二维码拍张照').setInputFiles({ name: 'none.png', mimeType: 'image/png', buffer: await page.screenshot() })
  await page.getByRole('button', { name: '查一查' }).click()
  await expect(page.getByRole('alert')).toContainText('没有找到二维码')
  await context.close()
})

test('a stranger reads all certificates and vouchers of the county, and those of one ticket', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByRole('link', { name: '证书 Certificates' }).click()
  await page.getByLabel('只看哪张碳票').fill('1')
  await page.getByRole('button', { name: '找一找' }).click()
  await page.getByRole('link', { name: process.env.CERTIFICATE_NO, exact: true }).click()
  await expect(page.locator('body')).toContainText('不可用于碳排放配额清缴')
  await page.goto('/vouchers')
  await page.getByLabel('只看哪张碳票').fill('0000001')
  await page.getByRole('button', { name: '找一找' }).click()
  await expect(page.locator('ol.cards')).toContainText('每吨 15.00 元')
  await page.getByRole('link', { name: '350428-0000001-V0001', exact: true }).click()
  await expect(page.locator('main')).toContainText('2,723 吨,从 常口村股份经济合作社')
  await page.goto('/vouchers?serial=9999999')
  await expect(page.getByRole('status')).toContainText('没有编号是 9999999 的碳票')
  await context.close()
})

test('the strangers’ pages are sound in four text sizes on small phones and on a desk', async ({ browser }) => {
  // some hundred pages, each looked through by axe
  test.setTimeout(600000)
  for (const width of [320, 360, 1280]) {
    const context = await browser.newContext({ viewport: { width, height: 640 } })
    const page = await context.newPage()
    for (const size of [1, 2, 3, 4]) {
      await page.goto('/?size=' + size)
      await expect(page.getByRole('link', { name: /我是村民/ })).toBeVisible()
      await soundness(page, `start ${width} size ${size}`)
    }
    for (const path of ['/tickets', '/tickets?village=%E6%B2%A1%E6%9C%89', '/market', '/shared', '/scan', '/certificates', '/vouchers', '/used', `/used/350428/${new Date().getFullYear()}/350428-buyer1`, '/notices', '/heads', '/help/villager', '/help/operator', '/methods', '/rules', '/worth', WORTH, '/about/contact', '/about/privacy', '/about/accessibility', '/t/350428-0000001-V0001']) {
      for (const size of [1, 4]) {
        await page.goto(path + (path.includes('?') ? '&' : '?') + 'size=' + size)
        await soundness(page, `${width} size ${size} ${path}`)
      }
    }
    await page.goto('/shared')
    const decision = await page.locator('a[href^="/decisions/"]').first().getAttribute('href')
    for (const path of [decision, '/help', '/v/' + process.env.VERIFY_CODE, '/c/' + process.env.CERTIFICATE_NO]) {
      await page.goto(path)
      await soundness(page, `${width} size 4 ${path}`)
    }
    await context.close()
  }
})

test('who worked on this phone finds their own page at its address, and who logged out the strangers’ again', async ({ page }) => {
  await new Person(page, 'villager').logsIn()
  await page.goto('/')
  await expect(page.locator('main .money')).toContainText('元')
  await page.goto('/app/me')
  await page.getByRole('button', { name: '退出' }).click()
  await page.locator('.btn.danger').click()
  await expect(page.getByRole('link', { name: /我是村民/ })).toBeVisible()
})

test('who types a wrong address is told so in plain words', async ({ page }) => {
  const answer = await page.goto('/v/000000000000')
  expect(answer.status()).toBe(404)
  await expect(page.locator('body')).toContainText(/没有|找不到|不存在/)
})

test('the villager’s money is there within four requests', async ({ page }) => {
  await new Person(page, 'villager').logsIn()
  // when the amount is drawn; what is asked for later does not stand in its way
  await page.addInitScript(() => {
    const look = () => {
      if (/元/.test(document.querySelector('main')?.textContent || '')) globalThis.moneyAt = performance.now()
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.goto('/')
  await page.waitForFunction(() => globalThis.moneyAt)
  const before = await page.evaluate(() => performance.getEntriesByType('resource').filter((one) => one.startTime < globalThis.moneyAt && !one.name.startsWith('data:')).map((one) => one.name))
  expect(1 + before.length, before.join('\n')).toBeLessThanOrEqual(4)
})

test('the villager’s whole home costs a weak network at most 42 KiB in four requests, headers and cookies counted', async ({ browser }) => {
  const villager = await Person.arrives(browser, 'villager')
  // the same person on a phone that has none of the files yet
  const context = await browser.newContext({ storageState: { cookies: await villager.page.context().cookies(), origins: [] } })
  const page = await context.newPage()
  const wire = await onTheWire(context, page)
  await page.goto('/')
  await expect(page.locator('main .money')).toContainText('元')
  // how the money was reached is part of the home, and so is everything else that the page asks for by itself
  await expect(page.locator('main table.lines').last()).toContainText('元')
  await page.waitForLoadState('networkidle')
  const rows = wire.rows()
  const bytes = rows.reduce((sum, one) => sum + one.sent + one.received, 0)
  console.log(['the villager’s home on the wire:', ...rows.map((one) => `  ${one.sent} sent, ${one.received} received (${one.encoding || 'plain'}) ${one.path}`), `  ${(bytes / 1024).toFixed(1)} KiB in ${rows.length} requests`].join('\n'))
  expect(rows.map((one) => one.path)).toEqual(expect.arrayContaining(['/', '/api/portal/home']))
  for (const one of rows) expect(one.sent * one.received, one.path + ' is counted').toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(42 * 1024)
  expect(rows.length).toBeLessThanOrEqual(4)
  await context.close()
  await villager.page.context().close()
})

for (const login of ['steward', 'buyer']) {
  test(`the first page of the ${login} is whole within three seconds at 400 kbit/s, and eight requests`, async ({ browser }) => {
    const person = await Person.arrives(browser, login)
    const context = await browser.newContext({ viewport: { width: 360, height: 640 }, storageState: { cookies: await person.page.context().cookies(), origins: [] } })
    const page = await context.newPage()
    const wire = await onTheWire(context, page)
    const cdp = await context.newCDPSession(page)
    await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: 60, downloadThroughput: 50000, uploadThroughput: 50000 })
    const began = Date.now()
    await page.goto('/', { waitUntil: 'commit' })
    await expect(page.locator('main h1').first()).toBeVisible()
    await expect(page.locator('main [aria-busy=true]')).toHaveCount(0)
    const took = Date.now() - began
    await page.waitForLoadState('networkidle')
    const rows = wire.rows()
    console.log([`the first page of the ${login}: ${took} ms`, ...rows.map((one) => `  ${one.sent} sent, ${one.received} received ${one.path}`)].join('\n'))
    expect(rows.length).toBeLessThanOrEqual(8)
    expect(took).toBeLessThanOrEqual(3000)
    await context.close()
    await person.page.context().close()
  })
}

test('who goes back finds the page as they left it, and the arrows of the browser lead where they should', async ({ page }) => {
  const villager = new Person(page, 'villager')
  await villager.logsIn()
  await villager.opens('/')
  const all = villager.main.getByRole('link', { name: '看每一笔' })
  await all.scrollIntoViewIfNeeded()
  const left = await page.evaluate(() => window.pageYOffset)
  expect(left).toBeGreaterThan(0)
  await villager.goes(all)
  expect(await page.evaluate(() => window.pageYOffset), 'a new page begins at its top').toBe(0)
  await expect(page.locator('#main')).toBeFocused()
  await page.goBack()
  await expect(villager.main.locator('.money')).toBeVisible()
  await expect.poll(() => page.evaluate(() => window.pageYOffset)).toBe(left)
  await page.goForward()
  await expect(page).toHaveTitle(/分钱/)
  await page.goBack()
  await page.reload()
  await villager.settled()
  await expect(page).toHaveTitle(/首页/)
})

/** The README shows them; `docs/pictures` keeps those of one run, taken over by hand from `e2e/target/browser/pictures`. */
test('three pictures show the project: a villager’s money, a ticket, the market', async ({ page, browser }) => {
  const picture = (of, name) => of.screenshot({ path: `${process.env.BROWSER_OUT}/pictures/${name}.png` })
  const villager = new Person(page, 'villager')
  await villager.logsIn()
  await villager.opens('/')
  await expect(villager.main).toContainText('元')
  await picture(page, 'villager')
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } })
  const stranger = await context.newPage()
  for (const [path, name, words] of [['/v/' + process.env.VERIFY_CODE, 'ticket', '0000001'], ['/market', 'market', '行情']]) {
    await stranger.goto(path)
    await expect(stranger.locator('main')).toContainText(words)
    await picture(stranger, name)
  }
  await context.close()
})

test('a buyer reads where to pay, the operator uploads the bank’s statement, and the bank confirms what the reference matched', async ({ browser }) => {
  // three people log in, and two pages are looked at in four sizes
  test.setTimeout(240000)
  const buyer = await Person.arrives(browser, 'buyer')
  await buyer.opens('/app/mine')
  await buyer.follows('怎么入金')
  await expect(buyer.main).toContainText('演示县林业碳票市场资金监管专户')
  const reference = (await buyer.main.locator('.reference').innerText()).trim()
  expect(reference).toMatch(/^LT 350428 \d{6} \d{2}$/)
  await buyer.writes({ 核对一遍: reference.replace(/\d(?= \d\d$)/, (digit) => String((Number(digit) + 1) % 10)) })
  await buyer.isTold('校验位不对')
  await buyer.writes({ 核对一遍: reference })
  await buyer.isTold('对,就是您单位的附言码')
  await buyer.looksAtFourSizes()

  const operator = await Person.arrives(browser, 'operator')
  await operator.opens('/app/cash')
  await operator.follows('对账单')
  await operator.looks()
  const no = 'E2E' + Date.now()
  const lines = ['账号:9050110010010000008888', '交易日期,交易流水号,借方发生额,贷方发生额,余额,对方户名,附言']
  lines.push(`2026-01-05,${no}A,,"1,000.00","1,000.00",示例绿色制造有限公司,货款 ${reference}`, `2026-01-05,${no}B,,2.00,"1,002.00",张三,忘了写`)
  await operator.picks('对账单文件', '对账单.csv', lines.join('\r\n'))
  await operator.presses('上传')
  await expect(operator.main.locator('h1')).toHaveText('一份对账单')
  await operator.settled()
  await expect(operator.main).toContainText('期初、明细、期末对得上')
  await expect(operator.main).toContainText('没有附言码')
  await expect(operator.main).toContainText('要由另一位同事确认')
  await operator.looksAtFourSizes()

  const bank = await Person.arrives(browser, 'bank')
  await bank.opens(new URL(operator.page.url()).pathname)
  await bank.presses('确认入账')
  await expect(bank.main).toContainText('这 1 笔、共 1,000.00 元')
  await bank.presses('确认入账')
  await bank.isTold('入账了:1 笔,1,000.00 元')
  const row = bank.main.locator('.entry', { hasText: no + 'B' })
  await bank.presses('不作入金', row)
  await bank.writes({ 依据或原因: '不是入金' }, row)
  await bank.presses('不作入金', row)
  await expect(row.getByRole('button')).toHaveCount(0)
  await bank.looks('decided')

  await buyer.opens('/app/payin')
  await expect(buyer.main.locator('li.row', { hasText: no + 'A' })).toContainText('已入账')
})
