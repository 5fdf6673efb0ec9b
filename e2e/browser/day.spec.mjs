import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { answer, faultyRoll, outline, payouts, pdf, PHONE, photographed, roll, within } from './papers.mjs'
import { fen, Person, soundness, words, yuan } from './person.mjs'

/**
 * A whole new day in Changkou, done by hand: from a plot to the household's money and the buyer's certificate, each person at a
 * phone of 360 px (in the slow run at a desk), with what they get wrong on the way. Nothing here calls a service; what is done is done through a page.
 */
test.describe.configure({ mode: 'serial', timeout: 180000 })

const RUN = Date.now().toString(36).slice(-6).toUpperCase()
const PLOT = `林湾${RUN}`
const RECEIPT = `R-${RUN}`
const TITLE = `${RUN}碳票收益分配`
const BENEFICIARY = `林湾绿色会议${RUN}`

/** 500 t issued; 450 t to the market, 400 t on offer at 16.20, 320 t sold. */
const PRICE_FEN = 1620
const COST_FEN = 320 * PRICE_FEN
/** 5,184.00 − 184.00 for tending − 10% for the collective leaves 4,500.00; 17 heads at 264.70 leave 0.10. */
const MEMBERS = [5, 3, 4, 2, 3]
const PER_HEAD_FEN = 26470
const HOUSEHOLDS_FEN = 17 * PER_HEAD_FEN

const people = {}
const day = {}

test.beforeEach(async ({ browser }) => {
  people.browser = browser
})

/** Everybody keeps their phone for the whole day. */
async function the(login) {
  if (!people[login]) people[login] = await Person.arrives(people.browser, login)
  return people[login]
}

const FOLDER = mkdtempSync(join(tmpdir(), 'paper-'))

async function keeps(person, path, name) {
  const answer = await person.page.request.get(path)
  expect(answer.status(), path).toBe(200)
  writeFileSync(join(FOLDER, name), await answer.body())
  return join(FOLDER, name)
}

/** The verifier and the keys are taken from the portal as anybody takes them; then a computer without a network says what the paper proves, and no when a bit is changed. */
async function proven(person, paper, sentence) {
  const verifier = await keeps(person, '/lintan-verifier.jar', 'verifier.jar')
  const keys = await keeps(person, '/papers/keys.json', 'keys.json')
  const proves = (file) => spawnSync(process.env.JAVA, ['-jar', verifier, 'paper', file, keys], { encoding: 'utf8' })
  expect(proves(paper)).toMatchObject({ status: 0, stdout: expect.stringMatching(sentence) })
  const bytes = readFileSync(paper)
  bytes[bytes.length >> 1] ^= 1
  writeFileSync(join(FOLDER, 'changed.pdf'), bytes)
  expect(proves(join(FOLDER, 'changed.pdf'))).toMatchObject({ status: 1, stdout: expect.stringMatching(/^Changed: /) })
}

test('before the day the villager and the village read what they have', async () => {
  const villager = await the('villager')
  await villager.looksAtFourSizes()
  const money = villager.page.locator('.money')
  day.villagerPaid = fen(await villager.said('已到卡', money).innerText())
  day.villagerPayable = await villager.said('分到了,还没到卡', money).innerText()

  const steward = await the('steward')
  await expect(steward.main.locator('h1')).toHaveText('要办的事')
  await steward.looksAtFourSizes()
  day.pot = fen(await steward.main.locator('.amount strong').innerText())

  const buyer = await the('buyer')
  await buyer.looksAtFourSizes()
  await buyer.tab('我的碳票')
  await buyer.looks()
  day.buyerMoney = fen(await buyer.main.locator('.amount strong').innerText())
  expect(COST_FEN - day.buyerMoney, 'the buyer cannot pay before the deposit of the day').toBeGreaterThan(0)
})

test('the steward registers a plot by its outline and enters two inventories', async () => {
  const steward = await the('steward')
  await steward.tab('山场')
  await steward.looks()
  const known = await steward.main.locator('ul.rows > li').count()
  await steward.follows('登记山场')
  await steward.presses('下一步')
  await steward.isRefused('请填写山场叫什么。')

  const facts = { 山场叫什么: PLOT, 林权证号: `将林证字(2026)第${RUN}号`, '林班-小班': '15林班1小班', 森林类别: '商品林', 主要树种: '杉木', '林权证上的面积(亩)': '3000' }
  await steward.writes(facts)
  await steward.presses('下一步')
  day.place = within(outline(known))
  await steward.picks('轮廓文件', '林湾.geojson', outline(known))
  await expect(steward.main.getByRole('img', { name: '轮廓预览' })).toBeVisible()
  await steward.looks('outline')
  await steward.presses('下一步')
  await steward.saysOf({ 山场叫什么: PLOT, 主要树种: '杉木', '林权证上的面积(亩)': '3000 亩' })
  await steward.presses('登记这块山场')
  await steward.isRefused('相差太大')

  await steward.presses('改 林权证上的面积(亩)')
  await steward.finds({ 山场叫什么: PLOT, '林班-小班': '15林班1小班', '林权证上的面积(亩)': '3000' })
  await steward.writes({ '林权证上的面积(亩)': '300' })
  await steward.presses('下一步')
  await steward.presses('下一步')
  await steward.looks('check')
  await steward.presses('登记这块山场')
  await steward.isTold(/山场登记好了。\s*按轮廓量出 (299\.\d|300(\.\d)?) 亩。/)
  await steward.looks('done')

  await steward.follows('接着填森林调查')
  for (const [date, volume] of [['2016-01-01', '3000'], ['2020-12-31', '3450']]) {
    await steward.presses('填一次调查')
    await steward.writes({ 哪一天的: date, '蓄积量(立方米)': '很多' })
    await steward.presses('保存这次调查')
    await expect(steward.main.getByRole('alert')).toContainText('杉木的蓄积量要是数字')
    await steward.finds({ 哪一天的: date, '蓄积量(立方米)': '很多' })
    await steward.writes({ '蓄积量(立方米)': volume })
    await steward.looks('inventory')
    await steward.presses('保存这次调查')
    await expect(steward.main.getByRole('button', { name: '填一次调查' })).toBeVisible()
  }
  await expect(steward.main).toContainText('3,450 立方米')
  await steward.looks('inventories')
})

test('the steward puts the plot right by a version that says why', async () => {
  const steward = await the('steward')
  await steward.follows('更正')
  await steward.finds({ 山场叫什么: PLOT, '林班-小班': '15林班1小班', '林权证上的面积(亩)': '300' })
  await steward.writes({ '林班-小班': '15林班2小班' })
  await steward.presses('提交更正')
  await steward.isRefused('请填写为什么更正。')
  await steward.finds({ '林班-小班': '15林班2小班' })
  await steward.writes({ 为什么更正: '照林权证应为 2 小班' })
  await steward.looks('correct')
  await steward.presses('提交更正')
  await steward.isTold(/更正好了,现在是第 2 版。/)
  await steward.follows('回到山场')
  await steward.saysOf({ '林班-小班': '15林班2小班' })
  await steward.follows('历次版本')
  await expect(steward.main).toContainText('15林班1小班 → 15林班2小班')
  await expect(steward.main).toContainText('照林权证应为 2 小班')
  await steward.looks('versions')
})

