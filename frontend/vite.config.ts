// How the app is built and tested. The build is plain files for `latchkey directory` to serve, at the root of its URL.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  // The devnet serves the built app; `npm run dev` would proxy nothing and is not how the app is run.
  build: {
    target: 'es2023',
    sourcemap: false,
    // A manifest names what each entry loads, so that the size test need not read minified code.
    manifest: true,
    // The content security policy allows no data: URL for scripts and fonts.
    assetsInlineLimit: 0,
    // The polyfill is an inline script in older browsers' fallbacks; every browser of the target preloads modules.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What speaks to chains is one file of its own, loaded when a wallet or a contract is first needed; what it shares
          // with the frame stays with the frame.
          includeDependenciesRecursively: false,
          groups: [{ name: 'chain', test: /node_modules\/(viem|ox|abitype|wagmi|@wagmi|@noble|@scure|mipd|isows)\// }],
        },
      },
    },
  },
  worker: { format: 'es' },
  // No test fails because the machine is busy: the limit is there for one that hangs.
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
