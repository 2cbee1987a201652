import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { refOf, SECONDMENT, standardTemplate } from '#shared/domain/checklist/checklists.ts';
import { informationClassRules } from '#shared/domain/information-class/information-class.ts';
import { act, openedCase } from '#test/support/case-commands.ts';
import { aConfirmedCheck } from '../builders.ts';
import { approve, herApplication, receivedOneByOne, workThrough } from '../support/duplicate-cases.ts';
import { aPdf } from '../support/evidence-samples.ts';
import {
  aGeographicApplication,
  anApplication,
  aPassingApplication,
  receiveApplications,
} from '../support/imported-cases.ts';
import { aRow, type FormRow, imported, planned, writeIntakeFile } from '../support/intake-file.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { anOperator, signInAs } from '../support/operators.ts';
import { granted, planHands } from '../support/plan-hands.ts';
import { confirmChecks, confirmDomain } from '../support/register-work.ts';
import { printedReport, printedSheet } from './printed-sheet.ts';
import { onDay } from './report-cases.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
  onDay(test, '2026-11-20');
  test.signIn('鈴木 一郎', 'clerk');
});
afterEach(() => test.close());

async function received(application = anApplication()): Promise<string> {
  const [id = ''] = await receiveApplications(test, [application]);
  return id;
}

describe('証跡と同意', () => {
  const consent: CaseCommand = {
    kind: 'recordConsent',
    means: 'phone',
    consentedOn: '2026-11-20',
    person: '総務課 高橋係長',
    note: '',
  };

  async function attach(id: string, changes: object = {}): Promise<string> {
    const { version } = await openedCase(test, id);
    const taking = {
      caseId: id,
      expectedVersion: version,
      class: 'confidentiality1',
      consent: null,
    } as const;
    const file = { item: null, name: '在籍証明.pdf', bytes: aPdf() };
    granted(await test.call('evidence.takeBytes', { ...taking, ...file, ...changes }));
    return (await openedCase(test, id)).evidence.at(-1)?.event ?? '';
  }

  it('決定の後に取り下げた証跡は、その日時とともに載る', async () => {
    const id = await received(aPassingApplication());
    await workThrough(test, id);
    const evidence = await attach(id);
    await act(test, id, { kind: 'approve', text: '' });
    onDay(test, '2027-05-06');
    await act(test, id, { kind: 'withdrawEvidence', evidence, reason: '別の人の書類' });
    expect(await printedSheet(test, id)).toContain(
      '在籍証明.pdf 取下げ 2027-05-06 09:00 operator:鈴木 一郎 別の人の書類',
    );
  });

  it('どの確認事項を支え、どの同意により、どの版の区分で受けたかが載る', async () => {
    const id = await received();
    await act(test, id, { kind: 'claim' });
    await act(test, id, consent);
    const [given] = (await openedCase(test, id)).consents;
    await attach(id, { class: 'confidentiality2', consent: given?.event, item: 'body-eligible' });
    const text = await printedSheet(test, id);
    const { label } =
      (await openedCase(test, id)).template.items.find((item) => item.id === 'body-eligible') ?? {};
    expect(text).toContain(`在籍証明.pdf 確認事項 ${label?.ja} PDF`);
    expect(text).toContain(`機密性2 ${informationClassRules('2026-11-20').id} 団体の同意（1）による`);
    expect(text).toContain('団体の同意（1） 2026-11-20 電話 総務課 高橋係長');
  });

  it('ファイルがなくても、記録した同意は載る', async () => {
    const id = await received();
    await act(test, id, { kind: 'claim' });
    await act(test, id, consent);
    expect(await printedSheet(test, id)).toContain(
      '証跡 なし 団体の同意（1） 2026-11-20 電話 総務課 高橋係長（記録 2026-11-20 09:00 operator:鈴木 一郎）',
    );
  });
});

