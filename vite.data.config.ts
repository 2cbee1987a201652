import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The data process, built by itself: bundled together with the main process, what both use may end up in one
 * of the two files, and the main process would start a second data process by importing it.
 */
export default defineConfig({
  publicDir: false,
  ssr: {
    // Only the native module stays outside; see electron.vite.config.ts.
    noExternal: true,
    external: ['better-sqlite3'],
  },
  build: {
    ssr: true,
    target: 'node18',
    outDir: fromRoot('out/data'),
    emptyOutDir: true,
    sourcemap: true,
    license: { fileName: 'licences.md' },
    rolldownOptions: {
      input: { index: fromRoot('src/main/data/index.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
    },
  },
});
