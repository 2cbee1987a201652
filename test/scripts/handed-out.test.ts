import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/paths.mjs';

test('what is handed out runs this program and no other code, whatever the environment and the shortcut say', () => {
  const { build } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(build.electronFuses).toEqual({
    // ELECTRON_RUN_AS_NODE: an office lets this program through, not every script that it could be made to run.
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    // Whoever listens to the main process sees every ledger and acts as whoever has signed in.
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
  });
});
