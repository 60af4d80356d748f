// Tests that read the build in dist/: run after `npm run build`, by `npm run test:dist`.
import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { environment: 'node', include: ['dist-tests/**/*.test.ts'] } });
