import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/find-browser.ts'
import type { ShellOptions } from './tests/support/window/shells.ts'
import { specsOf } from './tests/support/window/spec-shells.ts'

const browser = await findBrowser()

/** Specs run in both shells, except those of ONE_SHELL_SPECS and of the package. */
export default defineConfig<ShellOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/support/window/build-once.ts',
  // Two cores: one for the browser, one for the service.
  workers: 2,
  fullyParallel: true,
  // Only for what never comes: a machine that other work keeps busy takes half a minute to import a small book.
  timeout: 120_000,
  expect: { timeout: 40_000 },
  forbidOnly: true,
  // A spec that passes only on a retry is reported as flaky in the summary.
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
    // Only for a retry: recording every spec takes 10 % more time.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'browser', use: { shell: 'browser' }, ...specsOf('browser') },
    // One worker, because the windows share one clipboard and one input focus.
    { name: 'electron', use: { shell: 'electron' }, workers: 1, ...specsOf('electron') },
    // The packed app, which is packed once by its worker.
    { name: 'package', testDir: 'tests/e2e/package', workers: 1 },
  ],
})
