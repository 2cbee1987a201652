import { bootstrap } from './bootstrap.mjs';
import { buildIfNeeded } from './build.mjs';
import { Stop } from './console.mjs';
import { announce, resolveRuntime } from './electron-runtime.mjs';
import { ensureSandbox } from './sandbox.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/**
 * Everything that must be there before a window can open, except the build.
 *
 * @param {{ retryOfficial?: boolean }} [options]
 */
export async function prepareRuntime(options) {
  await bootstrap();
  const runtime = await resolveRuntime(options);
  announce(runtime);
  await ensureSystemLibraries(runtime);
  await ensureSandbox(runtime);
  return runtime;
}

/**
 * Everything that must be there before the program's window can open.
 *
 * @param {{ retryOfficial?: boolean }} [options]
 */
export async function prepareProgram(options) {
  const runtime = await prepareRuntime(options);
  if ((await buildIfNeeded()) !== 0) throw new Stop('ビルドに失敗しました。 The build failed.');
  return runtime;
}
