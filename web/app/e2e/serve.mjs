/** Serves dist as the portal does: the shell for `/` and `/app/**`, files under /assets. For the page tests only. */
import { createServer } from 'node:http'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const DIST = new URL('../dist/', import.meta.url).pathname
const TYPES = { js: 'text/javascript', css: 'text/css', html: 'text/html' }
const port = Number(process.env.PAGES_PORT || 18999)

createServer((request, response) => {
  const path = new URL(request.url, 'http://x').pathname
  const asset = /^\/assets\/[\w.-]+$/.test(path) ? join(DIST, path) : ''
  const file = asset && existsSync(asset) ? asset : path === '/' || path.startsWith('/app') ? join(DIST, 'index.html') : ''
  if (!file) return response.writeHead(404).end()
  response.writeHead(200, {
    'Content-Type': TYPES[file.split('.').pop()] + ';charset=UTF-8',
    'Content-Security-Policy': "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'",
  })
  response.end(readFileSync(file))
}).listen(port, '127.0.0.1')
