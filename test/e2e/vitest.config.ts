import { defineConfig } from 'vitest/config';

const conditions = ['chapeau-source', 'module', 'node', 'development|production'];

/** One file at a time: each drives a server and browsers of its own, and times what a person would wait for. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['**/*.e2e.ts'],
    fileParallelism: false,
    expect: { poll: { interval: 50, timeout: 10_000 } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
  },
});
