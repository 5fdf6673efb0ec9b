/**
 * Counts what a page costs on the wire, by what the browser's own protocol says: the request as it left (cookies included) and every byte of the
 * answer as it came (status line, headers, compressed body, chunk frames).
 */
export async function onTheWire(context, page) {
  const cdp = await context.newCDPSession(page)
  const seen = new Map()
  const of = (id) => seen.get(id) || seen.set(id, { path: '', sent: 0, received: 0, encoding: '' }).get(id)
  await cdp.send('Network.enable')
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true })
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!request.url.startsWith('http')) return
    const url = new URL(request.url)
    const one = of(requestId)
    one.path = url.pathname + url.search
    one.line = `${request.method} ${one.path} HTTP/1.1\r\n`.length
    one.body = request.postData ? Buffer.byteLength(request.postData) : 0
  })
  cdp.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) => {
    of(requestId).headers = Object.entries(headers).reduce((sum, [name, value]) => sum + Buffer.byteLength(`${name}: ${value}\r\n`), 2)
  })
  cdp.on('Network.responseReceivedExtraInfo', ({ requestId, headers }) => {
    of(requestId).encoding = headers['content-encoding'] || headers['Content-Encoding'] || ''
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    of(requestId).received = encodedDataLength
  })
  return {
    /** One row a request, in the order they left; what lies inside the page itself (data:) is not asked for. */
    rows: () => [...seen.values()].filter((one) => one.path).map((one) => ({ ...one, sent: (one.line || 0) + (one.headers || 0) + (one.body || 0) })),
  }
}