describe('照会中の案件', () => {
  it('照会への回答は待っている途中で、期限は止まり、照会の後の日は数えたことにならない', async () => {
    const id = await received();
    await act(test, id, { kind: 'claim' });
    onDay(test, '2026-11-24');
    await act(test, id, { kind: 'inquire', reasons: ['employment-unclear'], text: '' });
    const text = await printedSheet(test, id);
    expect(text).toContain('照会日・人 相手 理由');
    expect(text).toContain(
      '2026-11-24 operator:鈴木 一郎 申請者 在籍が確認できない 回答待ち 回答の期限 2026-12-08',
    );
    expect(text).toContain('期限 照会中（停止） 決定まで 未決（照会中）');
    expect(text).toContain(
      '数えた日 11/24(火) 数えない日 11/21(土) 土曜日、11/22(日) 日曜日、11/23(月) 勤労感謝の日',
    );
    expect(text).not.toContain('回答なし');
    expect(text).not.toContain('期限 2026-11-26');
  });

  it('回答がなく見送った案件にも、いつまでの回答を求めたかが載る', async () => {
    const id = await received();
    await act(test, id, { kind: 'claim' });
    await act(test, id, { kind: 'inquire', reasons: ['employment-unclear'], text: '' });
    onDay(test, '2026-12-08');
    await act(test, id, { kind: 'decline', reasons: ['no-answer'], text: '' });
    expect(await printedSheet(test, id)).toContain('回答なし（2026-12-08打切り） 回答の期限 2026-12-07');
  });
});

describe('重複の確認', () => {
  it('承認の後に同じ人から来た申請は、未判断の疑いではなく、後の申請として載る', async () => {
    const [first = ''] = await receivedOneByOne(test, [herApplication(1)]);
    await approve(test, first);
    onDay(test, '2027-04-01');
    const later = herApplication(2, { receivedOn: '2027-04-01' });
    const [second = ''] = await receivedOneByOne(test, [later]);
    await act(test, second, { kind: 'withdraw', cause: 'duplicate', text: '' });
    expect(await printedSheet(test, first)).toMatch(
      /R8-2 2027-04-01 受付 この決定より後の申請 メールアドレスが同じ.* 確認不要（取下げ・見送り・資格喪失）/,
    );
  });

  it('後の案件で改められた判断は、前の判断とその理由・日・人とともに載る', async () => {
    const [first = '', second = ''] = await receivedOneByOne(test, [herApplication(1), herApplication(2)]);
    await act(test, second, {
      kind: 'resolveDuplicate',
      other: first,
      verdict: 'differentPerson',
      note: '職員番号が違う',
    });
    onDay(test, '2026-11-24');
    test.signIn('田中 課長', 'approver');
    await act(test, first, {
      kind: 'resolveDuplicate',
      other: second,
      verdict: 'samePerson',
      note: '本人に確かめた',
    });
    expect(await printedSheet(test, second)).toContain(
      '同一人 本人に確かめた 2026-11-24 operator:田中 課長 R8-1 以前の判断 別人 職員番号が違う 2026-11-20 operator:鈴木 一郎',
    );
  });

  it('ほかの申請を通じて分かった同一人も、未判断とは載らない', async () => {
    const [first = '', second = '', third = ''] = await receivedOneByOne(test, [
      herApplication(1, { kana: '', phone: '' }),
      herApplication(2),
      anApplication({ receiptNumber: 'R8-3' }),
    ]);
    const samePerson = (other: string): CaseCommand => {
      return { kind: 'resolveDuplicate', other, verdict: 'samePerson', note: '' };
    };
    await act(test, second, samePerson(first));
    await act(test, third, samePerson(second));
    expect(await printedSheet(test, third)).toContain(
      'R8-1 2026-11-20 受付 ほかの申請を通じて分かった関係 同一人',
    );
  });
});

