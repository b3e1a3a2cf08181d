import { defineConfig } from 'vitest/config';

const conditions = ['chapeau-source', 'module', 'node', 'development|production'];
const long = process.env['CHAPEAU_LONG'] === '1';

/** Those that draw into a document: each has one of its own, for what hears keys or has the focus would stay behind. */
const PAGES = ['client/src/**/*.test.tsx', 'client/src/editor/{references,since-marks}.test.ts'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    exclude: ['**/node_modules/**', '**/dist/**', '**/dist-*/**', 'test/e2e/**'],
    setupFiles: ['./vitest.setup.ts'],
    // Room for a machine that does much else meanwhile: how long something takes is for the measurements to say.
    testTimeout: long ? 1_800_000 : 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: [
            'packages/*/src/**/*.test.ts',
            'server/src/**/*.test.ts',
            'client/src/**/*.test.ts',
            'test/**/*.test.ts',
          ],
          exclude: PAGES,
          // The files of one worker share what they load: most of the time went into loading the same modules again.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'pages', include: PAGES } },
    ],
  },
});
