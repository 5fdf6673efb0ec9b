import { get } from './api'

/** A list, whole: all its cursors followed. One that leads in a circle is a fault, and never half a list that looks whole. */
export async function list<T>(path: string, cursor = 'after'): Promise<T[]> {
  const items: T[] = []
  const read: string[] = []
  for (;;) {
    const next: string | undefined = read[read.length - 1]
    const joined: string = next ? path + (path.indexOf('?') < 0 ? '?' : '&') + cursor + '=' + encodeURIComponent(next) : path
    const body: { items: T[]; next?: string | null } = await get(joined)
    items.push(...(body.items || []))
    if (!body.next) return items
    if (read.indexOf(body.next) >= 0) throw new Error(path + ' leads back to ' + body.next)
    read.push(body.next)
  }
}