test('land that has its ticket for these years is refused where the years are asked', async () => {
  const steward = await the('steward')
  await steward.tab('山场')
  await steward.follows('申请碳票')
  await steward.main.getByLabel(/常口后山 · /).check()
  await expect(steward.main).toContainText('已签发 2016–2020')
  await steward.presses('下一步')
  await steward.writes({ 从哪一年: '2018', 到哪一年: '2022', 计量方法: '蓄积量法' })
  await steward.presses('下一步')
  await expect(steward.main.getByRole('alert')).toContainText('2016 年到 2020 年已经签发过碳票(350428-0000001)')
  await steward.looks('overlap')
  await steward.page.goBack()
  await steward.main.getByLabel(/常口后山 · /).uncheck()
})

test('the steward applies for the new plot and submits', async () => {
  const steward = await the('steward')
  await applies(steward, new RegExp(`${PLOT} · `), '2016', '2020')
  day.caseId = new URL(steward.page.url()).pathname.split('/').pop()
  await steward.looks('draft')
  await steward.presses('提交申请')
  await expect(steward.main).toContainText('您还可以撤回')
  await attaches(steward)
  await declares(steward, '提交申请')
  await steward.presses('提交申请')
  await expect(steward.main.locator('[aria-current=step]')).toContainText('待权属核查')
  await expect(steward.main).toContainText('林权证.pdf')
  await expect(steward.said('案件编号')).toHaveText(/^\d{4}-\d{4}$/)
  await expect(steward.main).toContainText('下一步由林业局核查权属,一般 10 天内办好')
  await steward.looks('receipt')
})

/** Each sentence of the declaration is ticked; before the last one nothing can be sent. */
async function declares(steward, send) {
  const sentences = steward.main.getByRole('group', { name: '请逐条看过、逐条打勾' }).getByRole('checkbox')
  await expect(sentences.first()).toBeVisible()
  for (const one of await sentences.all()) {
    await expect(steward.main.getByRole('button', { name: send, exact: true })).toBeDisabled()
    await one.check()
  }
  await steward.looks('declared')
}

/**
 * The certificate and a photo of the place, on a network that goes away in between; and a picture that says it is a PDF. The photo tells when and where it was taken, as that
 * is ticked; the next, from the same phone, tells nothing.
 */
async function attaches(steward) {
  day.certificate = pdf(`林权证 ${RUN}`)
  const photo = await steward.page.screenshot({ type: 'jpeg', fullPage: true })
  let cuts = 2
  await steward.page.route('**/documents/*/bytes/*', (call) => (cuts-- > 0 ? call.abort() : call.continue()))
  const files = steward.main.getByLabel('附件', { exact: true })
  const telling = steward.main.getByRole('checkbox', { name: /照片带上拍摄时间和地点/ })
  await expect(telling).not.toBeChecked()
  await telling.check()
  const taken = (when) => photographed(photo, { day: when, ...day.place })
  await files.setInputFiles([
    { name: '林权证.pdf', mimeType: 'application/pdf', buffer: day.certificate },
    { name: '现场照片.jpg', mimeType: 'image/jpeg', buffer: taken('2021:11:20 10:05:00') },
    { name: '没有记.jpg', mimeType: 'image/jpeg', buffer: photo },
  ])
  await expect(steward.main.getByText('已上传')).toHaveCount(3)
  const sent = (name) => steward.main.locator('li', { hasText: name })
  await expect(sent('现场照片.jpg')).toContainText('带上了拍摄时间和地点。')
  await expect(sent('没有记.jpg')).toContainText('照片里没有拍摄时间和地点,什么也没带。')
  await steward.looks('photos')
  await sent('没有记.jpg').getByRole('button', { name: '去掉' }).click()
  await telling.uncheck()
  await files.setInputFiles([{ name: '只给看.jpg', mimeType: 'image/jpeg', buffer: taken('2021:11:20 10:06:00') }])
  await expect(sent('只给看.jpg')).toContainText('已上传')
  await expect(sent('只给看.jpg')).not.toContainText('拍摄')
  expect(cuts, 'the network went away').toBeLessThanOrEqual(0)
  await files.setInputFiles([{ name: '假的.pdf', mimeType: 'application/pdf', buffer: photo }])
  await expect(steward.main.getByRole('alert').filter({ hasText: '文件内容与文件名的类型不符' })).toBeVisible()
  await steward.looks('papers')
  await steward.main.locator('li', { hasText: '假的.pdf' }).getByRole('button', { name: '去掉' }).click()
  await expect(steward.main).not.toContainText('假的.pdf')
}

/** The officer sees the picture and the PDF in the page, and each is what its fingerprint says. */
async function opensThePapers(officer) {
  const line = (name) => officer.main.locator('.paper', { hasText: name })
  await line('现场照片.jpg').getByRole('button', { name: /^看/ }).click()
  const picture = line('现场照片.jpg').getByRole('img')
  await expect(picture).toBeVisible()
  await expect.poll(() => picture.evaluate((one) => one.naturalWidth)).toBeGreaterThan(100)
  await readsWhereItWasTaken(officer, line)
  const certificate = line('林权证.pdf')
  const see = certificate.getByRole('button', { name: /^看/ })
  await see.click()
  if (await officer.page.evaluate(() => navigator.pdfViewerEnabled === true)) await expect(certificate.locator('iframe')).toBeVisible()
  else {
    await expect(certificate).toContainText('第 1 页,共 1 页')
    await expect.poll(() => certificate.getByRole('img').evaluate((one) => one.naturalWidth)).toBeGreaterThan(100)
  }
  await expect(certificate).toContainText(createHash('sha256').update(day.certificate).digest('hex'))
  await officer.looks('papers')
  const opened = await officer.page.request.get(await certificate.getByRole('link', { name: /^在新页打开/ }).getAttribute('href'))
  expect(opened.status()).toBe(200)
  expect(opened.headers()['content-type']).toBe('application/pdf')
  expect(Buffer.compare(await opened.body(), day.certificate)).toBe(0)
}

/** Of the photo that was to tell: time and place, and that the place is on the land of the case; its bytes name no phone. Of the other nothing, and its bytes carry no word of a camera's. */
async function readsWhereItWasTaken(officer, line) {
  await expect(line('现场照片.jpg')).toContainText(`拍摄时间 2021年11月20日 10:05,地点 北纬 ${String(day.place.latitude).slice(0, 6)}`)
  await expect(line('现场照片.jpg')).toContainText('(照片自带,未经核实)')
  await expect(line('现场照片.jpg')).toContainText('照片的地点在本案山场范围内。')
  await expect(line('只给看.jpg')).not.toContainText('拍摄')
  const stored = async (name) => {
    const answer = await officer.page.request.get(await line(name).getByRole('link', { name: /^在新页打开/ }).getAttribute('href'))
    expect(answer.status()).toBe(200)
    return answer.body()
  }
  const told = await stored('现场照片.jpg')
  expect([told.includes('Exif\0\0'), told.includes(PHONE)]).toEqual([true, false])
  const silent = await stored('只给看.jpg')
  expect([silent.includes('Exif'), silent.includes(PHONE)]).toEqual([false, false])
}