describe('決定と再審査', () => {
  async function declined(id: string): Promise<void> {
    await act(test, id, { kind: 'decline', reasons: ['other'], text: '申請者が団体を退職' });
    test.signIn('田中 課長', 'approver');
    await act(test, id, { kind: 'confirm', text: '係長に口頭で確認済' });
    await act(test, id, { kind: 'notify' });
  }

  it('再審査で取り消された決定は、起案と決裁の補足、通知日、取り消した人と理由とともに、まるごと載る', async () => {
    const id = await received();
    await act(test, id, { kind: 'claim' });
    await act(test, id, aConfirmedCheck('terms-consent'));
    await declined(id);
    onDay(test, '2026-12-07');
    await act(test, id, { kind: 'reopen', reason: 'wrong-decision', text: '別の人の退職だった' });
    const checklist = refOf(standardTemplate(SECONDMENT));
    await act(test, id, { kind: 'moveChecklist', checklist });
    await act(test, id, { kind: 'decline', reasons: ['duplicate'], text: '' });
    test.signIn('山本 部長', 'approver');
    await act(test, id, { kind: 'confirm', text: '' });
    await act(test, id, { kind: 'reopen', reason: 'applicant-request', text: '' });
    const text = await printedSheet(test, id);
    expect(text).toContain(
      '決定 決定 未決（所属確認中） 以前の決定（再審査により取り消された） 決定 見送り 決定日 2026-11-20 起案 operator:鈴木 一郎 決定者 operator:田中 課長 ' +
        '理由 その他 通知日 2026-11-20 起案の補足 申請者が団体を退職 決裁者の補足 係長に口頭で確認済 ' +
        '確認事項 参加申請・所属確認（標準の第3版） 再審査 2026-12-07 09:00 operator:田中 課長 再審査の理由 決定の誤り 再審査の補足 別の人の退職だった',
    );
    expect(text).toContain(
      '理由 重複した申請 通知日 未通知 確認事項 参加申請・出向・派遣・委託（標準の第2版） 再審査 2026-12-07 09:00 operator:山本 部長 再審査の理由 申請者の申出',
    );
  });

  it('差し戻された決定案は、何の案を誰がなぜ返したかとともに載る', async () => {
    const id = await received();
    await act(test, id, { kind: 'claim' });
    await act(test, id, aConfirmedCheck('terms-consent'));
    await act(test, id, { kind: 'decline', reasons: ['other'], text: '声が本人と違う' });
    test.signIn('田中 課長', 'approver');
    await act(test, id, { kind: 'returnForRevision', text: '根拠が足りない' });
    expect(await printedSheet(test, id)).toContain(
      '差し戻された決定案 決定案 見送り 起案日 2026-11-20 起案 operator:鈴木 一郎 理由 その他 起案の補足 声が本人と違う ' +
        '差戻し 2026-11-20 09:00 operator:田中 課長 差戻しの理由 根拠が足りない',
    );
  });

  it('終わり方がいくつもある案件では、起きた順に載る', async () => {
    const id = await received();
    await act(test, id, { kind: 'claim' });
    await act(test, id, aConfirmedCheck('terms-consent'));
    await act(test, id, { kind: 'decline', reasons: ['other'], text: '記録のとおり' });
    test.signIn('田中 課長', 'approver');
    await act(test, id, { kind: 'returnForRevision', text: '記録のとおり' });
    test.signIn('鈴木 一郎', 'clerk');
    await declined(id);
    await act(test, id, { kind: 'reopen', reason: 'wrong-decision', text: '記録のとおり' });
    await act(test, id, { kind: 'withdraw', cause: 'applicant', text: '記録のとおり' });
    await act(test, id, { kind: 'reopen', reason: 'new-evidence', text: '記録のとおり' });
    expect(await printedSheet(test, id)).toMatch(/差し戻された決定案 .* 以前の決定（.* 以前の取下げ（/);
  });

  it('再審査で終わった取下げは、立っている取下げではなく、以前の取下げとして載る', async () => {
    const id = await received();
    await act(test, id, { kind: 'withdraw', cause: 'duplicate', text: '電話で申出' });
    onDay(test, '2026-12-07');
    await act(test, id, { kind: 'reopen', reason: 'new-evidence', text: '' });
    const former =
      '以前の取下げ（再審査により取り消された） 取下げ日 2026-11-20 取下げの理由 重複した申請 記録 operator:鈴木 一郎 補足 電話で申出 ' +
      '再審査 2026-12-07 09:00 operator:鈴木 一郎 再審査の理由 新しい資料';
    expect(await printedSheet(test, id)).toContain(`決定 決定 未決（所属確認中） ${former}`);
    await act(test, id, aConfirmedCheck('terms-consent'));
    await declined(id);
    expect(await printedSheet(test, id)).toContain(former);
  });
});

