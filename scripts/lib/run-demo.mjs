import { runWithDisplay } from './display.mjs';
import { runtimeEnvironment } from './electron-runtime.mjs';
import { fromRoot, node24 } from './paths.mjs';

/**
 * The main job once, in the real window, on the screen or on a virtual one.
 *
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @returns {Promise<number>} exit code
 */
export async function runDemo(runtime) {
  const args = ['--disable-warning=ExperimentalWarning', fromRoot('scripts', 'demo', 'run-demo.ts')];
  const { code } = await runWithDisplay(node24, args, { env: runtimeEnvironment(runtime) });
  return code;
}