/** Three questions, and the draft is kept. */
async function applies(steward, plot, from, to) {
  await steward.tab('山场')
  await steward.follows('申请碳票')
  await steward.main.getByLabel(plot).check()
  await steward.looks('which')
  await steward.presses('下一步')
  await steward.writes({ 从哪一年: from, 到哪一年: to, 计量方法: '蓄积量法' })
  await steward.looks('years')
  await steward.presses('下一步')
  await steward.saysOf({ 监测期: `${from} 年到 ${to} 年(共 5 年)` })
  await steward.presses('存成草稿')
  await steward.page.waitForURL((url) => /applications\/[0-9A-Z]{26}$/.test(url.pathname))
  await steward.settled()
}

/** An office opens the case from its inbox. */
async function takesUp(login) {
  const first = !people[login]
  const officer = await the(login)
  if (first) await officer.looksAtFourSizes()
  await officer.tab('待办')
  await officer.goes(officer.main.locator(`a[href="/app/inbox/${day.caseId}"]`))
  await officer.looks('case')
  return officer
}

test('an officer returns the case item by item, and the steward puts each right', async () => {
  const officer = await takesUp('forestry1')
  await officer.presses('退回补正')
  await officer.presses('退回补正')
  await expect(officer.main.getByRole('alert')).toContainText('请填写第 1 项还缺什么')
  await officer.writes({ '第 1 项是哪一类': '材料、证件', '第 1 项还缺什么': '缺村集体的委托书' })
  await officer.presses('再加一项')
  await officer.writes({ '第 2 项是哪一类': '山场、图斑', '第 2 项具体是哪一份': PLOT, '第 2 项还缺什么': '写明四至' })
  await officer.looks('list')
  await officer.presses('退回补正')
  await officer.isTold('办好了,现在是“退回补正”。')

  const steward = await the('steward')
  await steward.opens('/app/applications/' + day.caseId)
  await expect(steward.main).toContainText('看过,还缺:缺村集体的委托书')
  await expect(steward.main).toContainText('还有 2 项没有改好')
  await expect(steward.main.getByRole('button', { name: '补正后重新提交' })).toHaveCount(0)
  await steward.looks('returned list')
  await steward.writes({ '第 1 项怎么改的': '补上委托书' })
  await steward.picks('第 1 项的新材料(可不附)', '委托书.txt', `委托书 ${RUN}`)
  await expect(steward.main.locator('li', { hasText: '委托书.txt' }).first()).toContainText('已上传')
  await steward.presses('第 1 项改好了')
  await expect(steward.main).toContainText('还有 1 项没有改好')
  await steward.writes({ '第 2 项怎么改的': '东至山脊,西至河' })
  await steward.presses('第 2 项改好了')
  await steward.isTold('每一项都改好了,可以重新提交。')
  await steward.looks('put right')
  await steward.presses('补正后重新提交')
  await declares(steward, '补正后重新提交')
  await steward.presses('补正后重新提交')
  await expect(steward.main.locator('[aria-current=step]')).toContainText('待权属核查')

  await takesUp('forestry1')
  await expect(officer.main).toContainText('改为: 东至山脊,西至河')
  await expect(officer.main.locator('.paper', { hasText: '委托书.txt' })).toHaveCount(1)
})

test('each decision is another person’s, and nobody decides twice', async () => {
  const title = await takesUp('forestry1')
  await opensThePapers(title)
  await title.presses('权属核查通过')
  await title.presses('权属核查通过')
  await expect(title.main.getByRole('alert')).toContainText('请填写轮廓的坐标从哪里来')
  await title.writes({ 轮廓的坐标从哪里来: '林权证附图、确权图斑', '说明(可不填)': '权属清晰,无争议' })
  await title.picks('附件', '林权证.txt', `林权证 ${RUN}`)
  await expect(title.main.locator('li', { hasText: '林权证.txt' })).toContainText('已上传')
  await title.looks('form')
  await title.presses('权属核查通过')
  await title.isTold('办好了,现在是“待计量”。')
  await title.looks('done')

  const measurer = await takesUp('measurer')
  const report = { '计量结果(吨)': '600', 计量机构名称: '示例林业调查规划院', 计量报告编号: `监测〔2026〕${RUN}` }
  await measurer.presses('填报计量结果')
  await measurer.writes(report)
  await measurer.presses('下一步')
  await measurer.presses('填报计量结果')
  await measurer.isRefused(/计量结果 600 吨大于系统复算的 [\d.,]+ 吨/)
  await measurer.presses('上一步')
  await measurer.finds(report)
  await measurer.writes({ '计量结果(吨)': '1' })
  await measurer.presses('下一步')
  await expect(measurer.main.getByRole('alert')).toContainText('1 吨还不到系统复算')
  await measurer.presses('上一步')
  await measurer.writes({ '计量结果(吨)': '500' })
  await measurer.presses('下一步')
  await expect(measurer.main.getByRole('alert')).toHaveCount(0)
  await expect(measurer.main).toContainText('提交以后不能改')
  await measurer.looks('check')
  await measurer.presses('填报计量结果')
  await measurer.isTold('办好了,现在是“待公示”。')

  const approver = await takesUp('forestry2')
  await approver.presses('开始公示')
  await approver.presses('开始公示')
  await approver.isTold('办好了,现在是“公示中”。')

  const expert = await takesUp('expert')
  await expert.presses('评审通过')
  await expert.presses('评审通过')
  await expert.isRefused('请填写专家意见编号。')
  await expert.writes({ 专家意见编号: `评审〔2026〕${RUN}` })
  await expert.presses('评审通过')
  await expert.isTold('办好了,现在是“待林业审定”。')

  await title.tab('待办')
  await expect(title.main.locator('h1')).toHaveText('待办案件')
  await expect(title.main.locator(`a[href="/app/inbox/${day.caseId}"]`), 'who decided already is not waited for').toHaveCount(0)
  await title.opens('/app/inbox/' + day.caseId)
  await expect(title.main).toContainText('审定通过:同一个人不能作两次决定:您已办理过“权属核查”。')
  await expect(title.main.getByRole('button', { name: '审定通过' })).toHaveCount(0)

  await takesUp('forestry2')
  await approver.presses('审定通过')
  await approver.presses('下一步')
  await approver.presses('审定通过')
  await approver.isTold('办好了,现在是“待生态环境备案”。')

  const ecology = await takesUp('ecology')
  await ecology.presses('备案签发')
  await ecology.presses('下一步')
  await ecology.looks('file')
  await ecology.presses('备案签发')
  await ecology.isTold(/备案签发了,碳票第 \d{7} 号。/)
  day.serial = /第 (\d{7}) 号/.exec(await ecology.main.innerText())[1]
  await ecology.looks('issued')

  await approver.tab('登记簿')
  const entry = approver.main.locator('tr', { hasText: day.serial })
  await expect(entry).toContainText('500')
  await approver.looks('register')
})

/** A stranger has no login, and this phone runs no script. */
async function stranger(path, look) {
  const context = await people.browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } })
  const page = await context.newPage()
  expect((await page.goto(path)).status()).toBe(200)
  await look(page)
  await context.close()
}