describe('確認事項', () => {
  const item = 'terms-consent';

  it('記録し直した結果も取り消した結果も、いつ誰が記録した何だったかが載る', async () => {
    const id = await received();
    await act(test, id, { kind: 'claim' });
    const deficient = { ...aConfirmedCheck(item), result: 'deficient', reason: 'consent-missing' } as const;
    await act(test, id, { ...deficient, note: '空欄だった' });
    onDay(test, '2026-11-24');
    await act(test, id, aConfirmedCheck(item));
    await act(test, id, { kind: 'clearCheck', item });
    const text = await printedSheet(test, id);
    expect(text).toContain('利用規約等への同意 未確認');
    expect(text).toMatch(
      /記録し直す前・取り消す前の結果（数えない） .* 利用規約等への同意 2026-11-20 09:00 に記録 不備 利用規約等への同意がない 2026-11-20 operator:鈴木 一郎 .*空欄だった 利用規約等への同意 2026-11-24 09:00 に記録 確認済/,
    );
  });

  it('言葉の変わった項目の結果は、確かめたときの言葉と版とともに載る', async () => {
    const id = await received();
    await act(test, id, { kind: 'claim' });
    await act(test, id, aConfirmedCheck(item));
    const { template } = await openedCase(test, id);
    const label = { ja: '利用規約 第2版への同意', en: 'Consent to edition 2' };
    const items = template.items.map((each) => (each.id === item ? { ...each, label } : each));
    const wish = { checklist: template.id, expectedVersion: template.version, items };
    test.signIn('山本 部長', 'administrator');
    const { current } = granted(await test.call('checklists.change', wish));
    test.signIn('鈴木 一郎', 'clerk');
    await act(test, id, { kind: 'moveChecklist', checklist: refOf(current) });
    const text = await printedSheet(test, id);
    expect(text).toContain('それまでの確認事項: 参加申請・所属確認（標準の第3版）');
    expect(text).toContain(
      '利用規約 第2版への同意 確認したときの項目「利用規約等への同意」 参加申請・所属確認（標準の第3版） 確認済',
    );
  });
});

describe('所属再確認', () => {
  it('きっかけと元の申請が載り、ないはずの申請日時と同意は載らず、元の申請には再確認の結果が載る', async () => {
    const member = await received(aPassingApplication());
    await approve(test, member);
    await act(test, member, { kind: 'notify' });
    onDay(test, '2027-04-01');
    const review = granted(
      await test.call('membership.beginReview', { caseId: member, cause: 'doubt', note: '' }),
    );
    const text = await printedSheet(test, review.id);
    expect(text).toContain('参加者（元の申請の内容） 再確認の理由 所属への疑義の申出 元の申請 R8-000182');
    expect(text).not.toContain('申請日時');
    expect(text).not.toContain('利用規約同意');
    expect(text.split(' 経過 ')[1]).toContain('所属再確認を開始');
    expect(text).not.toContain('申請を受付');
    await act(test, review.id, { kind: 'claim' });
    await act(test, review.id, {
      ...aConfirmedCheck('still-employed'),
      result: 'deficient',
      reason: 'not-an-employee',
    });
    await act(test, review.id, { kind: 'decline', reasons: ['not-an-employee'], text: '' });
    test.signIn('田中 課長', 'approver');
    await act(test, review.id, { kind: 'confirm', text: '' });
    for (const profile of ['full', 'anonymous'] as const) {
      expect(await printedSheet(test, member, profile)).toContain(
        'R8-000182-再1 2027-04-01 所属への疑義の申出 資格喪失（2027-04-01）',
      );
    }
  });
});

