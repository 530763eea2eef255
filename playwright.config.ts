import { defineConfig, devices } from '@playwright/test'
import { browserPath, CHROMIUM_FLAGS } from './scripts/browser.mjs'

const PORT = Number(process.env.E2E_PORT ?? 4391)
/** any sub-path of any static host will do: the tests take a deep one */
export const BASE = '/some/where/'
const VIEWPORT = { width: 1440, height: 900 }

/** FIREFOX_PATH adds a run of the same tests in Firefox, by WebDriver BiDi: no patched build is needed. */
const firefox = process.env.FIREFOX_PATH
  ? [
      {
        name: 'firefox',
        use: {
          viewport: VIEWPORT,
          browserName: 'firefox' as const,
          channel: 'moz-firefox',
          launchOptions: { executablePath: process.env.FIREFOX_PATH },
        },
      },
    ]
  : []

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'build/e2e',
  fullyParallel: true,
  workers: 2,
  // Speed is no matter of these tests: the machine that runs them may be busy.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: `http://127.0.0.1:${PORT}${BASE}`,
    screenshot: 'only-on-failure',
    trace: 'off',
    serviceWorkers: 'block',
  },
  webServer: {
    command: 'node scripts/serve.mjs',
    url: `http://127.0.0.1:${PORT}${BASE}en/`,
    env: { PORT: String(PORT), BASE },
    reuseExistingServer: false,
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        viewport: VIEWPORT,
        launchOptions: { executablePath: browserPath(), args: CHROMIUM_FLAGS },
      },
    },
    ...firefox,
  ],
})