test('a stranger reads the new ticket without a login and without JavaScript', async () => {
  const steward = await the('steward')
  await steward.tab('碳票')
  await steward.looks()
  await steward.follows(`碳票第 ${day.serial} 号`)
  day.ticketPage = new URL(steward.page.url()).pathname
  await soundness(steward.page, 'public ticket')
  await stranger(day.ticketPage, async (page) => {
    for (const words of [day.serial, PLOT, '500 吨', '有效,一吨也没有用掉', `监测〔2026〕${RUN}`]) await expect(page.locator('main')).toContainText(words)
  })
})

/** The box of the new ticket on the village's list. */
const ours = (steward) => steward.main.locator('section.box', { has: steward.page.getByRole('link', { name: `碳票第 ${day.serial} 号` }) })

test('the steward puts units into the market and lists some at a price of the day', async () => {
  const steward = await the('steward')
  await steward.opens('/app/tickets')
  await steward.saysOf({ 一共签发: '500 吨', '还在登记处,没有放进市场': '500 吨' }, ours(steward))
  await steward.follows('放进市场', ours(steward))
  await steward.writes({ 多少吨: '600' })
  await steward.presses('下一步')
  await steward.isRefused('请填大于 0 的吨数,最多 500 吨。')
  await steward.finds({ 多少吨: '600' })
  await steward.writes({ 多少吨: '450' })
  await steward.presses('下一步')
  await steward.saysOf({ 碳票: `碳票第 ${day.serial} 号`, 多少吨: '450 吨' })
  await steward.looks('check')
  await steward.presses('放进市场')
  await steward.isTold('放进市场了。')

  await steward.waitsFor('/app/tickets', () => expect(ours(steward).getByRole('link', { name: '放上去卖' })).toBeVisible({ timeout: 2000 }))
  await steward.follows('放上去卖', ours(steward))
  await steward.writes({ 卖给谁: '公开卖', 卖多少吨: '400', 每吨多少元: '16.80' })
  await steward.presses('下一步')
  await steward.isRefused('今天每吨要在 13.50 元到 16.50 元之间。')
  await steward.finds({ 卖多少吨: '400', 每吨多少元: '16.80' })
  await steward.writes({ 每吨多少元: yuan(PRICE_FEN) })
  await steward.saysOf({ '400 吨 × 16.20 元': '6,480.00 元', 手续费: '0.00 元', 到手: '6,480.00 元' })
  await steward.looks('quote')
  await steward.presses('下一步')
  await expect(steward.main).toContainText('陆仟肆佰捌拾元整')
  await steward.looks('check')
  await steward.presses('放上去卖')
  await steward.isTold('放上去了,还没有卖掉。')

  await steward.tab('碳票')
  await steward.saysOf({ '还在登记处,没有放进市场': '50 吨', '在市场里,可以卖': '50 吨', 正在卖: '400 吨' }, ours(steward))
  await steward.looks('listed')
})

test('buying more than the money is refused, and the tonnes stay written', async () => {
  const buyer = await the('buyer')
  await buyer.opens('/app/buy')
  await buyer.looks()
  await buyer.follows(/^买/, buyer.main.locator('tr', { hasText: day.serial }))
  day.buyPath = new URL(buyer.page.url()).pathname
  await buyer.writes({ 买多少吨: '320' })
  await buyer.saysOf({ 应付: yuan(COST_FEN) + ' 元' })
  await buyer.presses('下一步')
  await buyer.isRefused(`钱不够:需要 ${yuan(COST_FEN)} 元,可用 ${yuan(day.buyerMoney)} 元。`)
  await buyer.finds({ 买多少吨: '320' })
})

test('the operator records a deposit, may not confirm it, and the bank does', async () => {
  const operator = await the('operator')
  await operator.looksAtFourSizes()
  await operator.tab('资金')
  await operator.looks()
  await operator.presses('登记入金')
  await operator.writes({ 入账给谁: '示例绿色制造有限公司 · 350428-buyer1', '金额(元)': yuan(COST_FEN), 银行回单号: RECEIPT })
  await operator.looks('form')
  await operator.presses('下一步')
  await operator.saysOf({ 入账给谁: '示例绿色制造有限公司', '金额(元)': yuan(COST_FEN), 大写: '伍仟壹佰捌拾肆元整', 银行回单号: RECEIPT })
  await operator.presses('登记,等另一人确认')
  const card = (person) => person.main.locator('div.box', { hasText: RECEIPT })
  await operator.presses('确认入账', card(operator))
  await operator.presses('确认入账', card(operator))
  await operator.isRefused('登记的人不能自己确认,请另一位同事办理。')

  const bank = await the('bank')
  await bank.looksAtFourSizes()
  await expect(card(bank)).toContainText(yuan(COST_FEN))
  await bank.presses('确认入账', card(bank))
  await expect(card(bank)).toContainText(words(`确认后 ${yuan(COST_FEN)} 元记到 示例绿色制造有限公司 名下。`))
  await bank.presses('确认入账', card(bank))
  await expect(bank.main.locator('li.row', { hasText: RECEIPT })).toContainText('已入账')
  await expect(card(bank)).toHaveCount(0)
  await bank.looks('confirmed')
})

test('the buyer checks, buys and has the voucher', async () => {
  const buyer = await the('buyer')
  await buyer.opens(day.buyPath)
  await buyer.finds({ 买多少吨: '320' })
  await buyer.saysOf({ 碳票编号: day.serial, '单价(元/吨)': '16.20', '剩余(吨)': '400', 可用资金: yuan(day.buyerMoney + COST_FEN) + ' 元' })
  await buyer.presses('下一步')
  await buyer.saysOf({ '320 吨 × 16.20 元': '5,184.00 元', 应付: '5,184.00 元' })
  await expect(buyer.main).toContainText('伍仟壹佰捌拾肆元整')
  await buyer.looks('check')
  await buyer.presses('确认购买')
  await buyer.isTold('成交了。')
  await buyer.saysOf({ 多少吨: '320 吨', 应付: '5,184.00 元' })
  await buyer.looks('done')

  const row = buyer.main.locator('tr', { hasText: day.serial })
  await buyer.waitsFor('/app/papers', () => expect(row.getByRole('link', { name: /^350428-/ })).toBeVisible({ timeout: 2000 }))
  await buyer.looks()
  await buyer.follows(/^350428-/, row)
  await buyer.saysOf({ 碳票编号: day.serial, '数量(吨)': '320', '单价(元/吨)': '16.20', '金额(元)': '5,184.00 元', 金额大写: '伍仟壹佰捌拾肆元整' })
  await buyer.looks()
  await buyer.tab('我的碳票')
  await expect(buyer.main.locator('.amount strong')).toHaveText(yuan(day.buyerMoney))
})

