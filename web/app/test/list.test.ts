import { afterEach, describe, expect, it, vi } from 'vitest'
import { list } from '@/core/list'

/** A service with so many pages of two. */
function serve(pages: number, nextOf = (page: number): string | null => (page + 1 < pages ? String(page + 1) : null)): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path)
    const page = Number(new URL(path, 'http://x').searchParams.get('after') || 0)
    return Promise.resolve(new Response(JSON.stringify({ items: [page * 2, page * 2 + 1], next: nextOf(page) })))
  })
  return asked
}

describe('a list', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is read to its end, however many pages it has', async () => {
    const asked = serve(60)
    expect(await list<number>('/api/x?state=OPEN')).toEqual(Array.from({ length: 120 }, (_, i) => i))
    expect(asked[0]).toBe('/api/x?state=OPEN')
    expect(asked[59]).toBe('/api/x?state=OPEN&after=59')
  })
  it('that leads in a circle is a fault and not half a list', async () => {
    serve(9, (page) => String((page + 1) % 4))
    await expect(list<number>('/api/x')).rejects.toThrow('leads back')
  })
})
