import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Of } from '#data/evidence/whole-file.ts';
import { err, ok } from '#shared/result.ts';
import { aPdf, aPng } from '#test/support/evidence-samples.ts';
import { createEvidenceOffice, type EvidenceOffice } from './evidence-office.ts';

let test: EvidenceOffice;

beforeEach(async () => {
  test = await createEvidenceOffice();
});
afterEach(() => test.close());

const folder = () => `${test.path}.evidence`;
const incoming = () => join(folder(), 'incoming');
const place = (bytes: Uint8Array) => {
  const sha256 = sha256Of(bytes);
  return join(folder(), sha256.slice(0, 2), sha256.slice(2));
};

/** Writes into a file that the program keeps read-only, as a tool of somebody else would. */
function alter(path: string, bytes: Uint8Array): void {
  chmodSync(path, 0o644);
  writeFileSync(path, bytes);
}

async function readFirst() {
  const evidence = (await test.view()).evidence[0]?.event ?? '';
  return test.call('evidence.read', { caseId: test.caseId, evidence });
}

async function reopen() {
  const opened = await test.call('ledger.open', { path: test.path });
  if (!opened.ok) throw new Error(opened.error.code);
  test.signIn('事務局 担当');
}

describe('証跡のファイルに何かあったとき', () => {
  it('なくなったファイルは、ないと言い、照合で数える', async () => {
    await test.take('一.pdf', aPdf());
    rmSync(place(aPdf()));
    expect(await readFirst()).toEqual(err({ code: 'evidenceUnreadable', problem: 'missing' }));
    expect(await test.call('journal.verify', null)).toMatchObject(
      ok({
        whole: true,
        evidence: {
          whole: 0,
          missing: 1,
          first: [{ receiptNumber: 'R8-000182', sha256: sha256Of(aPdf()), problem: 'missing' }],
        },
      }),
    );
  });

  it.each([
    ['同じ長さで一字だけ違う', (bytes: Buffer) => Buffer.from(bytes).fill(0x58, 20, 21)],
    ['途中で切れた', (bytes: Buffer) => bytes.subarray(0, 100)],
  ])('%sファイルは見せず、照合で数える', async (_name, change) => {
    await test.take('一.pdf', aPdf());
    alter(place(aPdf()), change(aPdf()));
    expect(await readFirst()).toEqual(err({ code: 'evidenceUnreadable', problem: 'altered' }));
    expect(await test.call('journal.verify', null)).toMatchObject(ok({ evidence: { altered: 1, whole: 0 } }));
  });

  it('変えられたファイルは、同じ内容を受け取り直すと元に戻り、変えられた方も残る', async () => {
    await test.take('一.pdf', aPdf());
    alter(place(aPdf()), Buffer.from('x'));
    const evidence = (await test.view()).evidence[0]?.event ?? '';
    await test.act({ kind: 'withdrawEvidence', evidence, reason: '壊れたため取り直す' });
    expect(await test.take('一.pdf', aPdf())).toMatchObject(ok({ taken: 1 }));
    expect(readFileSync(place(aPdf())).equals(aPdf())).toBe(true);
    expect(readdirSync(dirname(place(aPdf()))).filter((name) => name.includes('.altered.'))).toHaveLength(1);
  });

  it('証跡のフォルダーに書けないときは断り、何も記録しない', async () => {
    // A file stands where the folder should be: nobody, not even root, can write below it.
    writeFileSync(folder(), '');
    const before = (await test.view()).version;
    expect(await test.take('一.pdf', aPdf())).toMatchObject(
      ok({
        taken: 0,
        refused: [{ name: '一.pdf', error: { code: 'ledgerProblem', problem: 'readOnly', path: folder() } }],
        view: { version: before },
      }),
    );
  });
});

describe('途中で止まったとき', () => {
  it('記録される前に止まったファイルは、次に開いたとき消える', async () => {
    mkdirSync(incoming(), { recursive: true });
    writeFileSync(join(incoming(), `${sha256Of(aPdf())}.0193`), aPdf());
    await reopen();
    expect(readdirSync(incoming())).toEqual([]);
    expect(existsSync(place(aPdf()))).toBe(false);
  });

  it('このプログラムが置いたのではないファイルとフォルダーは、消えない', async () => {
    mkdirSync(join(incoming(), '写真'), { recursive: true });
    writeFileSync(join(incoming(), '写真', '一.jpg'), 'x');
    writeFileSync(join(incoming(), '議事録.txt'), 'x');
    await reopen();
    expect(readdirSync(incoming(), { recursive: true }).sort()).toEqual(
      ['写真', join('写真', '一.jpg'), '議事録.txt'].sort(),
    );
  });

  it('人からもらった台帳の脇にあるのが自分の文書への近道でも、文書は消えない', async () => {
    const documents = join(test.directory, 'ドキュメント');
    const left = `${sha256Of(aPdf())}.0193`;
    mkdirSync(documents);
    writeFileSync(join(documents, left), aPdf());
    mkdirSync(folder());
    symlinkSync(documents, incoming(), 'junction');
    await reopen();
    expect(readdirSync(documents)).toEqual([left]);
  });

  it('記録を待つ間に、ほかのプログラムが同じ台帳を開いて消しても、受け取ったファイルは残る', async () => {
    test.close();
    let isTaking = false;
    test = await createEvidenceOffice({
      // Between the event and the place, as settleAfterCrash() of a program that cannot see the event yet.
      onNotice: () => {
        if (isTaking) rmSync(incoming(), { recursive: true });
        isTaking = false;
      },
    });
    isTaking = true;
    await test.take('一.pdf', aPdf());
    expect(isTaking).toBe(false);
    expect(readFileSync(place(aPdf())).equals(aPdf())).toBe(true);
    expect(await test.call('journal.verify', null)).toMatchObject(
      ok({ whole: true, evidence: { whole: 1, missing: 0 } }),
    );
  });

  it('記録された後、置き場所に移る前に止まったファイルは、次に開いたとき置かれる', async () => {
    await test.take('一.pdf', aPdf());
    const bytes = readFileSync(place(aPdf()));
    rmSync(place(aPdf()));
    writeFileSync(join(incoming(), `${sha256Of(aPdf())}.0193`), bytes);
    await reopen();
    expect(readdirSync(incoming())).toEqual([]);
    expect(await readFirst()).toMatchObject(ok({ mediaType: 'application/pdf' }));
  });
});

