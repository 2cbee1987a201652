import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportProfile } from '#shared/contract/report.ts';
import type { TestOffice } from '../support/office.ts';

/** The 個別審査票 of a case as it would be printed now: what is read on it. */
export async function printedSheet(
  test: TestOffice,
  caseId: string,
  profile: ReportProfile = 'full',
): Promise<string> {
  const folder = join(test.directory, '審査票の下書き');
  mkdirSync(folder, { recursive: true });
  const staged = await test.call('caseSheet.stage', { caseId, profile, path: join(folder, '審査票.pdf') });
  if (!staged.ok) throw new Error(JSON.stringify(staged.error));
  const text = plain(readFileSync(staged.value.htmlPath, 'utf8'));
  await test.call('caseSheet.discard', { stageId: staged.value.stageId });
  return text;
}

/** The PDF of the report of November 2026: what is read on it. */
export async function printedReport(test: TestOffice): Promise<string> {
  const period = { from: '2026-11-01', to: '2026-11-30' };
  const request = { ...period, profile: 'full', formats: ['pdf'], csvEncoding: 'utf-8-bom' } as const;
  const staged = await test.call('report.stage', {
    request: { ...request, formats: ['pdf'] },
    directory: test.directory,
  });
  if (!staged.ok) throw new Error(JSON.stringify(staged.error));
  const text = plain(readFileSync(staged.value.pdfs[0]?.htmlPath ?? '', 'utf8'));
  await test.call('report.discard', { stageId: staged.value.stageId });
  return text;
}

/** What is read on paper, without the markup, a blank between two cells. */
export function plain(html: string): string {
  const body = html.slice(html.indexOf('<body>'));
  return body
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/\s+/g, ' ');
}
