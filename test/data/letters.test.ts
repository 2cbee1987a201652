import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TEMPLATE_CHANGES } from '#data/letters/letter-templates.ts';
import { checkProjections } from '#data/projection/check.ts';
import { rebuildProjections } from '#data/projection/rebuild.ts';
import type { CaseView } from '#shared/contract/case.ts';
import type { LetterRequest } from '#shared/contract/letter.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { defaultLetters } from '#shared/domain/letter/default-letters.ts';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';
import { err, ok } from '#shared/result.ts';
import { aConfirmedCheck, anIndependentContact } from '#test/builders.ts';
import { aWait } from '#test/support/a-wait.ts';
import { anApplication, aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { readMail } from '#test/support/mail-file.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';

let test: TestOffice;
let caseId: string;

beforeEach(async () => {
  test = createTestOffice();
  [caseId = ''] = await receiveApplications(test, [anApplication({ name: '髙﨑 德子' })]);
  await test.call('case.act', { id: caseId, expectedVersion: 1, command: { kind: 'claim' } });
  await test.call('case.act', {
    id: caseId,
    expectedVersion: 2,
    command: { kind: 'inquire', reasons: ['code-mismatch'], text: 'お電話でも伺います。' },
  });
});

afterEach(() => {
  test.close();
});

async function draft(): Promise<LetterRequest> {
  const made = await test.call('letters.draft', { caseId, letter: 'inquiry' });
  if (!made.ok) throw new Error(made.error.code);
  const { empty: _empty, from: _from, version: expectedVersion, ...letter } = made.value;
  return { caseId, expectedVersion, format: 'eml', ...letter };
}

async function opened(): Promise<CaseView> {
  const read = await test.call('case.open', { id: caseId });
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

async function act(command: CaseCommand): Promise<CaseView> {
  const { version } = await opened();
  const acted = await test.call('case.act', { id: caseId, expectedVersion: version, command });
  if (!acted.ok) throw new Error(JSON.stringify(acted.error));
  return acted.value;
}

async function confirmEverything(): Promise<void> {
  await act(anIndependentContact);
  for (const { id: item } of (await opened()).template.items) {
    await act(aConfirmedCheck(item));
  }
}

describe('文書の下書き', () => {
  it('宛先は申請者、回答の期限は設定の開庁日数の後', async () => {
    expect(await draft()).toMatchObject({
      to: 'hanako.sato@memuro.net',
      templateVersion: 0,
      subject: '【デジタル改革共創プラットフォーム】参加申請の内容の確認のお願い（受付番号 R8-000182）',
      body: expect.stringContaining('2026年12月8日（火）までに'),
    });
    // Written the day after, it says the same date as the case.
    test.clock.nowMs += 24 * 3_600_000;
    expect((await draft()).body).toContain('2026年12月8日（火）までに');
    expect(await test.call('case.open', { id: caseId })).toMatchObject(ok({ answerBy: '2026-12-08' }));
  });

  it('団体への在籍照会も、翌日に書いても、設定が変わっても、案件の回答の期限を書く', async () => {
    test.clock.nowMs += 2 * 24 * 3_600_000;
    await test.call('settings.change', { ...defaultOfficePolicy, answerDays: 3 });
    expect(await opened()).toMatchObject({ answerBy: '2026-12-08' });
    expect(await test.call('letters.draft', { caseId, letter: 'employmentInquiry' })).toMatchObject(
      ok({ body: expect.stringContaining('2026年12月8日（火）までに') }),
    );
  });

  it('団体コードだけの申請では、団体への在籍照会は表にある団体名に宛て、部署の行は出ない', async () => {
    [caseId = ''] = await receiveApplications(test, [
      anApplication({ receiptNumber: 'R8-000191', organizationName: '', section: '' }),
    ]);
    await act({ kind: 'claim' });
    const made = await test.call('letters.draft', { caseId, letter: 'employmentInquiry' });
    expect(made).toMatchObject(
      ok({
        body: expect.stringMatching(
          /^芽室町 ご担当者 様\n(?:.|\n)*お知らせください。\n\n氏名: 佐藤 花子\n申請の受付日: /,
        ),
        empty: ['部署名'],
      }),
    );
  });

  it('回答の期限を過ぎてから書く文書は、過ぎた日ではなく、その日からの期限を書く', async () => {
    test.clock.nowMs = Date.parse('2026-12-09T01:00:00.000Z');
    expect((await draft()).body).toContain('2026年12月23日（水）までに');
  });
});

describe('督促が新しい日を約束したら', () => {
  const save = async () => {
    const made = await draft();
    return test.call('letters.write', { ...made, path: join(test.directory, '督促.eml') });
  };
  const noAnswer: CaseCommand = { kind: 'decline', reasons: ['no-answer'], text: '' };

  it('その日までは、案件も一覧も回答を待ち、回答なしにはできない', async () => {
    test.clock.nowMs = Date.parse('2026-12-10T01:00:00.000Z');
    expect(await opened()).toMatchObject({ answerOverdue: true, noAnswer: { isPossible: true } });
    expect(await save()).toMatchObject({ ok: true });
    test.clock.nowMs = Date.parse('2026-12-11T01:00:00.000Z');
    const { version } = await opened();
    expect(await opened()).toMatchObject({
      answerBy: '2026-12-24',
      answerOverdue: false,
      noAnswer: { from: '2026-12-25', isPossible: false },
    });
    expect(await test.call('case.act', { id: caseId, expectedVersion: version, command: noAnswer })).toEqual(
      err({ code: 'answerAwaited', from: '2026-12-25' }),
    );
    expect((await draft()).body).toContain('2026年12月24日（木）までに');
    expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
  });
});

describe('所属再確認の文書', () => {
  beforeEach(async () => {
    [caseId = ''] = await receiveApplications(test, [aPassingApplication({ receiptNumber: 'R8-000190' })]);
    await act({ kind: 'claim' });
    await confirmEverything();
    await act({ kind: 'approve', text: '' });
    await act({ kind: 'notify' });
    const begun = await test.call('membership.beginReview', { caseId, cause: 'unreachable', note: '' });
    if (!begun.ok) throw new Error(begun.error.code);
    caseId = begun.value.id;
    await act({ kind: 'claim' });
  });

  it('参加している人への照会は本人に、在籍照会は団体に、それぞれの文で書く', async () => {
    await act({ kind: 'inquire', reasons: ['private-address'], text: 'お電話でも伺います。' });
    expect(await test.call('letters.ofCase', { caseId })).toMatchObject(
      ok({
        offered: ['membershipInquiry', 'membershipBodyInquiry', 'membershipReview', 'disqualificationNotice'],
      }),
    );
    expect(await test.call('letters.draft', { caseId, letter: 'membershipInquiry' })).toMatchObject(
      ok({
        to: 'h-sato@city.osaka.lg.jp',
        subject: '【デジタル改革共創プラットフォーム】所属の再確認についてのお尋ね（R8-000190-再1）',
        body: expect.stringMatching(
          /ご登録のメールアドレスが団体のものか.*\n\nお電話でも伺います。\n\n期限までに/,
        ),
        empty: [],
      }),
    );
    expect(await test.call('letters.draft', { caseId, letter: 'membershipBodyInquiry' })).toMatchObject(
      ok({ to: '', body: expect.stringContaining('貴団体の職員として参加している次の方'), empty: [] }),
    );
  });

  it('事務局が直した参加申請の照会は、所属再確認の照会に使われない', async () => {
    await test.call('letters.changeTemplate', {
      letter: 'inquiry',
      subject: '参加申請について',
      body: '{{理由}}',
      expectedVersion: 0,
    });
    await act({ kind: 'inquire', reasons: ['private-address'], text: '' });
    const template = { templateVersion: 0, subject: expect.stringContaining('所属の再確認') };
    expect(await test.call('letters.draft', { caseId, letter: 'membershipInquiry' })).toMatchObject(
      ok(template),
    );
  });
});

describe('決定の文書の補足', () => {
  /** Decided by 課長 on the draft of 担当, or by 担当 alone where the 設定 asks for nobody else. */
  async function decided(command: CaseCommand, approversRemark: string): Promise<void> {
    const acted = await act(command);
    if (acted.status !== 'proposed') return;
    test.signIn('田中 課長', 'approver');
    await act({ kind: 'confirm', text: approversRemark });
  }

  async function composed(letter: 'invitation' | 'decline'): Promise<string> {
    const made = await test.call('letters.draft', { caseId, letter });
    if (!made.ok) throw new Error(made.error.code);
    return made.value.body;
  }

  beforeEach(async () => {
    test.clock.nowMs = Date.parse('2026-12-09T01:00:00.000Z');
    await act({ kind: 'recordAnswer', answeredOn: null, text: '電話で回答' });
  });

  it('二人で決めた見送りには、起案した人の説明が載り、決裁者の補足は載らない', async () => {
    await decided(
      { kind: 'decline', reasons: ['other'], text: '委託先の方は対象外です。' },
      '係長に口頭で確認済。',
    );
    expect(await composed('decline')).toContain(
      '次の理由により、参加を見送らせていただきます。\n\n委託先の方は対象外です。\n\n事情が変わったときや',
    );
    expect(await composed('decline')).not.toContain('係長に口頭で確認済');
    expect(await opened()).toMatchObject({
      decision: { draftText: '委託先の方は対象外です。', text: '係長に口頭で確認済。' },
    });
    expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
  });

  it('起案の補足がなければ、決裁者の補足があっても招待の案内には載らない', async () => {
    await confirmEverything();
    await decided({ kind: 'approve', text: '' }, '係長に口頭で確認済。問題なし。');
    expect(await composed('invitation')).toContain('登録してください。\n\n招待メールが届かないときは');
  });

  it('差し戻された起案の補足は載らず、起案し直したものが載る', async () => {
    await act({ kind: 'decline', reasons: ['other'], text: '初めの説明' });
    test.signIn('田中 課長', 'approver');
    await act({ kind: 'returnForRevision', text: '説明を直してください' });
    test.signIn('事務局 担当');
    await decided({ kind: 'decline', reasons: ['other'], text: '直した説明' }, '');
    expect(await composed('decline')).toContain('参加を見送らせていただきます。\n\n直した説明\n');
  });

  it('一人で決めた決定には、その人の補足が載る', async () => {
    await test.call('settings.change', { ...defaultOfficePolicy, fourEyes: 'never' });
    await decided({ kind: 'decline', reasons: ['other'], text: '委託先の方は対象外です。' }, '');
    expect(await composed('decline')).toContain('\n\n委託先の方は対象外です。\n\n');
    expect(await opened()).toMatchObject({ decision: { draftText: '', text: '委託先の方は対象外です。' } });
  });
});

describe('文書の保存', () => {
  /** Holds the lock of whoever writes, as an import does, until what it gives back is called. */
  function beginLongWork(): () => Promise<void> {
    const { turn: released, letGo: release } = aWait();
    const work = test.office.transaction(async () => ok(await released));
    return async () => {
      release();
      await work;
    };
  }

  function lettersInFolder(): string[] {
    return readdirSync(test.directory).filter((name) => /\.(eml|part)$/.test(name));
  }

  it('メールの下書きとして読め、案件に同じ文が残り、後の操作で変わらない', async () => {
    const path = join(test.directory, '照会.eml');
    const request = { ...(await draft()), body: '髙﨑 德子 様\n\n𠮷田町の件です。' };
    const saved = await test.call('letters.write', { ...request, path });
    const bytes = readFileSync(path);
    expect(bytes.toString('latin1')).toMatch(/^[\x20-\x7e\r\n]+$/);
    for (const line of bytes.toString('ascii').split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
    const mail = readMail(bytes);
    expect(Object.fromEntries(mail.headers)).toEqual({
      To: 'hanako.sato@memuro.net',
      Subject: request.subject,
      Date: 'Tue, 24 Nov 2026 09:00:00 +0900',
      'MIME-Version': '1.0',
      'X-Unsent': '1',
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Transfer-Encoding': 'base64',
    });
    expect(mail.body).toBe('髙﨑 德子 様\r\n\r\n𠮷田町の件です。');
    const { to, subject, body } = request;
    const letters = await test.call('letters.ofCase', { caseId });
    expect(letters).toMatchObject(
      ok({
        offered: ['inquiry', 'employmentInquiry'],
        saved: [
          { letter: 'inquiry', format: 'eml', to, subject, body, sha256: saved.ok && saved.value.sha256 },
        ],
      }),
    );
    expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
    // What the letter tells of can no longer be taken back.
    const undone = await test.call('case.act', { id: caseId, expectedVersion: 4, command: { kind: 'undo' } });
    expect(undone).toEqual(err({ code: 'toldInLetter', letter: 'inquiry' }));
    await act({ kind: 'recordAnswer', answeredOn: null, text: '照会をやめた' });
    expect(await test.call('letters.ofCase', { caseId })).toMatchObject(
      ok({ saved: [{ letter: 'inquiry' }] }),
    );
  });

  it('行末の空白は、ファイルにも記録にも残らない（メールソフトが次の行とつなぐため）', async () => {
    const path = join(test.directory, '照会.eml');
    const body = '芽室町 \r\n髙﨑 德子 様  \n\n一　\n-- \n事務局 ';
    await test.call('letters.write', { ...(await draft()), body, path });
    const clean = '芽室町\r\n髙﨑 德子 様\n\n一　\n-- \n事務局';
    expect(readMail(readFileSync(path)).body).toBe(clean.replace(/\r?\n/g, '\r\n'));
    expect(await test.call('letters.ofCase', { caseId })).toMatchObject(ok({ saved: [{ body: clean }] }));
  });

  it('テキストは BOM の付いた UTF-8 で、改行は CR LF', async () => {
    const path = join(test.directory, '照会.txt');
    await test.call('letters.write', {
      ...(await draft()),
      format: 'text',
      subject: '件名',
      body: '一\n二',
      path,
    });
    expect(readFileSync(path, 'utf8')).toBe(
      '\ufeff宛先: hanako.sato@memuro.net\r\n件名: 件名\r\n\r\n一\r\n二\r\n',
    );
  });

  it('設定の差出人が入り、メッセージの番号は文書ごとに違い、案件にも差出人が残る', async () => {
    const sender = {
      name: 'デジタル改革共創プラットフォーム 事務局',
      address: 'jimukyoku@digital.example.go.jp',
    };
    expect(await test.call('settings.change', { ...defaultOfficePolicy, sender })).toMatchObject({
      ok: true,
    });
    expect(await test.call('letters.draft', { caseId, letter: 'inquiry' })).toMatchObject(
      ok({ from: `${sender.name} <${sender.address}>` }),
    );
    const ids: (string | undefined)[] = [];
    for (const name of ['一.eml', '二.eml']) {
      const path = join(test.directory, name);
      await test.call('letters.write', { ...(await draft()), path });
      const { headers } = readMail(readFileSync(path));
      expect(headers.get('From')).toBe(`${sender.name} <${sender.address}>`);
      ids.push(headers.get('Message-ID'));
    }
    expect(ids[0]).toMatch(/^<[\w-]+@digital\.example\.go\.jp>$/);
    expect(ids[1]).not.toBe(ids[0]);
    expect(await test.call('letters.ofCase', { caseId })).toMatchObject(
      ok({ saved: [{ from: `${sender.name} <${sender.address}>` }, {}] }),
    );
    const twoAddresses = { ...sender, address: 'a@example.jp, b@example.jp' };
    await expect(
      test.call('settings.change', { ...defaultOfficePolicy, sender: twoAddresses }),
    ).resolves.toMatchObject({ ok: false, error: { code: 'invalidInput' } });
  });

  it('差出人の名前とアドレスは記録に残らず、消せる所にだけある', async () => {
    const sender = { name: '事務局 佐藤', address: 'sato@digital.example.go.jp' };
    await test.call('settings.change', { ...defaultOfficePolicy, sender });
    const { read } = test.office.requireLedger();
    const changes = read
      .query<{ payload: string; content: string }>(
        `SELECT payload, content FROM journal JOIN vault ON vault.event = journal.id WHERE journal.kind = 'policyChanged'`,
      )
      .all();
    expect(changes.map(({ content }) => JSON.parse(content))).toEqual([sender]);
    expect(changes.map(({ payload }) => payload).join()).not.toMatch(/佐藤|sato@/);
    expect(await test.call('settings.read', null)).toMatchObject(ok({ sender }));
    expect(await test.call('journal.verify', null)).toMatchObject(ok({ whole: true }));
  });

  it('宛先がアドレスでないメールの下書きは断り、紙の文書ならそのまま書く', async () => {
    const request = { ...(await draft()), to: '芽室町総務課 御中' };
    const path = join(test.directory, '照会.eml');
    expect(await test.call('letters.write', { ...request, path })).toEqual(
      err({ code: 'recipientUnreadable', part: '芽室町総務課 御中' }),
    );
    expect(lettersInFolder()).toEqual([]);
    const onPaper = join(test.directory, '照会.txt');
    expect(await test.call('letters.write', { ...request, format: 'text', path: onPaper })).toMatchObject({
      ok: true,
    });
    expect(readFileSync(onPaper, 'utf8')).toContain('宛先: 芽室町総務課 御中\r\n');
  });

  it('状態に合わない文書、閲覧の人、ある名前のファイルは断り、何も書かない', async () => {
    const path = join(test.directory, '案内.eml');
    const request = await draft();
    expect(await test.call('letters.write', { ...request, letter: 'invitation', path })).toEqual(
      err({ code: 'letterNotOffered', letter: 'invitation' }),
    );
    test.signIn('見る 人', 'viewer');
    expect(await test.call('letters.write', { ...request, path })).toMatchObject(
      err({ code: 'roleNotPermitted' }),
    );
    test.signIn('事務局 担当');
    expect(await test.call('letters.write', { ...request, path: test.path })).toMatchObject(
      err({ code: 'fileProblem', problem: 'exists' }),
    );
    expect(lettersInFolder()).toEqual([]);
    expect(await test.call('letters.ofCase', { caseId })).toMatchObject(ok({ saved: [] }));
  });

  it('取込を待つ間に照会が元に戻されたら、その文書は渡さず、記録もしない', async () => {
    const request = await draft();
    const path = join(test.directory, '照会.eml');
    const endLongWork = beginLongWork();
    const undo = test.call('case.act', { id: caseId, expectedVersion: 3, command: { kind: 'undo' } });
    const written = test.call('letters.write', { ...request, path });
    await endLongWork();
    expect(await undo).toMatchObject(ok({ status: 'verifying' }));
    expect(await written).toMatchObject(
      err({
        code: 'staleVersion',
        expected: 3,
        actual: 4,
        changes: [{ kind: 'undone' }],
        differences: expect.arrayContaining([{ what: 'status', before: 'inquiring', after: 'verifying' }]),
      }),
    );
    expect(lettersInFolder()).toEqual([]);
    expect(await test.call('letters.ofCase', { caseId })).toMatchObject(ok({ saved: [] }));
  });

  it('取込を待つ間は、まだ記録のない文書が渡せる形では置かれず、待つ間に台帳が閉じられたら消える', async () => {
    const path = join(test.directory, '照会.eml');
    const request = await draft();
    const endLongWork = beginLongWork();
    const written = test.call('letters.write', { ...request, path });
    await expect.poll(lettersInFolder).toEqual(['照会.eml.part']);
    await test.call('ledger.shut', null);
    expect(lettersInFolder()).toEqual([]);
    await expect(endLongWork()).rejects.toThrow('not open');
    expect(await written).toEqual(err({ code: 'noLedger' }));
    expect(lettersInFolder()).toEqual([]);
  });

  it('待つ間に同じ名前のファイルが置かれたら、その上には書かず、記録もしない', async () => {
    const path = join(test.directory, '照会.eml');
    const request = await draft();
    const endLongWork = beginLongWork();
    const written = test.call('letters.write', { ...request, path });
    await expect.poll(lettersInFolder).toEqual(['照会.eml.part']);
    writeFileSync(path, '別の人の文書');
    await endLongWork();
    expect(await written).toEqual(err({ code: 'fileProblem', problem: 'exists', path, detail: '' }));
    expect(readFileSync(path, 'utf8')).toBe('別の人の文書');
    expect(lettersInFolder()).toEqual(['照会.eml']);
    expect(await test.call('letters.ofCase', { caseId })).toMatchObject(ok({ saved: [] }));
  });

  it('照会が元に戻され、ほかの理由で出し直されたら、前の理由の文書は新しい照会の文書にならない', async () => {
    const request = await draft();
    await act({ kind: 'undo' });
    await act({ kind: 'inquire', reasons: ['consent-missing'], text: '' });
    const path = join(test.directory, '照会.eml');
    expect(await test.call('letters.write', { ...request, path })).toMatchObject(
      err({ code: 'staleVersion', expected: 3, actual: 5 }),
    );
    expect(lettersInFolder()).toEqual([]);
    expect(await test.call('letters.write', { ...(await draft()), path })).toMatchObject(ok({ path }));
  });

  it('待つ間に画面がロックされても、書いた人の文書として残る', async () => {
    const path = join(test.directory, '照会.eml');
    const endLongWork = beginLongWork();
    const written = test.call('letters.write', { ...(await draft()), path });
    test.office.setSession(null);
    await endLongWork();
    expect(await written).toMatchObject(ok({ path }));
    expect(lettersInFolder()).toEqual(['照会.eml']);
    test.signIn('鈴木 一郎');
    expect(await test.call('letters.ofCase', { caseId })).toMatchObject(
      ok({ saved: [{ by: 'operator:事務局 担当' }] }),
    );
  });
});

describe('ひな形の変更', () => {
  const change = {
    letter: 'inquiry',
    subject: '確認のお願い {{受付番号}}',
    body: '{{氏名}} 様\n{{理由}}',
  } as const;

  it('次の下書きから使われ、作り直しても同じで、版が残る', async () => {
    const changed = await test.call('letters.changeTemplate', { ...change, expectedVersion: 0 });
    expect(changed).toMatchObject(ok({ version: 1, changed: { by: 'operator:事務局 担当' } }));
    expect(await draft()).toMatchObject({ templateVersion: 1, subject: '確認のお願い R8-000182' });
    await test.call('letters.changeTemplate', { ...change, body: '{{氏名}} 様', expectedVersion: 1 });
    expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
    await test.office.transaction((db) => ok(rebuildProjections(db)));
    expect(await draft()).toMatchObject({ templateVersion: 2, body: '髙﨑 德子 様' });
  });

  it('前の版の文面は、プログラムに付いていたものまで、後から読める', async () => {
    const earlier = () => test.call('letters.earlierTemplates', { letter: 'inquiry' });
    expect(await earlier()).toEqual(ok([]));
    await test.call('letters.changeTemplate', { ...change, expectedVersion: 0 });
    test.clock.nowMs += 60_000;
    await test.call('letters.changeTemplate', { ...change, body: '{{氏名}} 様', expectedVersion: 1 });
    await test.call('letters.changeTemplate', { ...change, letter: 'decline', expectedVersion: 0 });
    const first = { at: '2026-11-24T00:00:00.000Z', by: 'operator:事務局 担当' };
    expect(await earlier()).toEqual(
      ok([
        { ...change, version: 1, changed: first },
        { letter: 'inquiry', version: 0, changed: null, ...defaultLetters.inquiry },
      ]),
    );
    const plan = test.office
      .requireLedger()
      .read.query<{ detail: string }>(`EXPLAIN QUERY PLAN ${TEMPLATE_CHANGES}`)
      .all('inquiry');
    expect(plan.filter(({ detail }) => /TEMP B-TREE|SCAN journal$/.test(detail))).toEqual([]);
  });

  it('使えない項目、古い版の上書き、管理者でない人は断る', async () => {
    expect(
      await test.call('letters.changeTemplate', {
        ...change,
        body: '{{氏名様}} {{決定日}}',
        expectedVersion: 0,
      }),
    ).toEqual(err({ code: 'letterFieldsWrong', fields: ['氏名様', '決定日'], strayBraces: false }));
    await test.call('letters.changeTemplate', { ...change, expectedVersion: 0 });
    expect(await test.call('letters.changeTemplate', { ...change, expectedVersion: 0 })).toMatchObject(
      err({ code: 'staleVersion', expected: 0, actual: 1 }),
    );
    test.signIn('鈴木 一郎', 'approver');
    expect(await test.call('letters.changeTemplate', { ...change, expectedVersion: 1 })).toEqual(
      err({ code: 'administratorRequired' }),
    );
    const templates = await test.call('letters.templates', null);
    expect(templates.ok && templates.value.find(({ letter }) => letter === 'decline')).toMatchObject({
      version: 0,
      ...defaultLetters.decline,
    });
  });
});
