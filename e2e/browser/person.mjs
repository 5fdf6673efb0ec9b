import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect } from '@playwright/test'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const SHOTS = process.env.SHOTS
let shot = 0
/** Everybody works at a phone, or all at a desk. */
const AT = process.env.AT_A_DESK ? { viewport: { width: 1280, height: 800 } } : { viewport: { width: 360, height: 640 }, hasTouch: true }

/** 518400 fen as the pages write it: "5,184.00". */
export const yuan = (fen) => `${String(Math.trunc(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',')}.${String(fen % 100).padStart(2, '0')}`

/** "5,184.00" as fen, without floating point. */
export function fen(text) {
  const found = /^([\d,]+)\.(\d\d)$/.exec(text.trim())
  if (!found) throw new Error('not an amount: ' + text)
  return Number(found[1].replace(/,/g, '') + found[2])
}

/** Words on a page, whose names may stand between the marks that keep a name's direction to itself. */
export const words = (text) => new RegExp([...text].map((c) => c.replace(/[.*+?^${}()|[\]\\/]/, '\\$&')).join('[\u2068\u2069]?'))

/** One person at one phone, or desk: works as a person does, by the words on the pages, and looks at each page for faults on the way. */
export class Person {
  constructor(page, login) {
    this.page = page
    this.login = login
    this.main = page.locator('main')
    this.errors = []
    page.on('pageerror', (e) => this.errors.push(String(e)))
  }

  /** Logs in at the real login server and waits for the first page of that person's work. */
  static async arrives(browser, login) {
    const context = await browser.newContext(AT)
    const person = new Person(await context.newPage(), login)
    await person.logsIn()
    return person
  }

  async logsIn() {
    await this.page.goto('/login?to=/app/work')
    await this.page.fill('#username', this.login)
    await this.page.fill('#password', 'Lintan-demo-1')
    await this.page.press('#password', 'Enter')
    await expect(this.page).not.toHaveURL(/\/realms\//, { timeout: 60000 })
    await this.settled()
  }

  async settled() {
    await this.page.waitForLoadState('networkidle')
    await expect(this.page.locator('main h1').first()).toBeAttached()
    await expect(this.main.locator('[aria-busy=true]')).toHaveCount(0)
  }

  async opens(path) {
    await this.page.goto(path)
    await this.settled()
  }

  /** A link, and the page behind it. */
  async goes(link) {
    const to = new URL(await link.getAttribute('href'), this.page.url()).pathname
    await link.click()
    await this.page.waitForURL((url) => url.pathname === to)
    await this.settled()
  }

  /** A tab at the foot of the screen, at a desk at its side. */
  tab(name) {
    return this.goes(this.page.getByRole('navigation').getByRole('link', { name, exact: true }))
  }

  follows(name, within = this.main) {
    return this.goes(within.getByRole('link', { name }).first())
  }

  async presses(name, within = this.main) {
    await within.getByRole('button', { name, exact: true }).click()
  }

  /** Writes answers under their questions; a choice list takes the words of the choice. */
  async writes(answers, within = this.main) {
    for (const [question, answer] of Object.entries(answers)) {
      const field = within.getByLabel(question, { exact: true })
      if ((await field.evaluate((one) => one.tagName)) === 'SELECT') await field.selectOption({ label: answer })
      else await field.fill(answer)
    }
  }

  /** What was written is still there. */
  async finds(answers, within = this.main) {
    for (const [question, answer] of Object.entries(answers)) await expect(within.getByLabel(question, { exact: true }), question).toHaveValue(answer)
  }

  async picks(question, name, content, within = this.main) {
    await within.getByLabel(question, { exact: true }).setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })
  }

  /** The value beside a label in a list of answers or a sum. */
  said(label, within = this.main) {
    return within.locator(`xpath=.//dt[normalize-space()="${label}"]/following-sibling::dd[1] | .//th[@scope="row"][normalize-space()="${label}"]/following-sibling::td[1]`).first()
  }

  async saysOf(rows, within = this.main) {
    for (const [label, value] of Object.entries(rows)) await expect(this.said(label, within), label).toHaveText(value)
  }

  /** The refusal on the page, in the words of the service or of the form. */
  async isRefused(words) {
    const refusal = this.main.getByRole('alert').filter({ hasText: words })
    await expect(refusal).toBeVisible()
    await expect(refusal, 'who is refused must not have to look for the reason').toBeFocused()
    await this.looks('refused')
  }

  async isTold(words) {
    await expect(this.main.locator('[role=status]').filter({ hasText: words }).first()).toBeVisible()
  }

  /** Opens the page again until it shows what travels between the services. */
  async waitsFor(path, check) {
    await expect(async () => {
      await this.opens(path)
      await check()
    }).toPass({ timeout: 40000, intervals: [500, 1000, 2000] })
  }

  /** No fault of the page, no violation of the accessibility rules, nothing wider than the screen. */
  async looks(name = '') {
    const what = `${this.login} ${new URL(this.page.url()).pathname} ${name}`
    await expect(this.page.locator('body')).not.toContainText(/undefined|\[object|NaN|\w+\.\w+Fault/)
    expect(this.errors, what).toEqual([])
    await soundness(this.page, what)
  }

  /** The same with the smallest and the largest text; at each of the four sizes everything fits. */
  async looksAtFourSizes() {
    const larger = this.page.locator('.top button')
    for (let size = 1; size <= 4; size++) {
      if (size === 1 || size === 4) await this.looks('size ' + size)
      else await fits(this.page, `${this.login} size ${size}`)
      await larger.click()
    }
    await expect(larger).toHaveAccessibleName(/第1档/)
  }
}

async function fits(page, what) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(over, what + ' is wider than the screen').toBeLessThanOrEqual(0)
}

export async function soundness(page, what) {
  await page.evaluate(AXE)
  const violations = await page.evaluate(async () => (await globalThis.axe.run()).violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html.slice(0, 160)).join(' | ')))
  expect(violations, what).toEqual([])
  await fits(page, what)
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${String(++shot).padStart(3, '0')}_${what.replace(/[^\w\u4e00-\u9fff]+/g, '_')}.png`, fullPage: true })
}
