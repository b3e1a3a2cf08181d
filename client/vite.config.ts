import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env['CHAPEAU_SERVER'] ?? 'http://localhost:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { conditions: ['chapeau-source', 'module', 'browser', 'development|production'] },
  build: { outDir: 'dist', emptyOutDir: true, sourcemap: true },
  server: { proxy: { '/api': server, '/rooms': { target: server, ws: true } } },
});
