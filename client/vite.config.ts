import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the server from sources listens: see `npm run dev`. */
const server = `http://localhost:${process.env['PORT'] ?? 8080}`;

/**
 * Left to itself the bundler gives every piece that two pages share a file of its own: eighty-odd for the text, most of
 * some hundred bytes, each a turn in the queue of six requests. By floor they are few, and no page loads much that it
 * does not need.
 */
const CHUNKS = [
  { name: 'entry', tags: ['$initial' as const], priority: 5 },
  { name: 'icons', test: /lucide-react/u, priority: 4 },
  { name: 'model', test: /packages\/(?:model|protocol)\//u, minShareCount: 2, priority: 3 },
  { name: 'marks', test: /client\/src\/marks\//u, minShareCount: 2, priority: 2 },
  { name: 'words', test: /packages\/(?:text|compare|gate|dictation)\//u, minShareCount: 2, priority: 1 },
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { conditions: ['chapeau-source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
    // The first that know `:dir()`: for older ones it is written as a list of languages, which is wrong of what has `dir="auto"`.
    cssTarget: ['chrome120', 'edge120', 'firefox114', 'safari16.4'],
  },
  server: {
    proxy: {
      '/api': server,
      '/rooms': { target: server, ws: true },
      '/events': { target: server, ws: true },
    },
  },
});