test('the steward takes back what was not sold and sees the income', async () => {
  const steward = await the('steward')
  await steward.opens('/app/tickets')
  const listing = steward.main.locator('div.box', { hasText: '还剩 80 吨,共 400 吨' }).filter({ hasText: day.serial })
  await steward.presses('撤回来不卖了', listing)
  await expect(listing).toContainText('还没卖掉的 80 吨会回到可以卖的数里。')
  await steward.presses('撤回来不卖了', listing)
  await expect(steward.said('在市场里,可以卖', ours(steward))).toHaveText('130 吨')
  await expect(steward.said('正在卖', ours(steward))).toHaveText('0 吨')
  await steward.looks('cancelled')

  const entry = steward.main.locator('li.row', { hasText: `第 ${day.serial} 号碳票,320 吨,每吨 16.20 元` })
  await steward.waitsFor('/app/sharing', () => expect(entry).toContainText('5,184.00 元', { timeout: 2000 }))
  await expect(steward.said('现在可以分'), 'sold is not arrived').toHaveText(yuan(day.pot) + ' 元')
  await steward.waitsFor('/app/sharing', () => expect(steward.said('在路上')).toContainText(yuan(COST_FEN), { timeout: 2000 }))
  await steward.looks()
})

test('the bank pays what the village sold, and only then can it be shared', async () => {
  const bank = await the('bank')
  await bank.opens('/app/cash')
  const card = bank.main.locator('div.box', { hasText: '常口村股份经济合作社' }).filter({ hasText: yuan(COST_FEN) }).last()
  await expect(card).toContainText('卖票的钱,付给村里')
  await expect(card).toContainText('9050100010010000000101')
  await expect(card.getByRole('button', { name: '确认已付' })).toBeDisabled()
  const arriving = bank.page.waitForEvent('download')
  await bank.main.getByRole('link', { name: '下载付款文件(CSV)' }).click()
  expect(await readFile(await (await arriving).path(), 'utf8')).toContain('5184.00')
  await bank.writes({ 银行流水号: `B-${RUN}` }, card)
  await bank.presses('确认已付', card)
  await bank.looks('payment')
  await bank.presses('确认已付', card)
  await expect(bank.main.locator('li.row', { hasText: `B-${RUN}` })).toContainText('已付出')

  const steward = await the('steward')
  await steward.waitsFor('/app/sharing', () => expect(steward.said('现在可以分')).toHaveText(yuan(day.pot + COST_FEN) + ' 元', { timeout: 2000 }))
  await expect(steward.said('在路上')).toContainText('0.00 元')
  await steward.follows('付到村里的每一笔')
  await expect(steward.main.locator('li.row', { hasText: `B-${RUN}` })).toContainText('已付出')
  await steward.looks('paid')
  await steward.follows('收款账户')
  await expect(steward.main).toContainText('正在用')
  await steward.looks('accounts')
})

test('a roll with faults is sent back row by row, the corrected one is taken', async () => {
  const steward = await the('steward')
  await steward.opens('/app/sharing')
  await steward.follows('导入名册')
  await steward.writes({ 以哪一天为准: '2026-01-01' })
  await steward.picks('名册文件', '名册.csv', faultyRoll(MEMBERS))
  await steward.presses('检查并导入')
  await steward.isRefused('名册有 3 处错误,一户也没有导入。')
  const faults = steward.main.locator('tbody tr')
  await expect(faults).toHaveCount(3)
  for (const [k, [row, column, why]] of [['3', '人数', '1 到 99'], ['4', '银行卡号', 'Excel 把长号码变成了数字'], ['6', '身份证号', '18 位']].entries()) {
    await expect(faults.nth(k).locator('td')).toHaveText([row, column, new RegExp(why)])
  }
  await steward.finds({ 以哪一天为准: '2026-01-01' })

  await steward.picks('名册文件', '名册.csv', roll(MEMBERS))
  await steward.presses('检查并导入')
  // a village that has a roll is asked about everything that changed since
  const questions = steward.main.locator('label.choice')
  const imported = steward.main.getByText('导入了 5 户 17 人。')
  // but a day that is done once more brings the roll of the day before
  if (test.info().retry === 0) await expect(questions.first()).toContainText('上一份名册')
  else await expect(questions.first().or(imported)).toBeVisible()
  if (await questions.count()) {
    for (const question of await questions.all()) await question.locator('input').check()
    await steward.looks('asked')
    await steward.presses('看过了,导入')
  }
  await expect(imported).toBeVisible()
  await steward.looks('done')
})

const MEETINGS = { 党支部提议: [9, 9, 9], 两委商议: [11, 10, 10], 党员大会审议: [42, 36, 35], 村民会议决议: [61, 55, 20] }

test('the steward records the assembly’s decision, which must reach its thresholds', async () => {
  const steward = await the('steward')
  await steward.follows('记录一个决议')
  const newest = await steward.main.getByLabel('名册', { exact: true }).locator('option').allInnerTexts()
  const version = (text) => Number((/第 (\d+) 版/.exec(text) || [0, 0])[1])
  const plan = { 决议叫什么: TITLE, 名册: newest.sort((a, b) => version(b) - version(a))[0], '这次分多少(元)': yuan(COST_FEN), '留给集体的比例(%)': '10', 每人多少元: '264.70' }
  await steward.writes(plan)
  await steward.presses('加一项')
  await steward.writes({ 什么费用: '管护费', '多少元': '184' })
  await steward.saysOf({ 要分的钱: '5,184.00 元', 先扣的费用: '−184.00 元', 留给集体: '−500.00 元', '分不尽,留在集体': '−0.10 元', '各家一起分(17 人)': yuan(HOUSEHOLDS_FEN) + ' 元' })
  await steward.looks('plan')
  await steward.presses('下一步')
  for (const [meeting, [due, present, agree]] of Object.entries(MEETINGS)) {
    const group = steward.main.getByRole('group', { name: meeting })
    await steward.writes({ 哪一天开的: '2026-10-10', 应到人数: String(due), 实到人数: String(present), 同意人数: String(agree) }, group)
    await steward.picks('会议记录', `${meeting}.txt`, `${meeting} ${RUN}`, group)
    await expect(group.getByRole('listitem').filter({ hasText: `${meeting}.txt` })).toContainText('已上传')
  }
  await steward.looks('meetings')
  await steward.presses('下一步')
  await steward.looks('check')
  await steward.presses('记录决议,开始公示')
  await steward.isRefused(/四议两公开有 \d 处没有达到要求,决议没有登记。/)
  await steward.presses('改 村民会议决议')
  const assembly = steward.main.getByRole('group', { name: '村民会议决议' })
  await steward.finds({ 应到人数: '61', 实到人数: '55', 同意人数: '20' }, assembly)
  await steward.writes({ 同意人数: '54' }, assembly)
  await steward.presses('下一步')
  await steward.presses('记录决议,开始公示')
  await expect(steward.main.locator('h1')).toHaveText(TITLE)
  await expect(steward.main).toContainText('公示期满,没有意见,可以分钱了。')
  await expect(steward.main.getByRole('listitem').filter({ hasText: '村民会议决议的会议记录' })).toContainText('村民会议决议.txt')
  await steward.looks('passed')
  await steward.follows('看各户分多少')
  await expect(steward.main).toContainText(`17 人,${yuan(HOUSEHOLDS_FEN)} 元`)
  await expect(steward.main).toContainText('村务监督委员会(签字)')
  await steward.looksAtFourSizes()
  await steward.page.goBack()
  await steward.settled()
})

