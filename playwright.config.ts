import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './src/testing/browser';
import { providerSettings } from './src/testing/openid-provider';

const PORT = Number(process.env.E2E_PORT ?? 3999);
const origin = `http://localhost:${PORT}`;
// In the environment, where the workers find it as well: each reads this file anew, under a number of its own.
const dataDir = process.env.E2E_DATA_DIR ?? join(tmpdir(), `gable-e2e-${process.pid}`);
process.env.E2E_DATA_DIR = dataDir;
const browser = await findBrowser();

/** Journeys against the production build with the demo, in a state of its own that the run throws away. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Two cores carry the server, the database and the browser: more workers only make each other time out.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI === 'true',
  use: {
    baseURL: origin,
    locale: 'en-US',
    timezoneId: 'America/Los_Angeles',
    viewport: { width: 1440, height: 900 },
    // To record every step takes a sixth of the run; `--trace on` does where a failure has to be understood.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: browser
      ? { executablePath: browser.executablePath, args: browser.args, env: browser.env }
      : {},
  },
  webServer: {
    command: 'node scripts/run.mjs start',
    url: `${origin}/healthz`,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: {
      PORT: String(PORT),
      DATA_DIR: dataDir,
      // Started by the journey that signs in there.
      OAUTH_PROVIDERS: JSON.stringify([providerSettings(`http://127.0.0.1:${PORT + 1}`)]),
      // No journey may depend on a map server that is far away.
      MAP_STYLE_URL: 'http://127.0.0.1:9/style.json',
    },
  },
});
