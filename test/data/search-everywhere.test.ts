import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkProjections, searchIndexIsWhole } from '#data/projection/check.ts';
import { rebuildProjections } from '#data/projection/rebuild.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { ok } from '#shared/result.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';
import { granted } from '#test/support/plan-hands.ts';
import { queuePage } from '#test/support/queue-pages.ts';
import { writeToBody } from '#test/support/written-letter.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});

afterEach(() => {
  test.close();
});

/** Each case that is found, with the field in which it was and what stands there. */
async function found(search: string) {
  const { rows } = await queuePage(test, { search });
  return rows.map(({ receiptNumber, matches }) => [
    receiptNumber,
    ...matches.map(({ field, column, text, from, to }) => `${column ?? field}: ${text.slice(from, to)}`),
  ]);
}

async function act(id: string, expectedVersion: number, command: CaseCommand) {
  expect(await test.call('case.act', { id, expectedVersion, command })).toMatchObject({ ok: true });
}

async function expectWhole() {
  expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
  await test.office.transaction((db) => ok(expect(searchIndexIsWhole(db)).toBe(true)));
}

describe('検索は申請のすべての欄を探す', () => {
  it('電話番号は、ハイフンや括弧の有無にかかわらず見つかる', async () => {
    await receiveApplications(test, [
      anApplication({ receiptNumber: 'R8-1', phone: '0155-62-2611' }),
      anApplication({ receiptNumber: 'R8-2', phone: '０１５５（６２）２６１２' }),
      anApplication({ receiptNumber: 'R8-3', phone: '0155622613' }),
      anApplication({ receiptNumber: 'R8-4', phone: '0155 62 2614' }),
    ]);
    expect(await found('0155-62-2611')).toEqual([['R8-1', 'phone: 0155-62-2611']]);
    expect(await found('0155622611')).toEqual([['R8-1', 'phone: 0155-62-2611']]);
    expect(await found('62-2611')).toEqual([['R8-1', 'phone: 62-2611']]);
    expect(await found('0155(62)2612')).toEqual([['R8-2', 'phone: ０１５５（６２）２６１２']]);
    expect(await found('0155-62-2613')).toEqual([['R8-3', 'phone: 0155622613']]);
    expect(await found('0155-62-2614')).toEqual([['R8-4', 'phone: 0155 62 2614']]);
    expect((await found('015562')).length).toBe(4);
    await expectWhole();
  });

  it('役職・備考・知らない列も見つかり、どの欄かが分かる', async () => {
    await receiveApplications(test, [
      anApplication({
        receiptNumber: 'R8-1',
        position: '企画係長',
        remarks: '午前中のみ\r\n内線2345',
        extra: { 備考2: '出向元は帯広市' },
      }),
      anApplication({ receiptNumber: 'R8-2' }),
    ]);
    expect(await found('係長')).toEqual([['R8-1', 'position: 係長']]);
    expect(await found('内線2345 帯広')).toEqual([['R8-1', 'remarks: 内線2345', '備考2: 帯広']]);
    // A number in parts is still found as it stands, and so is a 受付番号.
    expect(await found('R8-2')).toEqual([['R8-2', 'receiptNumber: R8-2']]);
    await expectWhole();
  });
});

describe('団体コードは、どう書かれていても同じ団体を探す', () => {
  it('先頭の 0 が落ちた申請も、一覧に見えているコードで見つかる', async () => {
    await receiveApplications(test, [
      anApplication({ receiptNumber: 'R8-1', organizationCode: '016373' }),
      anApplication({ receiptNumber: 'R8-2', organizationCode: '16373' }),
      anApplication({ receiptNumber: 'R8-3', organizationCode: '０１６３７－３' }),
      anApplication({ receiptNumber: 'R8-4', organizationCode: '01637' }),
      anApplication({ receiptNumber: 'R8-5', organizationCode: '011002', organizationName: '札幌市' }),
    ]);
    expect(await found('016373')).toEqual([
      ['R8-1', 'organizationCode: 016373'],
      ['R8-2', 'organizationCode: 016373'],
      ['R8-3', 'organizationCode: ０１６３７－３'],
      ['R8-4', 'organizationCode: 016373'],
    ]);
    expect(await found('16373 芽室')).toContainEqual([
      'R8-2',
      'organizationCode: 16373',
      'organizationName: 芽室',
    ]);
    expect(await test.call('organizations.open', { code: '016373' })).toMatchObject(
      ok({ cases: (await found('016373')).length }),
    );
    await expectWhole();
  });
});

