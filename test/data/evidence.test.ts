import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Of } from '#data/evidence/whole-file.ts';
import { checkProjections } from '#data/projection/check.ts';
import { err, ok } from '#shared/result.ts';
import { aPdf, aPng, aWordFile } from '#test/support/evidence-samples.ts';
import { createEvidenceOffice, type EvidenceOffice } from './evidence-office.ts';

let test: EvidenceOffice;
let chosen: string;

beforeEach(async () => {
  test = await createEvidenceOffice();
  chosen = mkdtempSync(join(tmpdir(), 'review-chosen-'));
});
afterEach(() => {
  test.close();
  rmSync(chosen, { recursive: true, force: true });
});

const folder = () => `${test.path}.evidence`;
const place = (bytes: Uint8Array) => {
  const sha256 = sha256Of(bytes);
  return join(folder(), sha256.slice(0, 2), sha256.slice(2));
};

/** Everything below the evidence folder that is a file. */
function stored(): string[] {
  return readdirSync(folder(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

async function takeFiles(files: Record<string, Uint8Array>) {
  const paths = Object.entries(files).map(([name, bytes]) => {
    const path = join(chosen, name);
    writeFileSync(path, bytes);
    return path;
  });
  return test.call('evidence.takeFiles', {
    caseId: test.caseId,
    expectedVersion: (await test.view()).version,
    class: 'confidentiality1',
    consent: null,
    item: 'body-eligible',
    paths,
  });
}

describe('証跡を受け取る', () => {
  it('ファイルは台帳の隣にハッシュの名前で置かれ、名前は記録の連鎖に入らない', async () => {
    const pdf = aPdf();
    await test.take('佐藤花子 在籍証明.pdf', pdf);
    expect(stored()).toEqual([place(pdf)]);
    expect(readFileSync(place(pdf)).equals(pdf)).toBe(true);
    const { evidence } = await test.view();
    expect(evidence).toMatchObject([
      {
        name: '佐藤花子 在籍証明.pdf',
        sha256: sha256Of(pdf),
        bytes: pdf.length,
        mediaType: 'application/pdf',
        nameFits: true,
        class: 'confidentiality1',
        items: [],
        withdrawn: null,
      },
    ]);
    const { read } = test.office.requireLedger();
    const payloads = read.query<{ payload: string }>('SELECT payload FROM journal').all();
    expect(JSON.stringify(payloads)).not.toContain('佐藤花子');
  });

  it('選んだ幾つものファイルは一つずつ受け取り、断るものがあってもほかは残る', async () => {
    const result = await takeFiles({
      '画面.pdf': aPng(),
      '控え.txt': iconv.encode('総務課 髙橋係長㈱', 'cp932'),
      '空.txt': Buffer.alloc(0),
      '様式.docx': aWordFile('word/vbaProject.bin'),
      'か\u3099.png': aPng(2, 2),
      '大きい.pdf': Buffer.alloc(26 * 1024 * 1024, 1),
    });
    expect(result).toMatchObject(
      ok({
        taken: 3,
        refused: [
          { name: '空.txt', error: { code: 'evidenceRefused', problem: 'empty' } },
          { name: '様式.docx', error: { code: 'evidenceRefused', problem: 'macro' } },
          { name: '大きい.pdf', error: { code: 'evidenceRefused', problem: 'tooLarge' } },
        ],
      }),
    );
    const { evidence } = await test.view();
    expect(
      evidence.map(({ name, mediaType, nameFits, items }) => [name, mediaType, nameFits, items]),
    ).toEqual([
      ['画面.pdf', 'image/png', false, ['body-eligible']],
      ['控え.txt', 'text/plain', true, ['body-eligible']],
      ['が.png', 'image/png', true, ['body-eligible']],
    ]);
    expect(stored()).toHaveLength(3);
  });

  it('フォルダーや、なくなったファイルは断る', async () => {
    mkdirSync(join(chosen, '一式'));
    const result = await test.call('evidence.takeFiles', {
      caseId: test.caseId,
      expectedVersion: (await test.view()).version,
      class: 'confidentiality1',
      consent: null,
      item: null,
      paths: [join(chosen, '一式'), join(chosen, 'ない.pdf')],
    });
    expect(result).toMatchObject(
      ok({
        taken: 0,
        refused: [
          { name: '一式', error: { code: 'fileProblem', problem: 'directory' } },
          { name: 'ない.pdf', error: { code: 'fileProblem', problem: 'missing' } },
        ],
      }),
    );
  });

  it('機密性3は開きもせずに断り、機密性2は同意があれば受け取る', async () => {
    expect(await test.take('秘.pdf', aPdf(), { class: 'confidentiality3' })).toEqual(
      err({ code: 'informationClassRefused', class: 'confidentiality3' }),
    );
    expect(await test.take('名簿.pdf', aPdf(), { class: 'confidentiality2' })).toEqual(
      err({ code: 'consentRequired' }),
    );
    expect(readdirSync(test.directory)).not.toContain('台帳.kyoso.evidence');
    const { consents } = await test.act({
      kind: 'recordConsent',
      means: 'mail',
      consentedOn: '2026-11-20',
      person: '芽室町 総務課長 山田',
      note: '',
    });
    const consent = consents[0]?.event ?? '';
    await test.take('名簿.pdf', aPdf(), { class: 'confidentiality2', consent });
    expect(await test.view()).toMatchObject({
      consents: [{ means: 'mail', consentedOn: '2026-11-20', said: { person: '芽室町 総務課長 山田' } }],
      evidence: [{ class: 'confidentiality2', consent }],
    });
  });

  it('同じ内容は別の案件でも一つのファイルになり、同じ案件では断る', async () => {
    await test.take('一.pdf', aPdf());
    expect(await test.take('二.pdf', aPdf())).toMatchObject(
      ok({ taken: 0, refused: [{ name: '二.pdf', error: { code: 'evidenceAlreadyAttached' } }] }),
    );
    expect(stored()).toEqual([place(aPdf())]);
  });

  it('古い画面からの追加は断り、何も残さない', async () => {
    expect(await test.take('一.pdf', aPdf(), { expectedVersion: 1 })).toMatchObject(
      err({ code: 'staleVersion' }),
    );
    expect(readdirSync(test.directory)).not.toContain('台帳.kyoso.evidence');
  });

  it('窓からは、受け取っていないファイルを証跡だと言えない', async () => {
    const command = { kind: 'attachEvidence', sha256: 'a'.repeat(64) };
    const forged = { id: test.caseId, expectedVersion: 2, command };
    const call: (name: 'case.act', input: never) => Promise<unknown> = test.call;
    expect(await call('case.act', forged as never)).toMatchObject(err({ code: 'invalidInput' }));
  });

  it('元に戻しても取り下げてもファイルは残り、記録から作り直した表と違わない', async () => {
    await test.take('一.pdf', aPdf());
    await test.act({ kind: 'undo' });
    expect((await test.view()).evidence).toEqual([]);
    await test.take('二.png', aPng());
    const evidence = (await test.view()).evidence[0]?.event ?? '';
    await test.act({ kind: 'withdrawEvidence', evidence, reason: '別人のもの' });
    expect((await test.view()).evidence).toMatchObject([{ withdrawn: { reason: '別人のもの' } }]);
    expect(stored().sort()).toEqual([place(aPdf()), place(aPng())].sort());
    expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
    expect(await test.call('journal.verify', null)).toMatchObject(
      ok({ whole: true, evidence: { whole: 2, missing: 0, altered: 0 } }),
    );
  });
});

describe('証跡を見る・書き出す', () => {
  const firstEvidence = async () => ({
    caseId: test.caseId,
    evidence: (await test.view()).evidence[0]?.event ?? '',
  });

  it('受け取ったままのバイトが返る', async () => {
    await test.take('画面.png', aPng(3, 3));
    const read = await test.call('evidence.read', await firstEvidence());
    expect(read).toEqual(ok({ mediaType: 'image/png', bytes: new Uint8Array(aPng(3, 3)), text: null }));
  });

  it.each([
    ['utf-8', Buffer.from('\ufeff在籍：髙橋㈱', 'utf8')],
    ['cp932', iconv.encode('在籍：髙橋㈱', 'cp932')],
  ])('%s のテキストは文字コードを見分けて読める', async (encoding, bytes) => {
    await test.take('控え.txt', bytes);
    expect(await test.call('evidence.read', await firstEvidence())).toMatchObject(
      ok({ text: { encoding, content: '在籍：髙橋㈱' } }),
    );
  });

  it('書き出した写しには中身に合う拡張子が付き、同じバイトになる', async () => {
    await test.take('画面.pdf', aPng());
    const which = await firstEvidence();
    expect(await test.call('evidence.nameToWrite', which)).toEqual(ok({ name: '画面.pdf.png' }));
    const path = join(chosen, '画面.pdf.png');
    expect(await test.call('evidence.copyTo', { ...which, path })).toEqual(ok(null));
    expect(readFileSync(path).equals(aPng())).toBe(true);
    expect(readdirSync(chosen)).toEqual(['画面.pdf.png']);
  });

  it('書き出した写しは、ほかのプログラムで直して上書きでき、書き出し直すこともできる', async () => {
    await test.take('画面.png', aPng());
    const which = await firstEvidence();
    const path = join(chosen, '画面.png');
    for (const _time of ['一度目', '二度目']) {
      expect(await test.call('evidence.copyTo', { ...which, path })).toEqual(ok(null));
      // Windows protects a file that its owner may not write to from being replaced as well.
      expect(statSync(path).mode & 0o200).toBe(0o200);
    }
  });

  it('ほかの案件の証跡は読めない', async () => {
    await test.take('画面.png', aPng());
    const { evidence } = await firstEvidence();
    expect(await test.call('evidence.read', { caseId: 'ない', evidence })).toEqual(
      err({ code: 'unknownEvidence' }),
    );
  });
});
