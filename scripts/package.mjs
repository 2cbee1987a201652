import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { takeFlag, withoutDashes } from './lib/arguments.mjs';
import { bootstrap } from './lib/bootstrap.mjs';
import { buildIfNeeded } from './lib/build.mjs';
import { helpRequested, note, runMain, Stop } from './lib/console.mjs';
import { announce, resolveRuntime } from './lib/electron-runtime.mjs';
import { runNode24 } from './lib/process.mjs';

const HELP = `
npm run package [-- OPTIONS と electron-builder の引数]

配布用のフォルダーを dist/ に作ります (electron-builder --dir)。Electron の公式バイナリが要ります。

  --dev-fallback-runtime   代替の古い Electron で組み立てる。組み立ての確認のためだけで、配布してはいけません。
  --retry-official         公式バイナリの取得をやり直す
  --help                   この説明
`;

await runMain(async () => {
  const args = withoutDashes(process.argv.slice(2));
  if (helpRequested(args, HELP)) return 0;
  const fallbackAllowed = takeFlag(args, '--dev-fallback-runtime');
  const retryOfficial = takeFlag(args, '--retry-official');

  await bootstrap();
  const runtime = await resolveRuntime({ retryOfficial });
  announce(runtime);
  if (runtime.kind === 'fallback' && !fallbackAllowed) {
    throw new Stop(
      '代替の Electron では配布物を作りません。公式バイナリを用意してください (--retry-official)。',
    );
  }
  if ((await buildIfNeeded()) !== 0) throw new Stop('ビルドに失敗しました。 The build failed.');

  if (runtime.kind !== 'fallback') return packWith(distOf(runtime), runtime.version, args);
  note('  この組み立ては確認用です。配布してはいけません。');
  const work = mkdtempSync(join(tmpdir(), 'electron-dist-'));
  try {
    copyWithoutLoader(distOf(runtime), work);
    return await packWith(work, runtime.version, args);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});

/**
 * @param {string} dist
 * @param {string} version
 * @param {string[]} args
 */
async function packWith(dist, version, args) {
  const { code } = await runNode24('node_modules/electron-builder/cli.js', [
    '--dir',
    '--publish=never',
    `-c.electronDist=${dist}`,
    `-c.electronVersion=${version}`,
    ...args,
  ]);
  return code;
}

/** @param {{ executablePath: string }} runtime */
function distOf({ executablePath }) {
  const folder = dirname(executablePath);
  return process.platform === 'darwin' ? join(folder, '..', '..', '..') : folder;
}

/**
 * The fallback starts a loader of ours, which must not travel with a packaged program.
 *
 * @param {string} dist
 * @param {string} copy
 */
function copyWithoutLoader(dist, copy) {
  cpSync(dist, copy, { recursive: true, filter: (source) => source !== join(dist, 'resources', 'app') });
}
