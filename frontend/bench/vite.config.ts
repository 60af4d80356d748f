// Builds the bench's page, the app's own modules beside their peers, into the folder that tests/bench/bench_web.py names.
import { defineConfig } from 'vite';

// biome-ignore lint/style/noDefaultExport: Vite reads the default export.
export default defineConfig({
  root: import.meta.dirname,
  build: { target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 4_000, emptyOutDir: true },
  worker: { format: 'es' },
});
