import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/find-browser.ts'
import type { ShellOptions } from './tests/support/window/shells.ts'

const browser = await findBrowser()

/** The same specs over both shells; where no Electron binary is found, the project `electron` is skipped by name. */
export default defineConfig<ShellOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/support/window/build-once.ts',
  // Two cores: one for the browser, one for the service.
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // A spec that passes only when it is tried again is told as flaky in the closing line.
  retries: 2,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    viewport: { width: 1280, height: 860 },
    launchOptions: {
      executablePath: browser.executablePath,
      args: browser.args,
      env: { ...process.env, ...browser.env },
      chromiumSandbox: !browser.args.includes('--no-sandbox'),
    },
    // Of a second try only: to record every spec costs a tenth of the time.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'browser', use: { shell: 'browser' } },
    { name: 'electron', use: { shell: 'electron' } },
  ],
})
