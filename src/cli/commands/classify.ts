import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { loadReferenceData } from '#data/reference/reference-data.ts';
import { explainJudgement } from '#shared/domain/email-domain/explain.ts';
import { judgeAddress } from '#shared/domain/email-domain/judge.ts';
import { defaultDomainPolicy } from '#shared/domain/email-domain/policy.ts';
import { japaneseDate } from '#shared/domain/time/wall-calendar.ts';
import { readingProblem, systemCode } from '#shared/system-fault.ts';
import type { Invocation } from '../command.ts';
import { type ExitCode, Refused } from '../failure.ts';
import { referenceDirectory } from '../project-files.ts';

const FLUSH_CHARACTERS = 64 * 1024;

/** NDJSON with or without `--json`: one line of input, one line of output, in the same order. */
export async function run({ options, output }: Invocation): Promise<ExitCode> {
  const path = options.optional('file');
  if (path === null && process.stdin.isTTY)
    output.message('アドレスを 1 行に 1 件入力してください（終わりは Ctrl+D）。');
  const { judgementTables } = loadReferenceData(referenceDirectory);
  const today = japaneseDate(new Date().toISOString());
  let waiting = '';
  for await (const line of lines(path)) {
    const [address = '', code, name] = line.split('\t');
    const claim = { address, code: code ?? null, name: name ?? null };
    const judgement = judgeAddress(claim, judgementTables, defaultDomainPolicy, today);
    waiting += `${JSON.stringify({
      input: judgement.input,
      address: judgement.address,
      class: judgement.class,
      outcome: judgement.outcome,
      rule: judgement.rule,
      candidates: judgement.candidates.map(({ code: body, name: called }) => ({ code: body, name: called })),
      warnings: judgement.warnings,
      explanation: explainJudgement(judgement, 'ja'),
    })}\n`;
    if (waiting.length < FLUSH_CHARACTERS) continue;
    await output.write(waiting);
    waiting = '';
  }
  await output.write(waiting);
  return 0;
}

/**
 * Lines end with LF or CR LF and nothing else: readline would also split at U+2028, which may stand in an address
 * that somebody copied from a web page.
 */
async function* lines(path: string | null): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let first = true;
  for await (const chunk of bytes(path)) {
    const text = rest + decoder.write(chunk);
    const complete = text.split('\n');
    rest = complete.pop() ?? '';
    for (const line of complete) {
      yield cleanLine(line, first);
      first = false;
    }
  }
  rest += decoder.end();
  if (rest !== '') yield cleanLine(rest, first);
}

function cleanLine(line: string, first: boolean): string {
  const text = first && line.startsWith('\ufeff') ? line.slice(1) : line;
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

async function* bytes(path: string | null): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of path === null ? process.stdin : createReadStream(path)) {
      yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    }
  } catch (error) {
    const problem = readingProblem(error);
    if (!problem) throw error;
    throw new Refused({
      code: 'fileProblem',
      problem,
      path: path ?? '標準入力',
      detail: systemCode(error),
    });
  }
}
