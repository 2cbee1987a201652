import { defineConfig } from 'vitest/config';

/** Tests that drive the real program in a real window: one at a time, because they share one screen. */
export default defineConfig({
  test: {
    name: 'e2e',
    environment: 'node',
    include: ['test/e2e/**/*.e2e.ts', 'test/fault/**/*.e2e.ts'],
    passWithNoTests: true,
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
});
