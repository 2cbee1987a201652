import { dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { ShellContext } from './context.ts';
import { ofSameOperator } from './same-operator.ts';

/** Path that was chosen, or null when the dialog was left, or answered by somebody else than who opened it. */
export async function askForFile(context: ShellContext, options: OpenDialogOptions): Promise<string | null> {
  const [path = null] = await askForFiles(context, options);
  return path;
}

/** Paths that were chosen; none when the dialog was left. */
export async function askForFiles(context: ShellContext, options: OpenDialogOptions): Promise<string[]> {
  const window = context.window();
  const ask = async () => {
    const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
    return answer.canceled ? [] : answer.filePaths;
  };
  return ofSameOperator(context.call, ask, []);
}

export async function askWhereToSave(
  context: ShellContext,
  options: SaveDialogOptions,
): Promise<string | null> {
  const window = context.window();
  const ask = async () => {
    const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
    return answer.canceled || answer.filePath === '' ? null : answer.filePath;
  };
  return ofSameOperator(context.call, ask, null);
}
