import { get } from './api'

/** A list, all its cursors followed, with a bound so that a broken cursor ends. */
export async function list<T>(path: string, cursor = 'after'): Promise<T[]> {
  const items: T[] = []
  let next: string | null = null
  for (let page = 0; page < 50; page++) {
    const joined: string = next ? path + (path.indexOf('?') < 0 ? '?' : '&') + cursor + '=' + encodeURIComponent(next) : path
    const body: { items: T[]; next?: string | null } = await get(joined)
    items.push(...(body.items || []))
    next = body.next || null
    if (!next) break
  }
  return items
}