describe('申請の取込', () => {
  async function replacedBy(row: FormRow): Promise<string> {
    const plan = await planned(test, writeIntakeFile(test, [row], 'utf-8', '再提出.csv'));
    await planHands(test, plan.planId).choose(null, true);
    return granted(await test.call('import.commit', { importId: plan.importId })).id;
  }

  function idOf(receiptNumber: string): string {
    const { read } = test.office.requireLedger();
    const found = read
      .query<{ id: string }>('SELECT id FROM cases WHERE receipt_number = ?')
      .get(receiptNumber);
    return found?.id ?? '';
  }

  it('どのファイルから来て、誰が何を直したかが載り、申請者が書いたことにはならない', async () => {
    const plan = await planned(test, writeIntakeFile(test, [aRow({ name: '田中一朗', address: 'だめ' })]));
    const hands = planHands(test, plan.planId);
    await hands.correct(2, { name: '田中 一郎', address: 'ichiro@city.sapporo.jp' });
    const { sha256 } = granted(await test.call('import.commit', { importId: plan.importId }));
    const text = await printedSheet(test, idOf('R8-000001'));
    expect(text).toContain(
      `申請の取込 取込 申請一覧.csv 2026-11-20 09:00 operator:鈴木 一郎 SHA-256 ${sha256}`,
    );
    expect(text).toContain('取込時に修正 氏名 受け取った値「田中一朗」 メールアドレス 受け取った値「だめ」');
    const anonymous = await printedSheet(test, idOf('R8-000001'), 'anonymous');
    expect(['申請一覧', '田中一朗', 'だめ'].filter((each) => anonymous.includes(each))).toEqual([]);
    expect(anonymous).toContain('取込時に修正 氏名 受け取った値「（個人情報を除く様式のため省略）」');
  });

  it('差し替えた申請には前の内容も載り、元に戻した差し替えもそうと分かる', async () => {
    await imported(test, writeIntakeFile(test, [aRow()]));
    onDay(test, '2026-11-24');
    const run = await replacedBy(aRow({ section: '総務課' }));
    const id = idOf('R8-000001');
    const text = await printedSheet(test, id);
    expect(text).toContain('差し替え 再提出.csv 2026-11-24 09:00 operator:鈴木 一郎 SHA-256');
    expect(text).toContain(
      '2026-11-24 09:00 の差し替えで変わった項目 項目 前の内容 新しい内容 部署名 デジタル推進課 総務課',
    );
    granted(await test.call('import.undo', { run }));
    const undone = await printedSheet(test, id);
    expect(undone).toContain('差し替え 再提出.csv 2026-11-24 09:00 operator:鈴木 一郎（元に戻された）');
  });

  it('画面で入力した申請は、そう載る', async () => {
    expect(await printedSheet(test, await received())).toContain('取込 画面で入力 2026-11-20 09:00');
  });
});

