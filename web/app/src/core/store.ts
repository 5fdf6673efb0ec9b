/** What this phone remembers. Everything of a person is kept under that person's own prefix and goes when they log out. */
let owner = localStorage.getItem('lintan.owner') || ''

const full = (key: string): string => `lintan.of.${owner}.${key}`

/** By this the portal knows that `/` is somebody's own page on this phone and no stranger's (pages.StartResource); it says nothing about whom. */
const mark = (seconds: number): void => {
  document.cookie = 'at-home=1; path=/; samesite=lax; max-age=' + seconds
}

export function setOwner(login: string): void {
  owner = login
  localStorage.setItem('lintan.owner', login)
  mark(31536000)
}

export function recall<T>(key: string): T | null {
  try {
    const text = localStorage.getItem(full(key))
    return text === null ? null : (JSON.parse(text) as T)
  } catch {
    return null
  }
}

/** False when the phone has no room or refuses: the caller goes on without memory. */
export function remember(key: string, value: unknown): boolean {
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

/** On a shared phone nothing of the last person may stay; text size and language belong to the phone. */
export function forgetEverybody(): void {
  Object.keys(localStorage)
    .filter((key) => key.indexOf('lintan.of.') === 0 || key === 'lintan.owner')
    .forEach((key) => localStorage.removeItem(key))
  owner = ''
  mark(0)
}
