import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('./src', import.meta.url)),
      // Next's marker package throws outside a React server build.
      'server-only': fileURLToPath(new URL('./src/testing/server-only.ts', import.meta.url)),
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    globalSetup: ['src/testing/global-setup.ts'],
    // A zone with half-hour offset: code that mixes local and UTC dates fails here first.
    env: { TZ: 'Asia/Kolkata', NODE_ENV: 'test' },
    // Loading the modules anew for each file took a quarter of the run. What a test changes outside its database it puts back.
    isolate: false,
    // Left alone it leaves a core unused, which on two of them is half of the machine.
    maxWorkers: '100%',
    // A test hangs or it does not; how loaded the machine is must not decide.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
