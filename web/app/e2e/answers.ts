import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

/** Answers as the services give them, recorded per address. The pages are real, the services are not asked: layout, words and sizes only. */
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`./answers/${name}.json`, import.meta.url), 'utf8'))
export const ANSWERS = read('services') as Record<string, unknown>
export const CASE = ANSWERS['/api/ticket/applications/A1'] as Record<string, unknown>
export const VILLAGER = read('home-villager') as { me: Record<string, unknown>; tickets: Record<string, unknown>[] }

export function person(login: string, roles: string[], party: string, name: string, partyName: string | null = null) {
  return { login, name, county: '350428', party, partyName, roles }
}

export const PEOPLE: Record<string, ReturnType<typeof person>> = {
  villager: VILLAGER.me as ReturnType<typeof person>,
  steward: person('steward', ['steward'], '350428-changkou', '常小村', '将乐县高唐镇常口村股份经济合作社'),
  forestry: person('forestry1', ['forestry-officer'], '350428-forestry', '林一审'),
  measurer: person('measurer', ['measurer'], '350428-measurer', '测一量'),
  buyer: person('buyer', ['buyer'], '350428-buyer1', '买一方', '示例纸业有限公司'),
  court: person('court', ['judicial-buyer'], '350428-court', '法一官', '将乐县人民法院'),
  reserve: person('reserve', ['reserve-centre'], '350428-reserve', '收一储', '将乐县林业收储中心'),
  operator: person('operator', ['operator'], '350428-operator', '运一营'),
  bank: person('bank', ['bank'], '350428-bank', '银一行'),
  auditor: person('auditor', ['auditor'], '350428-auditor', '审一计'),
}

/** Answers the page's calls as the given person; an address without a record is a 404 problem, as in life. */
export async function as(page: Page, who: string): Promise<void> {
  const me = PEOPLE[who]
  await page.route('**/api/**', (route) => {
    const url = new URL(route.request().url())
    const path = url.pathname + url.search
    if (url.pathname === '/api/portal/me') return route.fulfill({ json: me })
    if (url.pathname === '/api/portal/home') return route.fulfill({ json: who === 'villager' ? VILLAGER : { ...VILLAGER, me, money: null, tickets: [] } })
    const found = ANSWERS[path] ?? ANSWERS[url.pathname]
    if (route.request().method() === 'GET' && found !== undefined) return route.fulfill({ json: found })
    return route.fulfill({ status: 404, contentType: 'application/problem+json', json: { code: 'NOT_FOUND', title: '没有找到', detail: '没有找到。', status: 404 } })
  })
}
