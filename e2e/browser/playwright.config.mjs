import { defineConfig } from '@playwright/test'

/** The real portal of the running system (LINTAN_WEB_URL) in the system's Chromium; run by BrowserTest. */
export default defineConfig({
  testDir: '.',
  outputDir: process.env.BROWSER_OUT,
  workers: 1,
  // a step that was red is done once more from its beginning; what was green only then is named at the end as flaky, with what was wrong
  retries: 1,
  timeout: 90000,
  expect: { timeout: 20000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.LINTAN_WEB_URL,
    locale: 'zh-CN',
    viewport: { width: 360, height: 640 },
    hasTouch: true,
    screenshot: 'only-on-failure',
    actionTimeout: 60000,
    launchOptions: {
      executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
})
