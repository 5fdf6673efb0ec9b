import type { Paper, SentPaper } from '@/answers'
import { get, NoAnswer } from './api'
import { newKey, send } from './wish'

/** The fingerprint of a file; needs Web Crypto (https or localhost). */
export async function sha256(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await new Response(file).arrayBuffer())
  return Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, '0')).join('')
}

const MOST_PIECES = 16
/** A request that took longer than this was too large for this network. */
const LONG_MS = 3000
const SHORT_MS = 1000
const TRIES = 6
const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** How many pieces from the first missing one on may go in one request: those that follow each other. */
export function inOneGo(missing: number[], pieceBytes: number, most: number): number {
  let n = 1
  while (n < most && n < missing.length && missing[n] === missing[n - 1] + pieceBytes) n++
  return n
}

/**
 * Sends a file in pieces, small ones at first and larger ones where the network carries them. What a cut loses is asked for and sent again; a file that
 * was begun before, on whatever day, goes on where it stood.
 *
 * @param at where papers are sent, such as /api/ticket/documents
 * @param progress called with the bytes that have arrived
 */
export async function sendPaper(at: string, file: Blob, name: string, progress: (bytes: number) => void): Promise<Paper> {
  const hash = await sha256(file)
  const begin = (): Promise<SentPaper> => send<SentPaper>({ key: newKey(), method: 'POST', path: at, body: JSON.stringify({ name, sha256: hash, sizeBytes: file.size }) }).then((a) => a.body)
  let paper = await patiently(begin)
  const path = at + '/' + paper.documentId
  let pieces = 1
  let missing = paper.missing
  while (missing.length) {
    progress(file.size - Math.min(file.size, missing.length * paper.pieceBytes))
    const n = inOneGo(missing, paper.pieceBytes, pieces)
    const from = missing[0]
    const began = Date.now()
    try {
      await send({ key: newKey(), method: 'PUT', path: path + '/bytes/' + from, body: null }, { data: file.slice(from, from + n * paper.pieceBytes), type: 'application/octet-stream' })
      missing = missing.slice(n)
      const took = Date.now() - began
      if (took < SHORT_MS) pieces = Math.min(MOST_PIECES, pieces * 2)
      else if (took > LONG_MS) pieces = Math.max(1, pieces >> 1)
    } catch (failure) {
      if (!(failure instanceof NoAnswer)) throw failure
      pieces = 1
      paper = await patiently(() => get<SentPaper>(path))
      missing = paper.missing
    }
  }
  progress(file.size)
  const key = newKey()
  await patiently(() => send({ key, method: 'POST', path: path + '/finish', body: null }))
  return { name, sha256: hash }
}

/** Asks again, ever later, while nobody answers. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn++) {
    try {
      return await ask()
    } catch (failure) {
      if (!(failure instanceof NoAnswer) || turn === TRIES) throw failure
      await wait(500 * Math.pow(2, turn))
    }
  }
}