test('one steward works out the shares, another approves, the bank is answered', async () => {
  const steward = await the('steward')
  await steward.presses('算出每家分多少')
  await steward.presses('算出每家分多少')
  await steward.page.waitForURL(/\/app\/sharing\/runs\//)
  await steward.settled()
  await expect(steward.main.locator('tbody tr', { hasText: 'h0001' })).toContainText(yuan(5 * PER_HEAD_FEN))
  await steward.saysOf({ '各家一起分(17 人)': yuan(HOUSEHOLDS_FEN) + ' 元' })
  await expect(steward.main).toContainText(`合计 ${yuan(HOUSEHOLDS_FEN)} 元`)
  await steward.presses('批准分钱')
  await steward.presses('批准分钱')
  await steward.isRefused('准备分配的人不能自己批准,请由另一位负责人批准。')

  const second = await the('steward2')
  await second.looksAtFourSizes()
  await second.goes(second.main.locator('a[href^="/app/sharing/runs/"]', { hasText: TITLE }))
  await second.presses('批准分钱')
  await expect(second.main).toContainText(`批准以后 5 户一共 ${yuan(HOUSEHOLDS_FEN)} 元记到各家名下。`)
  await second.presses('批准分钱')
  await expect(second.main.getByRole('button', { name: '发给银行' })).toBeVisible()
  await second.looks('approved')

  await steward.page.reload()
  await steward.settled()
  await steward.presses('发给银行')
  await steward.presses('发给银行')
  const batch = async (n) => {
    const arriving = steward.page.waitForEvent('download')
    await steward.main.locator('div.box', { hasText: `第 ${n} 批` }).getByRole('link', { name: '下载打款文件' }).click()
    return payouts(await readFile(await (await arriving).path(), 'utf8'))
  }
  const rows = await batch(1)
  expect(rows.map((row) => [row['户号'], fen(row['金额(元)'])])).toEqual(MEMBERS.map((count, k) => [`h000${k + 1}`, count * PER_HEAD_FEN]))
  const line = Object.fromEntries(rows.map((row) => [row['户号'], row['行号']]))

  await steward.picks('回单文件', '回单.csv', answer([[line.h0001, '也许', ''], ['99', '成功', '']]))
  await steward.presses('登记结果')
  await steward.isRefused('银行回单有 2 处错误,一行也没有登记。')
  await steward.picks('回单文件', '回单.csv', answer(rows.map((row) => (row['户号'] === 'h0004' ? [row['行号'], '退票', '卡号与户名不符'] : [row['行号'], '成功', '']))))
  await steward.presses('登记结果')
  await steward.isTold(`4 户已到卡,共 ${yuan(15 * PER_HEAD_FEN)} 元;退回 1 户;`)
  await expect(steward.main.locator('tbody tr', { hasText: 'h0004' })).toContainText('卡号与户名不符')
  await steward.looks('returned')
  await steward.presses('发给银行')
  await steward.presses('发给银行')
  const again = await batch(2)
  expect(again.map((row) => row['户号']), 'only what came back goes out again').toEqual(['h0004'])
  await steward.picks('回单文件', '回单2.csv', answer([[again[0]['付款编号'], '成功', '']], '付款编号'))
  await steward.presses('登记结果')
  await steward.isTold(`1 户已到卡,共 ${yuan(2 * PER_HEAD_FEN)} 元;退回 0 户;`)
  await steward.looks('completed')
  await steward.tab('分钱')
  await expect(steward.main.locator('a.row', { hasText: TITLE }).last()).toContainText('全部到卡')
})

test('the villager sees the money first and how the share was reached', async () => {
  const villager = await the('villager')
  await villager.opens('/')
  const money = villager.page.locator('.money')
  expect((await money.boundingBox()).y).toBeLessThan(200)
  await villager.saysOf({ 已到卡: yuan(day.villagerPaid + 5 * PER_HEAD_FEN), '分到了,还没到卡': day.villagerPayable }, money)
  await expect(villager.main).toContainText(TITLE)
  await villager.saysOf({ 这次拿出来分的钱: '5,184.00 元', 先扣的费用: '−184.00 元', 留给集体: '−500.00 元', '分不尽,留在集体': '−0.10 元', 各家一起分: yuan(HOUSEHOLDS_FEN) + ' 元' })
  await villager.saysOf({ 全村参加分的人: '17 人', 每人分: '264.70 元', 我家人数: '5 人', '5 人 × 264.70 元': yuan(5 * PER_HEAD_FEN) + ' 元', 我家分到: yuan(5 * PER_HEAD_FEN) + ' 元' })
  await villager.looksAtFourSizes()

  await villager.follows('看每一笔')
  await expect(villager.main.locator('section', { hasText: TITLE })).toContainText(yuan(5 * PER_HEAD_FEN))
  await expect(villager.main.locator('li.row', { hasText: `第 ${day.serial} 号碳票,卖了 320 吨,每吨 16.20 元` })).toContainText('5,184.00 元')
  await villager.looks()
  await villager.tab('公示')
  await villager.follows(TITLE)
  await expect(villager.main).toContainText('应到 61 人,实到 55 人,同意 54 人')
  await villager.looks()
})

test('anybody keeps a notice as a file to hang up, and the verifier proves it', async () => {
  await stranger('/notices', async (page) => {
    await page.locator('ol.cards a.name', { hasText: '分钱的决定' }).first().click()
    const until = await page.locator('.state.warn .big').innerText()
    expect(until).toMatch(/^\d{4}-\d\d-\d\d 起,到 \d{4}-\d\d-\d\d 止$/)
    await expect(page.locator('main')).toContainText(/元 yuan,人民币 [壹贰叁肆伍陆柒捌玖].*(元整|角整|分)/)
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /^下载 PDF/ }).click()])
    const notice = join(FOLDER, 'notice.pdf')
    await file.saveAs(notice)
    await proven({ page }, notice, /^Genuine: notice [0-9A-Z]{26}, .* It proves that this was put on public notice/)
  })
})

test('the steward keeps the decision in force as a file, and the verifier proves it', async () => {
  const steward = await the('steward')
  await steward.opens('/app/sharing')
  await steward.follows(TITLE)
  const link = steward.main.getByRole('link', { name: '下载决议' })
  const page = (await link.getAttribute('href')).replace('.pdf', '')
  const [file] = await Promise.all([steward.page.waitForEvent('download'), link.click()])
  const decision = join(FOLDER, 'decision.pdf')
  await file.saveAs(decision)
  await proven(steward, decision, /^Genuine: decision [0-9A-Z]{26}, .* It proves that the village decided this/)
  // and everybody reads what it says
  await stranger(page, async (stranger) => {
    for (const words of [TITLE, '拿出 5,184.00 元来分', yuan(HOUSEHOLDS_FEN) + ' 元', '人民币 伍仟壹佰捌拾肆元整', '同意 agreed 54', '全部到卡']) await expect(stranger.locator('main')).toContainText(words)
  })
  await steward.page.goto(page)
  await soundness(steward.page, 'public decision')
})

