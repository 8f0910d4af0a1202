import { defineConfig } from '@playwright/test'

// Run through `npm test -- --only e2e`: it starts the product, the database and the sandbox, and names them here.
export default defineConfig({
  testDir: 'e2e',
  // Tests that kill an installation of their own are a step by themselves.
  ...(process.env.KILLS ? { testMatch: 'faults/*.spec.ts' } : { testIgnore: 'faults/*.spec.ts' }),
  outputDir: 'test-results/e2e',
  // One more than the cores: tests wait for the product, for mails and for each other.
  workers: 3,
  // What shares something made beforehand says so: `test.describe.configure({ mode: 'default' })`.
  fullyParallel: true,
  // A busy machine can starve a browser: what fails is tried once more, and named as flaky if it passes then.
  retries: process.env.KILLS ? 0 : 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: process.env.BASE_URL,
    browserName: 'chromium',
    screenshot: 'only-on-failure',
    // Recording what never fails took a third of the whole run.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      // --no-sandbox: root in a container has no other way; the rest keeps Chromium from talking to anyone else.
      args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
    },
  },
})
