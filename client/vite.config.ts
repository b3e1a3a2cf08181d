import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the server from sources listens: see `npm run dev`. */
const server = `http://localhost:${process.env['PORT'] ?? 8080}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { conditions: ['chapeau-source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
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