test('the villager keeps the statement of the year, its sum in capitals is the page’s, and the verifier proves it', async () => {
  const villager = await the('villager')
  await villager.opens('/app/share')
  const year = String(new Date(Date.now() + 8 * 3600000).getUTCFullYear())
  const link = villager.main.getByRole('link', { name: `下载对账单:${year} 年` })
  await link.scrollIntoViewIfNeeded()
  expect((await link.boundingBox()).height).toBeGreaterThanOrEqual(48)
  const [file] = await Promise.all([villager.page.waitForEvent('download'), link.click()])
  const statement = join(FOLDER, 'statement.pdf')
  await file.saveAs(statement)
  await proven(villager, statement, /^Genuine: statement 350428-[a-z0-9-]+-20\d\d, .* It proves that the village ledger told this household/)
  // somebody who is no household asks for the same address
  const steward = await the('steward')
  expect((await steward.page.request.get(`/papers/statement/${year}.pdf`)).status()).toBe(404)
})

test('the buyer retires some tonnes and anybody can read the certificate', async () => {
  const buyer = await the('buyer')
  await buyer.opens('/app/mine')
  const held = buyer.main.locator('li.row', { hasText: `碳票第 ${day.serial} 号` })
  await buyer.follows('取回登记处', held)
  await buyer.writes({ 取回多少吨: '120' })
  await buyer.looks('withdraw')
  await buyer.presses('下一步')
  await buyer.presses('取回')
  await buyer.isTold('取回了。')
  await buyer.waitsFor('/app/mine', () => expect(held.filter({ hasText: '在手里' })).toContainText('120 吨', { timeout: 2000 }))
  await expect(held.first()).toContainText('200 吨')
  await buyer.looks('both')

  await buyer.follows('注销,取得证书')
  await buyer.writes({ 受益人: BENEFICIARY })
  await buyer.looks('beneficiary')
  await buyer.presses('下一步')
  await buyer.main.getByLabel(new RegExp(`碳票第 ${day.serial} 号`)).check()
  await buyer.presses('下一步')
  await buyer.writes({ 注销多少吨: '500' })
  await buyer.presses('下一步')
  await buyer.isRefused('请填大于 0 的吨数,最多 120 吨。')
  await buyer.finds({ 注销多少吨: '500' })
  await buyer.writes({ 注销多少吨: '100.5' })
  await buyer.presses('下一步')
  await buyer.writes({ 用途: '会议活动', '说明(可不填)': `林湾大会${RUN}` })
  await buyer.presses('下一步')
  await buyer.presses('下一步')
  await buyer.isRefused('请选申报还是不申报。')
  await buyer.main.getByLabel('我来申报').check()
  await buyer.writes({ 这一年排放多少吨: '90', 自身减排多少吨: '100' })
  await buyer.presses('下一步')
  await buyer.isRefused('请填吨数,不能多于排放。')
  await buyer.writes({ 这一年排放多少吨: '100', 自身减排多少吨: '10' })
  await expect(buyer.main).toContainText('剩余 90 吨')
  // the certificate is read before it exists, in the registry's own words
  await expect(buyer.main).toContainText('90 吨抵这一剩余,其余 10.5 吨超出剩余,不能算作抵了排放')
  await expect(buyer.main).toContainText('产品卖到欧盟的请注意')
  await buyer.looks('emissions')
  await buyer.presses('下一步')
  await buyer.saysOf({ 受益人: BENEFICIARY, 碳票编号: day.serial, 注销多少吨: '100.5 吨', 用途: '会议活动', 自身减排多少吨: '10 吨', 剩余: '90 吨' })
  await expect(buyer.main.getByRole('button', { name: '确认注销' })).toBeDisabled()
  await buyer.main.getByLabel('我知道:注销以后不能撤回,也不能再卖。').check()
  await buyer.looks('check')
  await buyer.presses('确认注销')
  await buyer.isTold('注销了。')
  await buyer.looks('done')
  await buyer.follows('打开证书')
  day.certificatePage = new URL(buyer.page.url()).pathname
  await soundness(buyer.page, 'public certificate')
  await stranger(day.certificatePage, async (page) => {
    for (const words of [BENEFICIARY, '100.5 吨', day.serial, '会议活动', '不可用于碳排放配额清缴', '90 吨抵这一剩余', '都不能宣称“碳中和”']) await expect(page.locator('main')).toContainText(words)
  })
  await stranger(day.ticketPage, async (page) => {
    await expect(page.locator('main')).toContainText('有效,还有 399.5 吨没有用掉')
    const parts = await page.locator('td.n').allInnerTexts()
    expect(parts.reduce((sum, part) => sum + Number(part) * 1000, 0)).toBe(500000)
  })
})

test('the buyer puts what is left of it into the market again, and reads why it cannot be offered today', async () => {
  const buyer = await the('buyer')
  await buyer.opens('/app/mine')
  const held = buyer.main.locator('li.row', { hasText: `碳票第 ${day.serial} 号` })
  await buyer.follows('再放进市场', held.filter({ hasText: '在手里' }))
  await buyer.finds({ 多少吨: '' })
  await buyer.writes({ 多少吨: '19.5' })
  await buyer.looks('deposit')
  await buyer.presses('下一步')
  await buyer.presses('放进市场')
  await buyer.isTold('放进市场了。')
  await buyer.follows('回到我的')
  await buyer.waitsFor('/app/mine', () => expect(held.first()).toContainText('219.5 吨', { timeout: 2000 }))
  await expect(held.first()).toContainText('刚买的 219.5 吨还不能卖')
  await buyer.looks('again')
})

test('the village takes units back from the market and uses a tonne up itself', async () => {
  const steward = await the('steward')
  await steward.opens('/app/tickets')
  await steward.follows('拿回来', ours(steward))
  await steward.writes({ 取回多少吨: '30' })
  await steward.looks('take back')
  await steward.presses('下一步')
  await steward.presses('取回')
  await steward.isTold('取回了。')
  await steward.waitsFor('/app/tickets', () => expect(steward.said('还在登记处,没有放进市场', ours(steward))).toHaveText('80 吨', { timeout: 2000 }))
  await steward.follows('用掉(注销)', ours(steward))
  await steward.writes({ 受益人: `林湾村集体${RUN}` })
  await steward.presses('下一步')
  await steward.main.getByLabel(new RegExp(`碳票第 ${day.serial} 号`)).check()
  await steward.presses('下一步')
  await steward.writes({ 注销多少吨: '1' })
  await steward.presses('下一步')
  await steward.writes({ 用途: '自愿履行植树义务' })
  await steward.presses('下一步')
  await steward.main.getByLabel('我知道:注销以后不能撤回,也不能再卖。').check()
  await steward.looks('use up')
  await steward.presses('确认注销')
  await steward.isTold('注销了。')
  await steward.waitsFor('/app/tickets', () => expect(steward.said('还在登记处,没有放进市场', ours(steward))).toHaveText('79 吨', { timeout: 2000 }))
})

test('the firm keeps the certificate as a file, and a computer without a network proves it genuine, or changed by one bit', async () => {
  const buyer = await the('buyer')
  await proven(buyer, await keeps(buyer, day.certificatePage + '.pdf', 'certificate.pdf'), /^Genuine: certificate .* It proves that these tonnes were retired/)
})

