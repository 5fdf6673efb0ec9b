import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bytes } from '../src/core/bytes'
import { inOneGo, sendPaper, sha256 } from '../src/core/paper'
import { fitted } from '../src/kit/photo'

const PIECE = 65536

/** A service that keeps pieces, on a network that breaks when told to. */
class Service {
  readonly pieces = new Map<number, Uint8Array>()
  readonly lengths: number[] = []
  stored = false
  size = 0
  /** Answers yes when the next request is to be lost, before (1) or after (2) the service has done it. */
  lost: (call: string) => 0 | 1 | 2 = () => 0

  private missing(): number[] {
    return Array.from({ length: Math.ceil(this.size / PIECE) }, (_, i) => i * PIECE).filter((offset) => !this.pieces.has(offset))
  }
  private view() {
    return { documentId: 'D', name: 'a', sha256: '', sizeBytes: this.size, state: 'OPEN', mediaType: 'text/plain', pieceBytes: PIECE, missing: this.missing() }
  }
  async answer(path: string, init: RequestInit): Promise<Response> {
    const call = init.method + ' ' + path
    const lost = this.lost(call)
    if (lost === 1) throw new TypeError('network')
    let body: unknown = null
    if (call === 'POST /api/ticket/documents') {
      this.size = JSON.parse(String(init.body)).sizeBytes
      body = this.view()
    } else if (call === 'GET /api/ticket/documents/D') body = this.view()
    else if (init.method === 'PUT') {
      const all = new Uint8Array(await new Response(init.body).arrayBuffer())
      const from = Number(path.split('/').pop())
      this.lengths.push(all.length)
      for (let at = 0; at < all.length; at += PIECE) this.pieces.set(from + at, all.slice(at, at + PIECE))
    } else {
      expect(this.missing()).toEqual([])
      this.stored = true
    }
    if (lost === 2) throw new TypeError('network')
    return new Response(JSON.stringify(body), { status: 200 })
  }
  async whole(): Promise<string> {
    const parts = [...this.pieces.entries()].sort((a, b) => a[0] - b[0]).map((one) => one[1])
    return sha256(new Blob(parts as BlobPart[]))
  }
}

const file = (length: number): Blob => new Blob([Uint8Array.from({ length }, (_, i) => (i * 31) % 251)])
let service: Service

beforeEach(() => {
  service = new Service()
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => service.answer(path, init))
  // what is waited between tries is not what is tested
  vi.stubGlobal('setTimeout', (run: () => void, ms: number) => (ms < 20000 ? queueMicrotask(run) : 0))
})
afterEach(() => vi.unstubAllGlobals())

describe('sending a paper', () => {
  it('sends every byte once, in requests that grow where the network carries them', async () => {
    const paper = file(40 * PIECE - 5)
    const seen: number[] = []
    const sent = await sendPaper('/api/ticket/documents', paper, 'a.txt', (n) => seen.push(n))
    expect(sent).toEqual({ name: 'a.txt', sha256: await sha256(paper) })
    expect(await service.whole()).toBe(sent.sha256)
    expect(service.stored).toBe(true)
    expect(service.lengths.slice(0, 4)).toEqual([PIECE, 2 * PIECE, 4 * PIECE, 8 * PIECE])
    expect(seen[seen.length - 1]).toBe(paper.size)
    expect([...seen].sort((a, b) => a - b)).toEqual(seen)
  })
  it('goes on after requests and answers that were lost', async () => {
    let call = 0
    service.lost = () => (call++ % 3 === 1 ? (call % 2 ? 1 : 2) : 0)
    const paper = file(20 * PIECE + 1)
    const sent = await sendPaper('/api/ticket/documents', paper, 'a.txt', () => undefined)
    expect(await service.whole()).toBe(sent.sha256)
    expect(service.stored).toBe(true)
  })
  it('sends only what is missing when the same file is chosen again', async () => {
    const paper = file(6 * PIECE)
    service.lost = (call) => (call.indexOf('PUT') === 0 && service.pieces.size >= 3 ? 1 : call.indexOf('GET') === 0 ? 1 : 0)
    await expect(sendPaper('/api/ticket/documents', paper, 'a.txt', () => undefined)).rejects.toThrow('network')
    const before = service.pieces.size
    expect(before).toBeGreaterThan(0)
    service.lost = () => 0
    service.lengths.length = 0
    await sendPaper('/api/ticket/documents', paper, 'a.txt', () => undefined)
    expect(service.lengths.reduce((sum, one) => sum + one, 0)).toBe((6 - before) * PIECE)
  })
  it('puts only pieces that follow each other into one request', () => {
    expect(inOneGo([0, PIECE, 2 * PIECE], PIECE, 16)).toBe(3)
    expect(inOneGo([0, 2 * PIECE], PIECE, 16)).toBe(1)
    expect(inOneGo([0, PIECE, 2 * PIECE], PIECE, 2)).toBe(2)
  })
})

describe('a photo', () => {
  it('fits into its longer side and never grows', () => {
    expect(fitted(4000, 3000)).toEqual({ width: 2560, height: 1920 })
    expect(fitted(3000, 4000)).toEqual({ width: 1920, height: 2560 })
    expect(fitted(800, 600)).toEqual({ width: 800, height: 600 })
    expect(fitted(10000, 1)).toEqual({ width: 2560, height: 1 })
  })
})

describe('sizes', () => {
  it('are said as file managers say them', () => {
    expect([0, 1023, 1024, 1500, 1 << 20, 3141592].map(bytes)).toEqual(['0 B', '1023 B', '1 KB', '2 KB', '1.0 MB', '3.0 MB'])
  })
})
