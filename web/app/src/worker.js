/**
 * What stands between the app and the network, so that it opens without one: the shell (one page) and the hashed files of one build, nothing else.
 * Figures and names never come here: they lie with the app, under the login they belong to (core/store.ts). The build fills in the three capitals
 * (vite.config.ts). A script of its own, without imports, as old browsers want it.
 */
const PREFIX = 'lintan.shell.'
const CACHE = PREFIX + VERSION
/** The shell is the same at each address of the app; it is kept under this one. */
const SHELL = '/app'
/** So long a network may keep somebody waiting who could read the last figures instead. */
const PATIENCE_MS = 4000

/** All or nothing, and the shell of this very build: one rolled out in between would name files that are not here. */
async function keepAll() {
  const cache = await caches.open(CACHE)
  const shell = await fetch(SHELL, { cache: 'no-cache', credentials: 'omit' })
  const hash = await crypto.subtle.digest('SHA-256', await shell.clone().arrayBuffer())
  const hex = Array.from(new Uint8Array(hash), (b) => b.toString(16).padStart(2, '0')).join('')
  if (!shell.ok || hex !== SHELL_SHA256) throw new Error('the shell is of another build')
  await cache.addAll(FILES)
  await cache.put(SHELL, shell)
}

/** Runs when no page of the build before is open any more, so none loses its files. */
async function dropOthers() {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.indexOf(PREFIX) === 0 && name !== CACHE).map((name) => caches.delete(name)))
}

const kept = async (key) => (await caches.open(CACHE)).match(key, { ignoreVary: true })

/** The server's own answer whenever there is one: only it knows whose page `/` is, and which build is the newest. */
async function page(request) {
  const asked = fetch(request)
  const late = new Promise((done) => setTimeout(done, PATIENCE_MS))
  try {
    const answer = await Promise.race([asked, late])
    if (answer && (answer.status < 502 || answer.status > 504)) return answer
  } catch (nobody) {
    const shell = await kept(SHELL)
    if (shell) return shell
    throw nobody
  }
  return (await kept(SHELL)) || asked
}

/** A name with a hash in it means the same bytes for ever. What the list left out (the offices' pages) is kept when it is first asked for. */
async function file(request) {
  const found = await kept(request)
  if (found) return found
  const answer = await fetch(request)
  if (answer.ok) {
    const copy = answer.clone()
    // a phone without room goes on without memory
    caches.open(CACHE).then((cache) => cache.put(request, copy)).catch((full) => console.warn(full))
  }
  return answer
}

self.addEventListener('install', (event) => event.waitUntil(keepAll()))
self.addEventListener('activate', (event) => event.waitUntil(dropOthers()))
/** What is not answered here goes to the network as if there were no worker: figures, logins, public pages, papers. */
self.addEventListener('fetch', (event) => {
  const request = event.request
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    if (url.pathname === '/' || /^\/app(\/|$)/.test(url.pathname)) event.respondWith(page(request))
  } else if (/^\/assets\//.test(url.pathname)) event.respondWith(file(request))
})
