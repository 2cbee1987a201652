import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// One build runs on every runtime that scripts/ may choose, so the targets are those of the oldest of them
// (Electron 25: Node 18, Chromium 114), and the output is CommonJS: ESM entry points need Electron 28.
const NODE_TARGET = 'node18';
const CHROME_TARGET = 'chrome114';

/** What a build contains of others asks for its text with each copy; the packaging puts these files beside the program. */
const license = { fileName: 'licences.md' };

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const commonJs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
} as const;

export default defineConfig({
  main: {
    build: {
      target: NODE_TARGET,
      sourcemap: true,
      license,
      // Everything is bundled, so that packages that ship as ES modules only also work in Electron 25, which
      // cannot require() them. The data process has a build of its own: vite.data.config.ts.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: fromRoot('src/main/index.ts') },
        // Otherwise the entry would begin by requiring the chunk that it is to fetch later.
        output: { ...commonJs, strictExecutionOrder: true },
      },
    },
  },
  preload: {
    build: {
      target: NODE_TARGET,
      sourcemap: false,
      // A sandboxed preload script can require() nothing but `electron`: one self-contained file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: fromRoot('src/preload/index.ts') },
        output: { ...commonJs, codeSplitting: false },
      },
    },
  },
  renderer: {
    root: fromRoot('src/renderer'),
    plugins: [react(), tailwindcss()],
    build: {
      target: CHROME_TARGET,
      outDir: fromRoot('out/renderer'),
      license,
      sourcemap: true,
      minify: true,
      // The content security policy allows no data: URLs, so fonts and pictures stay files of their own.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: fromRoot('src/renderer/index.html'),
      },
    },
  },
});
