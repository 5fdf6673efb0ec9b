import { createRouter, createWebHistory } from 'vue-router'
import { at } from './at'
import { t } from './core/i18n'
import { hasRole, me, whoIsHere } from './core/session'
import Home from './pages/Home.vue'
import { startOf } from './tabs'

/** Leads everybody who is not a villager to the first page of their role. */
const WORK = '/app/work'
const villager = { roles: ['household'] }

export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (to, from, saved) => saved || (to.path === from.path ? undefined : { left: 0, top: 0 }),
  routes: [
    { path: '/', component: Home, meta: { title: 'tab.home' } },
    at('/app/share', 'tab.share', () => import('./pages/villager/Share.vue'), villager),
    at('/app/notices', 'tab.notices', () => import('./pages/villager/Notices.vue'), villager),
    at('/app/notices/:id', 'tab.notices', () => import('./pages/villager/Notice.vue'), villager),
    at('/app/notices/forest/:id', 'tab.notices', () => import('./pages/villager/Forest.vue'), villager),
    at('/app/forest', 'forest.title', () => import('./pages/villager/Tickets.vue'), villager),
    at('/app/me', 'tab.me', () => import('./pages/Me.vue')),
    at('/app/help', 'help.title', () => import('./pages/Help.vue')),
    Object.assign(at('/:rest(.*)*', 'missing.title', () => import('./pages/Missing.vue')), { name: 'rest' }),
  ],
})

let learning: Promise<void> | null = null

/** Adds the other roles' pages, tabs and words once; villagers never need them. */
function learnStaff(): Promise<void> {
  learning = learning || import('./staff').then(({ STAFF }) => STAFF.forEach((route) => router.addRoute(route)))
  return learning
}

/** Pages of a role are open to that role only; the services decide again, this only saves a dead end. */
router.beforeEach(async (to) => {
  if (to.path === '/') return true
  if (to.name === 'rest' && to.path !== WORK && !learning) {
    await learnStaff()
    return to.fullPath
  }
  try {
    await whoIsHere()
  } catch {
    return to.path === '/app/me' || to.path === '/app/help' ? true : '/'
  }
  if (me.value && !hasRole('household')) await learnStaff()
  if (to.path === WORK && me.value) return startOf(me.value.roles)
  const roles = to.meta.roles as string[] | undefined
  return !roles || hasRole(...roles) ? true : '/'
})

router.afterEach((to, from) => {
  document.title = `${t(String(to.meta.title))} · ${t('app.name')}`
  // A screen reader starts at the new page, not at the link that led there.
  if (from.matched.length) requestAnimationFrame(() => document.getElementById('main')?.focus({ preventScroll: true }))
})

/** A new version was put in place while this page was open: its old pieces are gone, so start again at the wanted address. */
router.onError((failure, to) => {
  if (/import|module|chunk/i.test(String(failure && failure.message)) && !sessionStorage.getItem('lintan.reloaded')) {
    sessionStorage.setItem('lintan.reloaded', '1')
    location.assign(to.fullPath)
  }
})
