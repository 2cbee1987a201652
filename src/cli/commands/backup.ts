import type { Invocation } from '../command.ts';
import { evidenceCopyText } from '../evidence-copy-text.ts';
import { type ExitCode, orRefuse } from '../failure.ts';
import { newFilePath } from '../new-file.ts';
import { withLedger } from '../open-office.ts';

export async function run({ options, output, json }: Invocation): Promise<ExitCode> {
  const out = newFilePath(options.required('out'));
  const backup = await withLedger(options.required('db'), output, async ({ call }) =>
    orRefuse(await call('ledger.backup', { path: out })),
  );
  if (json) await output.json(backup);
  else
    await output.line(
      `写しを作り、読み戻して確かめました: ${backup.path}\nSHA-256 ${backup.sha256}\n${evidenceCopyText(backup.evidence)}`,
    );
  return 0;
}
