import { createInterface } from 'node:readline';
import type { Invocation } from '../command.ts';
import { type ExitCode, orRefuse, UsageError } from '../failure.ts';
import { withLedger } from '../open-office.ts';

/**
 * The way back for an office whose only administrator forgot the passphrase. It is read from standard input: an argument would
 * stand in the shell's history and in every list of processes.
 */
export async function run({ options, output, json }: Invocation): Promise<ExitCode> {
  const name = options.required('operator');
  if (process.stdin.isTTY) output.message('最初の合言葉を1行で入力してください（12文字以上）。');
  const passphrase = await firstLine(process.stdin);
  const operator = await withLedger(options.required('db'), output, async ({ call }) => {
    const all = orRefuse(await call('operators.list', null));
    const found = all.find((each) => each.name === name);
    if (!found)
      throw new UsageError(`--operator ${name}: ${all.map((each) => each.name).join(' / ')} のどれかです。`);
    orRefuse(await call('operators.setFirstPassphrase', { operatorId: found.id, passphrase }));
    return found;
  });
  if (json) await output.json({ operator: operator.name, role: operator.role });
  else {
    await output.line(
      `${operator.name} さんに最初の合言葉を設定しました。本人が始めるとき、自分だけの合言葉に替えます。`,
    );
  }
  return 0;
}

async function firstLine(input: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) return line;
  return '';
}
