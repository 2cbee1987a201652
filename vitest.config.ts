import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** What a test waits for may take long on a busy machine; the second that is usual fails there, and ten cost nobody anything. */
const patient = { poll: { timeout: 10_000 } };

/**
 * Tests that need no window. `npm run test:unit -- --project data` runs one group.
 * The tests in the real Electron are in vitest.e2e.config.ts, so that a plain `vitest run` never opens a window.
 */
export default defineConfig({
  test: {
    // A test that hangs must not take the ten minutes of `npm test` with it.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    passWithNoTests: true,
    // Vitest would leave one processor alone, which is half of two.
    maxWorkers: '100%',
    projects: [
      nodeProject('domain', ['test/domain/**/*.test.ts', 'test/property/**/*.test.ts']),
      nodeProject('data', ['test/data/**/*.test.ts', 'test/main/**/*.test.ts', 'test/fault/**/*.test.ts']),
      nodeProject('cli', ['test/cli/**/*.test.ts']),
      nodeProject('migration', ['test/migration/**/*.test.ts']),
      nodeProject('scripts', ['test/scripts/**/*.test.ts']),
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/setup-renderer.ts'],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: patient,
        },
      },
    ],
  },
});

function nodeProject(name: string, include: string[]) {
  return {
    test: {
      name,
      environment: 'node',
      include,
      // One process a processor instead of one a file: the modules and the tables of the program are loaded once.
      isolate: false,
      testTimeout: 60_000,
      hookTimeout: 60_000,
      expect: patient,
    },
  } as const;
}
