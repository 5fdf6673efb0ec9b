// the tests' own
self.addEventListener('fetch', () => undefined)
