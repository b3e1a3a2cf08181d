import { defineConfig } from 'vitest/config';

const conditions = ['chapeau-source', 'module', 'node', 'development|production'];
const long = process.env['CHAPEAU_LONG'] === '1';

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'server/src/**/*.test.ts',
      'client/src/**/*.test.{ts,tsx}',
      'test/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**', '**/dist-*/**', 'test/e2e/**'],
    setupFiles: ['./vitest.setup.ts'],
    // Room for a machine that does much else meanwhile: how long something takes is for the measurements to say.
    testTimeout: long ? 1_800_000 : 60_000,
  },
});