describe('検索は審査で書いたことも探す', () => {
  it('メモ・確認・連絡・照会と回答が見つかり、元に戻したものは見つからなくなる', async () => {
    const [id = ''] = await receiveApplications(test, [
      anApplication({ receiptNumber: 'R8-1' }),
      anApplication({ receiptNumber: 'R8-2' }),
    ]);
    await act(id, 1, { kind: 'claim' });
    await act(id, 2, { kind: 'addNote', text: '人事課 田中様より折り返し' });
    await act(id, 3, {
      kind: 'recordCheck',
      item: 'terms-consent',
      result: 'confirmed',
      reason: null,
      checkedOn: null,
      source: '申請書の控え',
      note: '押印あり',
    });
    await act(id, 4, {
      kind: 'logContact',
      means: 'phone',
      source: 'officialSite',
      result: 'employed',
      contactedOn: null,
      person: '戸籍係 鈴木様',
      used: '0155-62-2000',
      time: '',
      note: '在籍とのこと',
    });
    await act(id, 5, {
      kind: 'inquire',
      reasons: ['employment-unclear'],
      text: '辞令の写しをお送りください',
    });
    await act(id, 6, { kind: 'recordAnswer', answeredOn: null, text: '来週郵送すると回答' });
    for (const [search, match] of [
      ['田中', 'note: 田中'],
      ['控え', 'check: 控え'],
      ['押印あり', 'check: 押印あり'],
      ['戸籍係', 'contact: 戸籍係'],
      ['0155622000', 'contact: 0155-62-2000'],
      ['辞令', 'question: 辞令'],
      ['郵送', 'answer: 郵送'],
    ] as const) {
      expect(await found(search)).toEqual([['R8-1', match]]);
    }
    // Words of the application and of the casework together.
    expect(await found('佐藤 田中')).toEqual([['R8-1', 'name: 佐藤', 'note: 田中']]);
    await expectWhole();
    await act(id, 7, { kind: 'undo' });
    expect(await found('郵送')).toEqual([]);
    expect(await found('辞令')).toEqual([['R8-1', 'question: 辞令']]);
    await expectWhole();
    await test.office.transaction((db) => ok(rebuildProjections(db)));
    expect(await found('田中')).toEqual([['R8-1', 'note: 田中']]);
    await expectWhole();
  });

  it('出した文書の宛先・件名・本文と、証跡のファイル名が見つかる', async () => {
    const [id = ''] = await receiveApplications(test, [
      anApplication({ receiptNumber: 'R8-1' }),
      anApplication({ receiptNumber: 'R8-2' }),
    ]);
    await act(id, 1, { kind: 'claim' });
    await writeToBody(
      test,
      id,
      'デジタル改革共創プラットフォームに、本年四月に赴任した佐藤について伺います。',
    );
    granted(
      await test.call('evidence.takeBytes', {
        caseId: id,
        expectedVersion: 3,
        class: 'confidentiality1',
        consent: null,
        item: null,
        name: '辞令の写し.txt',
        bytes: new TextEncoder().encode('発令事項'),
      }),
    );
    expect(await found('jinji@town.memuro.lg.jp')).toEqual([['R8-1', 'letter: jinji@town.memuro.lg.jp']]);
    expect(await found('赴任の件')).toEqual([['R8-1', 'letter: 赴任の件']]);
    // What every letter says finds nothing.
    expect(await found('デジタル')).toEqual([]);
    expect(await found('四月に')).toEqual([['R8-1', 'letter: 四月に']]);
    expect(await found('辞令の写し')).toEqual([['R8-1', 'evidence: 辞令の写し']]);
    await expectWhole();
    await test.office.transaction((db) => ok(rebuildProjections(db)));
    expect(await found('辞令 四月')).toEqual([['R8-1', 'evidence: 辞令', 'letter: 四月']]);
    await expectWhole();
  });

  it('書き足しのない操作は、索引に触れない', async () => {
    const [id = ''] = await receiveApplications(test, [anApplication()]);
    const { connection } = test.office.requireLedger();
    connection.exec(
      "CREATE TRIGGER no_text BEFORE UPDATE ON case_search BEGIN SELECT RAISE(ABORT, 'text'); END",
    );
    await act(id, 1, { kind: 'claim' });
    await act(id, 2, { kind: 'setPriority', priority: 'high', text: '' });
    await act(id, 3, { kind: 'undo' });
    await act(id, 4, {
      kind: 'recordCheck',
      item: 'terms-consent',
      result: 'confirmed',
      reason: null,
      checkedOn: null,
      source: '',
      note: '',
    });
    await act(id, 5, { kind: 'withdraw', cause: 'applicant', text: '' });
  });

  it('連絡先のメモの末尾のアドレスは、申請者のアドレスとは扱わない', async () => {
    const [id = ''] = await receiveApplications(test, [anApplication({ remarks: 'x@memuro.net' })]);
    await act(id, 1, { kind: 'claim' });
    await act(id, 2, { kind: 'addNote', text: '連絡は jinji@town.example.lg.jp' });
    const { read } = test.office.requireLedger();
    const text = read.query<{ text: string }>('SELECT text FROM case_search').get()?.text ?? '';
    expect(text).not.toContain('@town.example.lg.jp\n');
    expect(text.split('@memuro.net\n').length).toBe(2);
  });
});