test('the auditor finds everything in order and the chain sealed', async () => {
  const auditor = await the('auditor')
  await auditor.looksAtFourSizes()
  for (const service of ['碳票登记', '交易', '村账']) {
    const box = auditor.main.locator('section.box', { has: auditor.page.getByRole('heading', { name: new RegExp('^' + service) }) })
    await expect(box.locator('h2')).toContainText('相符')
    await expect(box).toContainText(/第 [1-9]\d* 段,[1-9]\d* 条分录/)
    await expect(box.locator('code')).toHaveText(/^[0-9a-f]{64}$/)
    await auditor.saysOf({ 不该为负却为负的账户: '0', 余额与流水不符的账户: '0' }, box)
  }
  await expect(auditor.main.locator('tr', { hasText: day.serial })).toContainText('相符')
  await expect(auditor.main.locator('.status', { hasText: '不符' })).toHaveCount(0)
  await expect(auditor.main.locator('tr', { hasText: yuan(HOUSEHOLDS_FEN) }).last()).toContainText(yuan(COST_FEN))
})

test('the auditor keeps the inspection report with a sample in it as a file, and the verifier proves it', async () => {
  const auditor = await the('auditor')
  await auditor.opens('/app/audit')
  const link = auditor.main.getByRole('link', { name: '检查报告 PDF' })
  const [file] = await Promise.all([auditor.page.waitForEvent('download'), link.click()])
  const report = join(FOLDER, 'inspection.pdf')
  await file.saveAs(report)
  await proven(auditor, report, /^Genuine: inspection 350428-I\d{12}, .* It proves that the books and checks of the county answered its auditor so/)
  expect((await (await the('steward')).page.request.get('/papers/inspection.pdf')).status()).toBe(404)
})

test('the auditor reads who did what to the case, and which two people let money in', async () => {
  const auditor = await the('auditor')
  await auditor.opens('/app/acts')
  await auditor.main.getByLabel('办什么').selectOption({ label: '生态环境备案签发' })
  await auditor.presses('查')
  await auditor.page.waitForURL(/act=/)
  await auditor.settled()
  const issued = auditor.main.locator('tr', { hasText: day.serial })
  await expect(issued).toContainText('待生态环境备案 → 已签发')
  await expect(issued).toContainText('生态环境局')
  await expect(issued).toContainText(/127\.0\.\*\.\*|0:0:0:\*|\*,请求号/)
  // everything that was done to that one application, by the people of the day
  await issued.locator('a').first().click()
  for (const act of ['提交申请', '核查权属', '计量', '开始公示', '专家评审', '林业审定', '生态环境备案签发']) await expect(auditor.main.locator('tr', { hasText: act }).first()).toBeVisible()
  await auditor.looksAtFourSizes()
})

/** Every sum of the page is the sum of what stands above it, and every list the sum of its steps. */
async function addsUp(auditor) {
  const tables = auditor.main.locator('table.lines')
  await expect(tables.first()).toBeVisible()
  for (const table of await tables.all()) {
    const amounts = (await table.locator('td').allInnerTexts()).map((text) => (text.startsWith('−') ? -1 : 1) * fen(text.replace(/^−|[^\d,.]/g, '')))
    expect(amounts.slice(0, -1).reduce((sum, one) => sum + one, 0), await table.innerText()).toBe(amounts[amounts.length - 1])
  }
  for (const box of await auditor.main.locator('section.box', { has: auditor.page.locator('ul.rows') }).all()) {
    const steps = (await box.locator('ul.rows .end strong').allInnerTexts()).map(fen)
    await auditor.saysOf({ 这一页列出: yuan(steps.reduce((sum, one) => sum + one, 0)) + ' 元' }, box)
  }
}

test('the auditor follows one fen from the household to the deposit and back by clicking, and every page adds up', async () => {
  const steward = await the('steward')
  await steward.opens('/app/sharing')
  await steward.follows(TITLE)
  const decision = new URL(steward.page.url()).pathname.split('/').pop()

  const auditor = await the('auditor')
  const link = (path) => auditor.main.locator(`a[href^="${path}"]`)
  const at = () => new URL(auditor.page.url()).pathname
  const seen = async (name) => {
    await addsUp(auditor)
    await auditor.looks(name)
    return at()
  }
  await auditor.tab('跟着一分钱走')
  await auditor.looksAtFourSizes()
  await auditor.presses('开始走')
  await expect(auditor.main).toContainText('请填编号。')
  await auditor.writes({ 从什么开始: '一个决议', 编号: decision })
  await auditor.presses('开始走')
  await auditor.page.waitForURL(/\/app\/fen\/decisions\//)
  await auditor.settled()
  await auditor.saysOf({ 先扣的费用: '184.00 元', 留给集体: '500.00 元', 各家一起分: yuan(HOUSEHOLDS_FEN) + ' 元', '剩下的,留在集体': '0.10 元', 拿出来分的钱: yuan(COST_FEN) + ' 元' })
  await expect(auditor.main).toContainText('按先进先出计算')
  await seen('decision')

  const household = auditor.main.locator('a.row', { hasText: 'h0001' })
  await expect(household).toContainText(yuan(5 * PER_HEAD_FEN))
  await auditor.goes(household)
  const line = await seen('line')
  await auditor.goes(link('/app/fen/trades/').first())
  const trade = await seen('trade')
  await auditor.goes(link('/app/fen/deposits/').first())
  await seen('deposit')

  await auditor.goes(link(trade))
  await auditor.goes(link('/app/fen/payments/').last())
  await seen('payment')
  await auditor.goes(link('/app/fen/decisions/' + decision).first())
  expect(at()).toBe('/app/fen/decisions/' + decision)
  await seen('stretch')
  await auditor.opens('/app/fen/decisions/' + decision)
  await auditor.goes(link(line))
  await auditor.page.goBack()
  await auditor.settled()
  expect(at()).toBe('/app/fen/decisions/' + decision)
  await seen('back')
})

test('the deposit of the day is found by its receipt, and what of it is still there adds up', async () => {
  const auditor = await the('auditor')
  await auditor.opens('/app/fen')
  await auditor.writes({ 从什么开始: '一笔入金', 编号: RECEIPT })
  await auditor.presses('开始走')
  await auditor.page.waitForURL(/\/app\/fen\/deposits\//)
  await auditor.settled()
  await auditor.saysOf({ 金额: yuan(COST_FEN) + ' 元', 银行回单号: RECEIPT })
  await addsUp(auditor)
  await auditor.looks('receipt')
})

test('two draws with the same seed are the same, and what is drawn opens its trace', async () => {
  const auditor = await the('auditor')
  await auditor.opens('/app/fen')
  await auditor.follows('按种子抽查')
  await auditor.presses('抽')
  await expect(auditor.main).toContainText('请填种子。')
  await auditor.looks('faults')
  const draws = async () => {
    await auditor.writes({ 抽什么: '农户分到的钱', 从哪一天: '2020-01-01', 到哪一天: '2099-12-31', 抽几个: '3', 种子: RUN })
    await auditor.presses('抽')
    await auditor.page.waitForURL(/seed=/)
    await auditor.settled()
    await expect(auditor.main.locator('a.row')).toHaveCount(3)
    return auditor.main.locator('ul.rows').innerText()
  }
  const first = await draws()
  await auditor.looks('drawn')
  await auditor.opens('/app/fen/sample')
  expect(await draws()).toBe(first)
  await auditor.goes(auditor.main.locator('a.row').first())
  await expect(auditor.main.locator('h1')).toHaveText('一户分到的钱')
  await addsUp(auditor)
})