describe('アドレスの判定', () => {
  it('設定により所属確認となった案件には、判定したときの設定が載り、設定を変えた後もそのままである', async () => {
    const policy = granted(await test.call('settings.read', null));
    const geographic = async (acceptGeographic: boolean) => {
      test.signIn('山本 部長', 'administrator');
      const { domain } = policy;
      granted(await test.call('settings.change', { ...policy, domain: { ...domain, acceptGeographic } }));
    };
    await geographic(false);
    const id = await received(aGeographicApplication());
    await geographic(true);
    const text = await printedSheet(test, id);
    expect(text).toContain('判定時の設定 地域型JPドメイン 所属確認を求める');
    expect(text).toContain('この種類のドメインは、判定したときの設定では所属確認が必要です。');
  });

  it('設定が関わらない判定には、設定は載らない', async () => {
    expect(await printedSheet(test, await received())).not.toContain('判定時の設定');
  });

  it('登録を根拠に通過した案件には、そのとき有効だった登録を誰がいつ何で確かめたかが載る', async () => {
    const first = await received(anApplication({ receiptNumber: 'R8-1' }));
    await confirmChecks(test, first);
    const { id: entry } = await confirmDomain(test, first);
    onDay(test, '2026-11-24');
    const second = await received(anApplication({ receiptNumber: 'R8-2' }));
    onDay(test, '2027-02-01');
    const { evidence, evidenceText, contact, contactSource, contactFoundHow } = {
      evidence: ['official-site' as const],
      evidenceText: '二月の公式サイト',
      contact: '',
      contactSource: 'officialSite' as const,
      contactFoundHow: 'トップページ',
    };
    granted(
      await test.call('register.renew', {
        id: entry,
        evidence,
        evidenceText,
        contact,
        contactSource,
        contactFoundHow,
        expiresOn: null,
      }),
    );
    const text = await printedSheet(test, second);
    expect(text).toContain(
      '根拠とした確認 memuro.net 016373 芽室町 2027-11-19 まで有効 確認した案件 R8-1 登録 2026-11-20 09:00 operator:鈴木 一郎 団体への電話照会',
    );
    expect(text).not.toContain('二月の公式サイト');
    const anonymous = await printedSheet(test, second, 'anonymous');
    expect(anonymous).toContain('016373 芽室町 2027-11-19 まで有効 確認した案件 R8-1 登録');
    expect(['memuro.net', '0155-62', '総務課'].filter((each) => anonymous.includes(each))).toEqual([]);
  });

  it('登録の後に時計が一日戻されても、根拠とした登録を誰がいつ何で確かめたかが載る', async () => {
    const first = await received(anApplication({ receiptNumber: 'R8-1' }));
    await confirmChecks(test, first);
    await confirmDomain(test, first);
    onDay(test, '2026-11-19');
    const text = await printedSheet(test, await received(anApplication({ receiptNumber: 'R8-2' })));
    expect(text).toContain('確認した案件 R8-1 登録 2026-11-20 09:00 operator:鈴木 一郎');
  });
});

describe('文書', () => {
  it('どの版のひな形から作ったかが載る', async () => {
    const id = await received();
    await act(test, id, { kind: 'claim' });
    await act(test, id, { kind: 'inquire', reasons: ['employment-unclear'], text: '' });
    const write = async (name: string) => {
      const { to, subject, body, templateVersion, version } = granted(
        await test.call('letters.draft', { caseId: id, letter: 'inquiry' }),
      );
      const letter = {
        caseId: id,
        expectedVersion: version,
        letter: 'inquiry',
        format: 'text',
        templateVersion,
      } as const;
      const path = join(test.directory, name);
      granted(await test.call('letters.write', { ...letter, to, subject, body, path }));
    };
    await write('照会.txt');
    test.signIn('山本 部長', 'administrator');
    const own = { letter: 'inquiry', subject: 'お尋ね', body: 'お返事をください。' } as const;
    granted(await test.call('letters.changeTemplate', { ...own, expectedVersion: 0 }));
    test.signIn('鈴木 一郎', 'clerk');
    await write('照会2.txt');
    expect(await printedSheet(test, id)).toMatch(/照会 標準のひな形 .* 照会 事務局のひな形 第1版 お尋ね/);
  });
});

