import { defineConfig } from 'vitest/config';
import { displayCount } from './scripts/lib/display.mjs';

/** Tests that drive the real program in a real window: one file at a time on each screen, because windows share its focus. */
export default defineConfig({
  test: {
    name: 'e2e',
    environment: 'node',
    include: ['test/e2e/**/*.e2e.ts', 'test/fault/**/*.e2e.ts'],
    passWithNoTests: true,
    maxWorkers: displayCount(),
    // Each file starts a program of its own; only the modules that drive it are shared.
    isolate: false,
    testTimeout: 120_000,
    // The program is started and a demonstration made in it, each with a limit of a minute of its own.
    hookTimeout: 130_000,
    // As long as Playwright waits for what it looks for; the second that is usual is short for a busy machine.
    expect: { poll: { timeout: 30_000 } },
    teardownTimeout: 20_000,
  },
});