describe('バックアップの途中で止まったとき', () => {
  it('証跡の写しがそろうまで、写しの名前のファイルはどの時点にもない', async () => {
    await test.take('一.pdf', aPdf());
    await test.take('二.png', aPng());
    const out = join(test.directory, '媒体');
    mkdirSync(out);
    const seen = new Set<string>();
    let isDone = false;
    const kept = test.call('ledger.backup', { path: join(out, '写し.kyoso') }).finally(() => {
      isDone = true;
    });
    while (!isDone) {
      seen.add(readdirSync(out).toSorted().join(' '));
      await new Promise(setImmediate);
    }
    expect(await kept).toMatchObject(ok({ evidence: { copied: 2 } }));
    const withoutEvidence = [...seen].filter(
      (names) => /写し\.kyoso( |$)/.test(names) && !/evidence$/.test(names),
    );
    expect(withoutEvidence).toEqual([]);
    expect(readdirSync(out).toSorted()).toEqual(['写し.kyoso', '写し.kyoso.evidence']);
  });
});

describe('置き場所に移せなかったとき', () => {
  it('受け取ったファイルは見られ、照合とバックアップに入り、次に開いたとき置かれる', async () => {
    // A file stands where its shelf should be: nobody, not even root, can move anything below it.
    mkdirSync(folder());
    const shelf = dirname(place(aPdf()));
    writeFileSync(shelf, '');
    expect(await test.take('一.pdf', aPdf())).toMatchObject(ok({ taken: 1 }));
    expect(readdirSync(incoming())).toHaveLength(1);
    expect(await readFirst()).toMatchObject(ok({ mediaType: 'application/pdf' }));
    expect(await test.call('journal.verify', null)).toMatchObject(ok({ evidence: { whole: 1, missing: 0 } }));
    const path = join(test.directory, '写し.kyoso');
    expect(await test.call('ledger.backup', { path })).toMatchObject(
      ok({ evidence: { copied: 1, missing: 0 } }),
    );
    rmSync(shelf);
    await reopen();
    expect(readdirSync(incoming())).toEqual([]);
    expect(readFileSync(place(aPdf())).equals(aPdf())).toBe(true);
  });
});

describe('バックアップと証跡', () => {
  const copy = () => join(test.directory, '写し.kyoso');

  it('写しには証跡のフォルダーが付き、写しだけで証跡が読める', async () => {
    await test.take('一.pdf', aPdf());
    await test.take('二.png', aPng());
    expect(await test.call('ledger.backup', { path: copy() })).toMatchObject(
      ok({ evidence: { copied: 2, missing: 0, altered: 0 } }),
    );
    const opened = await test.call('ledger.open', { path: copy() });
    expect(opened.ok).toBe(true);
    test.signIn('事務局 担当');
    expect(await test.call('journal.verify', null)).toMatchObject(ok({ evidence: { whole: 2 } }));
    expect(await readFirst()).toMatchObject(ok({ mediaType: 'application/pdf' }));
  });

  it('欠けた証跡があっても写しは作り、何が写せなかったかを言う', async () => {
    await test.take('一.pdf', aPdf());
    await test.take('二.png', aPng());
    rmSync(place(aPdf()));
    alter(place(aPng()), Buffer.from('x'));
    expect(await test.call('ledger.backup', { path: copy() })).toMatchObject(
      ok({ evidence: { copied: 0, missing: 1, altered: 1 } }),
    );
    expect(existsSync(`${copy()}.evidence`)).toBe(false);
  });

  it('同じ名前の証跡のフォルダーがあれば、それがあると言い、写しを作らずに断る', async () => {
    mkdirSync(`${copy()}.evidence`);
    expect(await test.call('ledger.backup', { path: copy() })).toEqual(
      err({ code: 'ledgerProblem', problem: 'exists', path: `${copy()}.evidence`, detail: '' }),
    );
    expect(existsSync(copy())).toBe(false);
  });

  it('情報が消去された証跡は、欠けたとは数えず、写しにも入れない', async () => {
    await test.take('一.pdf', aPdf());
    const { write } = test.office.requireLedger();
    write.run("DELETE FROM vault WHERE kind = 'evidence'");
    rmSync(place(aPdf()));
    expect(await test.call('journal.verify', null)).toMatchObject(
      ok({ whole: true, evidence: { whole: 0, missing: 0, erased: 1 } }),
    );
    expect(await test.call('ledger.backup', { path: copy() })).toMatchObject(ok({ evidence: { copied: 0 } }));
    expect((await test.view()).evidence).toMatchObject([{ name: '', bytes: aPdf().length }]);
  });
});
