import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the server from sources listens: see `npm run dev`. */
const server = `http://localhost:${process.env['PORT'] ?? 8080}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { conditions: ['chapeau-source', 'module', 'browser', 'development|production'] },
  build: { outDir: 'dist', emptyOutDir: true, sourcemap: true },
  server: { proxy: { '/api': server, '/rooms': { target: server, ws: true } } },
});
