import { ref, shallowRef } from 'vue'
import type { Account, Money, TicketRow } from '@/answers'
import { get } from './api'
import { forgetEverybody, recall, remember, setOwner } from './store'

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

function become(person: Me): void {
  setOwner(person.login)
  remember('me', person)
  me.value = person
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

let sure = false

/** The remembered person is believed at once and checked once: somebody else may have logged in since on this phone. */
export async function whoIsHere(): Promise<void> {
  if (!me.value) await loadMe()
  else if (!sure) {
    const before = me.value.login
    void loadMe().then(
      (person) => person.login !== before && location.reload(),
      () => undefined,
    )
  }
  sure = true
}

export const hasRole = (...roles: string[]): boolean => roles.some((role) => me.value !== null && me.value.roles.indexOf(role) >= 0)

/** A form post, so that the server can end the session and show the way back; nothing of the person stays on the phone. */
export function logout(): void {
  forgetEverybody()
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/logout'
  document.body.appendChild(form)
  form.submit()
}
