/** What this phone remembers. Everything of a person is kept under that person's own prefix and goes when they log out or another comes. */
let owner = localStorage.getItem('lintan.owner') || ''

const OF = 'lintan.of.'
const full = (key: string): string => `${OF}${owner}.${key}`

/** The server refused the last session: whoever holds the phone now must log in before anything of before is shown. */
const ENDED = 'lintan.ended'
/** Somebody logged out here; a session that could not be ended then (no network) is ended before it lets anybody in. */
const LEFT = 'lintan.left'
/** Set by the portal at each login (session.SessionResource), taken away when the app has asked who it was. */
const JUST_IN = /(^|; )just-in=/

const cookie = (name: string, seconds: number): string => (document.cookie = name + '=1; path=/; samesite=lax; max-age=' + seconds)

export const sessionEnded = (): boolean => localStorage.getItem(ENDED) !== null
export const endSession = (): void => localStorage.setItem(ENDED, '1')
export const hasLeft = (): boolean => localStorage.getItem(LEFT) !== null && !JUST_IN.test(document.cookie)

/** Whether it must be asked who is here before anything of the last person may be shown: two people may share a phone. */
export const unsure = (): boolean => sessionEnded() || JUST_IN.test(document.cookie)

/** Who is here, by the server's word. What others left on this phone goes; `at-home` tells the portal that `/` is somebody's own page (pages.StartResource). */
export function setOwner(login: string): void {
  owner = login
  wipe((key) => key.indexOf(full('')) !== 0)
  localStorage.setItem('lintan.owner', login)
  localStorage.removeItem(ENDED)
  localStorage.removeItem(LEFT)
  cookie('just-in', -1)
  cookie('at-home', 31536000)
}

function wipe(which: (key: string) => boolean): void {
  Object.keys(localStorage)
    .filter((key) => key.indexOf(OF) === 0 && which(key))
    .forEach((key) => localStorage.removeItem(key))
}

export function recall<T>(key: string): T | null {
  if (unsure()) return null
  try {
    const text = localStorage.getItem(full(key))
    return text === null ? null : (JSON.parse(text) as T)
  } catch {
    return null
  }
}

/** False when the phone has no room or refuses, or another person has come: the caller goes on without memory. */
export function remember(key: string, value: unknown): boolean {
  // an answer that comes when its person has gone is nobody's
  if (!owner || localStorage.getItem('lintan.owner') !== owner) return false
  try {
    localStorage.setItem(full(key), JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export function forget(key: string): void {
  localStorage.removeItem(full(key))
}

export function recalledKeys(prefix: string): string[] {
  const start = full(prefix)
  return Object.keys(localStorage)
    .filter((key) => key.indexOf(start) === 0)
    .map((key) => key.slice(full('').length))
}

/** Calls with each key of this person that another tab wrote or took away. */
export function onOthersWriting(heard: (key: string) => unknown): void {
  window.addEventListener('storage', ({ key }) => key && key.indexOf(full('')) === 0 && heard(key.slice(full('').length)))
}

/** On a shared phone nothing of the last person may stay; text size and language belong to the phone. */
export function forgetEverybody(): void {
  wipe(() => true)
  localStorage.removeItem('lintan.owner')
  localStorage.setItem(LEFT, '1')
  owner = ''
  cookie('at-home', -1)
}

/** A page that still stands there (another tab, or one the browser kept for its back button) may show whom this phone has forgotten: it begins anew. */
export function watchOwner(begin: () => void): void {
  const shown = (): string => localStorage.getItem('lintan.owner') || ''
  window.addEventListener('storage', (event) => event.key === 'lintan.owner' && shown() !== owner && begin())
  window.addEventListener('pageshow', (event) => event.persisted && (hasLeft() || shown() !== owner) && begin())
}
