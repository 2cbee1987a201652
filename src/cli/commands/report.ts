import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileFault } from '#data/export/file-fault.ts';
import { CsvEncoding, ReportProfile, type SavedReport } from '#shared/contract/report.ts';
import type { Invocation } from '../command.ts';
import { type ExitCode, orRefuse, Refused, UsageError } from '../failure.ts';
import { withLedger } from '../open-office.ts';
import { textPairs } from '../table.ts';

export async function run({ options, output, json }: Invocation): Promise<ExitCode> {
  const from = options.date('from');
  const to = options.date('to');
  if (to < from) throw new UsageError(`--to が --from より前です: ${to}`);
  options.required('format');
  const format = options.oneOf('format', ['csv', 'xlsx', 'json'] as const) ?? 'csv';
  const profile = options.oneOf('profile', ReportProfile.options) ?? 'full';
  const csvEncoding = options.oneOf('encoding', CsvEncoding.options) ?? 'utf-8-bom';
  const directory = resolve(options.required('out'));
  const request = { from, to, profile, formats: [format], csvEncoding };
  const saved = await withLedger(options.required('db'), output, async ({ call }) => {
    makeDirectory(directory);
    const stage = orRefuse(await call('report.stage', { request, directory }));
    return orRefuse(await call('report.seal', { stageId: stage.stageId }));
  });
  if (json) await output.json(withPaths(saved));
  else await output.line(reportText(saved));
  return 0;
}

function makeDirectory(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new Refused(fileFault(error, path));
  }
}

function withPaths({ directory, files, chainHead, missing }: SavedReport) {
  return {
    directory,
    chainHead,
    missing,
    files: files.map((file) => ({ ...file, path: join(directory, file.name) })),
  };
}

function reportText({ directory, files, chainHead, missing }: SavedReport): string {
  return [
    `報告書を書き出しました: ${directory}`,
    textPairs(files.map(({ name, bytes, sha256 }) => [name, `${bytes} バイト  SHA-256 ${sha256}`])),
    `記録の先端  ${chainHead}`,
    ...(missing.length > 0 ? [`CP932 にない文字（[U+…] の形で書いた）  ${missing.join(' ')}`] : []),
  ].join('\n');
}
