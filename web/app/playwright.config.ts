import { defineConfig } from '@playwright/test'

const port = Number(process.env.PAGES_PORT || 18999)

/** The built pages in the system's Chromium; `npm run build` first. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'dist-test',
  workers: 1,
  retries: 0,
  timeout: 120000,
  expect: { timeout: 20000 },
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    // answers are put in by the page's own address, which a worker would ask instead
    serviceWorkers: 'block',
    locale: 'zh-CN',
    timezoneId: 'America/New_York',
    launchOptions: { executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] },
  },
  webServer: { command: 'node e2e/serve.mjs', url: `http://127.0.0.1:${port}/`, reuseExistingServer: false, env: { PAGES_PORT: String(port) } },
})
