import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Of } from '#data/evidence/whole-file.ts';
import type { ReportProfile } from '#shared/contract/report.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { aConfirmedCheck, anIndependentContact } from '#test/builders.ts';
import { aPdf } from '#test/support/evidence-samples.ts';
import { createEvidenceOffice, type EvidenceOffice } from './evidence-office.ts';

let test: EvidenceOffice;

beforeEach(async () => {
  test = await createEvidenceOffice();
  await test.act(anIndependentContact);
  await test.take('佐藤花子 在籍証明.pdf', aPdf(), { item: 'body-eligible' });
  for (const item of (await test.view()).template.items) await test.act(confirmed(item.id));
  await test.act({ kind: 'approve', text: '' });
  test.signIn('田中 課長', 'approver');
  await test.act({ kind: 'confirm', text: '' });
});
afterEach(() => test.close());

function confirmed(item: string): CaseCommand {
  return aConfirmedCheck(item, { source: '' });
}

/** The page as it goes to the printer, without its marks. */
async function printed(profile: ReportProfile): Promise<string> {
  const staged = await test.call('report.stage', {
    request: {
      from: '2026-11-01',
      to: '2026-11-30',
      profile,
      formats: ['pdf', 'csv'],
      csvEncoding: 'utf-8-bom',
    },
    directory: test.directory,
  });
  if (!staged.ok) throw new Error(staged.error.code);
  const page = readFileSync(staged.value.pdfs[0]?.htmlPath ?? '', 'utf8');
  const { stagingDirectory } = staged.value;
  const list = readdirSync(stagingDirectory).find((name) => name.endsWith('.csv')) ?? '';
  const csv = readFileSync(join(stagingDirectory, list), 'utf8');
  await test.call('report.discard', { stageId: staged.value.stageId });
  return `${page.slice(page.indexOf('<body')).replace(/<[^>]+>/g, ' ')}\n${csv}`;
}

describe('報告の中の優先の印', () => {
  it('付いている案件の個別審査票にだけ載る', async () => {
    expect(await printed('full')).not.toContain('優先の印');
    await test.act({ kind: 'reopen', reason: 'wrong-decision', text: '' });
    await test.act({ kind: 'setPriority', priority: 'high', text: '' });
    await test.act({ kind: 'approve', text: '' });
    test.signIn('高橋 課長', 'approver');
    await test.act({ kind: 'confirm', text: '' });
    expect(await printed('anonymous')).toMatch(/優先の印\s+付いている/);
  });
});

describe('報告の中の証跡と連絡', () => {
  it('個別審査票に、名前・区分・ハッシュと、連絡の相手・調べ方が載る', async () => {
    const text = await printed('full');
    for (const expected of [
      '佐藤花子 在籍証明.pdf',
      '機密性1',
      sha256Of(aPdf()),
      '総務課 高橋係長',
      '0155-62-2611',
      '独立に調べた連絡先',
      '本人の在籍を確認',
    ]) {
      expect(text).toContain(expected);
    }
  });

  it('個人情報を除く様式では、名前も相手も載らず、件数とハッシュは載る', async () => {
    const text = await printed('anonymous');
    expect(text).toContain(sha256Of(aPdf()));
    expect(text).toContain('公式サイトと一致,1,1');
    for (const personal of ['佐藤花子', '高橋係長', '0155-62-2611']) expect(text).not.toContain(personal);
  });
});
