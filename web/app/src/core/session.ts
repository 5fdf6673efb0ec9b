import { ref, shallowRef } from 'vue'
import type { Account, Money, TicketRow, Told } from '@/answers'
import { get, NoAnswer } from './api'
import { forgetEverybody, hasLeft, recall, remember, setOwner, unsure } from './store'
import { unansweredDrafts } from './unanswered'

/** The portal's own answers; the parts of the first page are the services'. */
export interface Me {
  login: string
  name: string
  county: string
  party: string
  partyName?: string | null
  roles: string[]
}

export interface Home {
  me: Me
  asOf: string
  money: Money | null
  told?: Told | null
  tickets: HomeTicket[] | null
  moreTickets?: boolean
  account: Account | null
  todo: { kind: string; count: number }[] | null
  helpPhone: string | null
  missing: string[]
}

/** Of a ticket, what the first page shows. */
export type HomeTicket = Pick<TicketRow, 'ticketId' | 'serial' | 'holderName' | 'periodStart' | 'periodEnd' | 'quantityKg'> & { areaM2?: TicketRow['areaM2'] | null }

export const me = shallowRef<Me | null>(recall<Me>('me'))
export const helpPhone = ref<string | null>(recall<string>('helpPhone'))

/** Whether the server has said since this page was opened who is here. */
let sure = false

function become(person: Me): void {
  if (hasLeft()) {
    // Logged out when there was no network to tell the server: the session of then opens nothing now.
    logout()
    throw new NoAnswer('left')
  }
  setOwner(person.login)
  remember('me', person)
  me.value = person
  sure = true
  keepApp()
  // What waits for the network costs its script only where something does.
  if (unansweredDrafts().length) import('./waiting').then(({ sendWaiting }) => sendWaiting()).catch(console.warn)
}

const SOON_MS = 2000

/** The worker (worker.js) keeps the app for times without a network: after the figures, never in their way. Without TLS, and in some browsers, there is none. */
function keepApp(): void {
  const workers = navigator.serviceWorker
  if (workers && !workers.controller) setTimeout(() => workers.register('/worker.js').catch(console.warn), SOON_MS)
}

/** One call tells who is here and what the first page shows. */
export async function loadHome(): Promise<Home> {
  const home = await get<Home>('/api/portal/home')
  become(home.me)
  helpPhone.value = home.helpPhone
  remember('helpPhone', home.helpPhone)
  return home
}

export async function loadMe(): Promise<Me> {
  const person = await get<Me>('/api/portal/me')
  become(person)
  return person
}

/** A page that stands there as another person's begins anew. */
async function ask(): Promise<void> {
  const before = me.value && me.value.login
  const person = await loadMe()
  if (before && person.login !== before) location.reload()
}

/** The remembered person is believed at once and checked once: somebody else may have logged in since on this phone. */
export async function whoIsHere(): Promise<void> {
  if (!me.value || unsure()) await ask()
  else if (!sure) void ask().catch(() => undefined)
  sure = true
}

/** What waits goes only after the server has said whose session this is: it must not go in another's name. */
window.addEventListener('online', () => void (unansweredDrafts().length && ask().catch(console.warn)))

export const hasRole = (...roles: string[]): boolean => roles.some((role) => me.value !== null && me.value.roles.indexOf(role) >= 0)

/** A form post, so that the server can end the session and show the way back; nothing of the person stays on the phone, network or not. */
export function logout(): void {
  forgetEverybody()
  me.value = null
  if (navigator.onLine === false) return window.addEventListener('online', endAtServer, { once: true })
  endAtServer()
}

function endAtServer(): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/logout'
  document.body.appendChild(form)
  form.submit()
}
