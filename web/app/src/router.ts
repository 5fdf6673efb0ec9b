import { ref } from 'vue'
import { at, learned } from './at'
import { t } from './core/i18n'
import type { Place, Route } from './core/route'
import type { Rules } from './core/router'
import { hasRole, me, whoIsHere } from './core/session'
import Home from './pages/Home.vue'
import { startOf } from './tabs'

/** Leads everybody who is not a villager to the first page of their role. */
const WORK = '/app/work'
const villager = { roles: ['household'] }
const missing = at('', 'missing.title', () => import('./pages/Missing.vue'))
const routes: Route[] = [
  { path: '/', title: 'tab.home', page: () => Home },
  at('/app/share', 'tab.share', () => import('./pages/villager/Share.vue'), villager),
  at('/app/notices', 'tab.notices', () => import('./pages/villager/Notices.vue'), villager),
  at('/app/notices/:id', 'tab.notices', () => import('./pages/villager/Notice.vue'), villager),
  at('/app/notices/:id/list', 'posted.list', () => import('./pages/ShareList.vue'), { roles: ['household', 'steward'] }),
  at('/app/notices/forest/:id', 'tab.notices', () => import('./pages/villager/Forest.vue'), villager),
  at('/app/forest', 'forest.title', () => import('./pages/villager/Tickets.vue'), villager),
  at('/app/me', 'tab.me', () => import('./pages/Me.vue')),
  at('/app/help', 'help.title', () => import('./pages/Help.vue')),
]

let learning: Promise<void> | null = null

/** Adds the other roles' pages, tabs and words once; villagers never need them. */
function learnStaff(): Promise<void> {
  learning = learning || import('./staff').then(() => void routes.push(...learned))
  return learning
}

/** No network, and the page wanted is not on this phone: said where the reader stands. */
export const stuck = ref(false)

/** Pages of a role are open to that role only; the services decide again, this only saves a dead end. */
async function before(to: Place): Promise<true | string> {
  if (to.path === '/') return true
  if (to.route === missing && to.path !== WORK && !learning) {
    await learnStaff()
    return to.full
  }
  try {
    await whoIsHere()
  } catch {
    return to.path === '/app/me' || to.path === '/app/help' ? true : '/'
  }
  if (me.value && !hasRole('household')) await learnStaff()
  if (to.path === WORK && me.value) return startOf(me.value.roles)
  return !to.route.roles || hasRole(...to.route.roles) ? true : '/'
}

function after(to: Place, from: Place | null): void {
  stuck.value = false
  document.title = `${t(to.route.title)} · ${t('app.name')}`
  // A screen reader starts at the new page, not at the link that led there.
  if (from) requestAnimationFrame(() => document.getElementById('main')?.focus({ preventScroll: true }))
}

/** A new version was put in place while this page was open: its old pieces are gone, so start again at the wanted address. */
function lost(failure: unknown, to: Place): void {
  stuck.value = navigator.onLine === false
  if (stuck.value) return
  if (/import|module|chunk/i.test(String(failure && (failure as Error).message)) && !sessionStorage.getItem('lintan.reloaded')) {
    sessionStorage.setItem('lintan.reloaded', '1')
    location.assign(to.full)
  }
}

export const RULES: Rules = { routes, missing, before, after, lost }