describe('経過', () => {
  const item = 'terms-consent';
  const 同意がない = {
    ...aConfirmedCheck(item),
    result: 'deficient',
    reason: 'consent-missing',
    note: '空欄だった',
  } as const;

  it('一件ずつ、何を記録し、前の何に代わったかが載り、同じ項目の二つの結果は一行にならない', async () => {
    const id = await received();
    await act(test, id, { kind: 'claim' });
    await act(test, id, 同意がない);
    await act(test, id, aConfirmedCheck(item));
    const course = (await printedSheet(test, id)).split(' 経過 ')[1] ?? '';
    expect(course).toContain(
      'operator:鈴木 一郎 確認結果を記録 確認事項: 利用規約等への同意 結果: 不備 理由: 利用規約等への同意がない 確認日: 2026-11-20 ' +
        '2026-11-20 09:00 operator:鈴木 一郎 確認結果を記録 確認事項: 利用規約等への同意 結果: 不備 → 確認済',
    );
  });

  it('元に戻した記録は、書かれたことも含めて何だったかが残り、個人情報を除く様式では言葉だけが省かれる', async () => {
    const id = await received();
    await act(test, id, { kind: 'claim' });
    await act(test, id, {
      kind: 'inquire',
      reasons: ['employment-unclear'],
      text: '在籍をお知らせください。',
    });
    await act(test, id, { kind: 'undo' });
    await act(test, id, { kind: 'decline', reasons: ['impersonation-suspected'], text: '声が違う' });
    await act(test, id, { kind: 'undo' });
    const text = await printedSheet(test, id);
    expect(text).toContain(
      '照会を開始 （元に戻された） 宛先: 申請者 理由: 在籍が確認できない 照会日: 2026-11-20 回答の期限: 2026-12-07 照会の補足: 在籍をお知らせください。',
    );
    expect(text).toMatch(
      /決定案を作成 （元に戻された） 決定案: 見送り 理由: なりすましの疑い .*起案の補足: 声が違う/,
    );
    expect(text).toContain(
      '元に戻した 元に戻した記録: 照会を開始 記録した日時: 2026-11-20 09:00 記録した人: operator:鈴木 一郎',
    );
    const anonymous = await printedSheet(test, id, 'anonymous');
    expect(anonymous).toContain('照会の補足: （個人情報を除く様式のため省略）');
    expect(['在籍をお知らせ', '声が違う', '鈴木'].filter((each) => anonymous.includes(each))).toEqual([]);
  });

  it('誰に引き継ぎ、いつまで後日に回し、なぜ再び審査したかが載る', async () => {
    const id = await received();
    await act(test, id, { kind: 'claim' });
    const 高橋 = await anOperator(test.office, '高橋 次郎', 'clerk');
    test.signIn('田中 課長', 'administrator');
    await act(test, id, { kind: 'reassign', to: `operator:${高橋.id}`, note: '産休のため' });
    signInAs(test.office, 高橋);
    await act(test, id, { kind: 'snooze', until: '2026-11-27', text: '' });
    await act(test, id, { kind: 'withdraw', cause: 'duplicate', text: '' });
    await act(test, id, { kind: 'reopen', reason: 'applicant-request', text: '' });
    const text = await printedSheet(test, id);
    expect(text).toContain('担当を替えた 担当: operator:鈴木 一郎 → 高橋 次郎');
    expect(text).toContain('後日に回した いつまで: 2026-11-27');
    expect(text).toMatch(
      /再審査を開始 理由: 申請者の申出 取り消した取下げ: 重複した申請 取下げ日: 2026-11-20/,
    );
  });

  it('報告の中の記録では短く、同じ項目の結果は同じでも分けて載る', async () => {
    const id = await received(aPassingApplication());
    await act(test, id, { kind: 'claim' });
    for (const each of (await openedCase(test, id)).template.items)
      await act(test, id, aConfirmedCheck(each.id));
    await act(test, id, aConfirmedCheck(item));
    await act(test, id, { kind: 'approve', text: '' });
    const course = (await printedReport(test)).split(' 経過 ')[1] ?? '';
    expect(course).toContain(
      '確認結果を記録（5件）: 確認済 operator:鈴木 一郎 2026-11-20 09:00 確認結果を記録: 利用規約等への同意 確認済 operator:鈴木 一郎 ' +
        '2026-11-20 09:00 決定: 承認 operator:鈴木 一郎',
    );
  });
});
