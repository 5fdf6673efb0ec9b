import { reactive } from 'vue'

export interface Tab {
  name: string
  to: string
  icon: string
}

export const tab = (name: string, to: string, icon: string): Tab => ({ name, to, icon })
const ME = tab('me', '/app/me', 'person')

const OF: Record<string, Tab[]> = reactive({
  household: [tab('home', '/', 'home'), tab('share', '/app/share', 'money'), tab('notices', '/app/notices', 'notice')],
})

/** The other roles' tabs come with their pages. */
export function learnTabs(of: Record<string, Tab[]>): void {
  Object.assign(OF, of)
}

/** The tabs of a person: those of their roles, each once, in a fixed order; their own page always last. */
export function tabsFor(roles: string[]): Tab[] {
  const found: Tab[] = []
  Object.keys(OF)
    .filter((role) => roles.indexOf(role) >= 0)
    .forEach((role) => OF[role].filter((one) => !found.some((other) => other.to === one.to)).forEach((one) => found.push(one)))
  return found.slice(0, 6).concat(ME)
}

/** Where a person starts: their money, or their work. */
export function startOf(roles: string[]): string {
  return roles.indexOf('household') >= 0 ? '/' : tabsFor(roles)[0].to
}
