import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordedFact, RecordedValue } from '#shared/contract/case-history.ts';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';
import { err } from '#shared/result.ts';
import { aConfirmedCheck, anIndependentContact } from '#test/builders.ts';
import { act, openedCase } from '#test/support/case-commands.ts';
import { duplicatesOf } from '#test/support/duplicate-cases.ts';
import { aPdf } from '#test/support/evidence-samples.ts';
import { aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { aRow, imported, planned, writeIntakeFile } from '#test/support/intake-file.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';
import { granted, planHands } from '#test/support/plan-hands.ts';
import { createEvidenceOffice, type EvidenceOffice } from './evidence-office.ts';

/** A fact as it is compared: its values, and with two lists what stood before and what stands. */
type Told = Record<string, unknown>;

function plain(value: RecordedValue): unknown {
  if (!('value' in value)) return `(${value.is})`;
  if (value.is === 'person') return value.value.actor;
  if (value.is === 'case') return value.value.receiptNumber;
  if (value.is === 'item') return value.value.ja;
  if (value.is === 'checklist') return `${value.value.name.ja} ${value.value.version}`;
  return value.value;
}

function told(facts: readonly RecordedFact[]): Told {
  const entries = facts.map(({ term, before, values }) => {
    const is = values.map(plain);
    return [term, before.length === 0 ? is : [before.map(plain), is]] as const;
  });
  expect(new Set(entries.map(([term]) => term)).size).toBe(entries.length);
  return Object.fromEntries(entries);
}

/** What every event of these kinds said, oldest first. */
async function saidBy(test: TestOffice, id: string, ...kinds: readonly string[]): Promise<Told[]> {
  const { history } = await openedCase(test, id);
  const events = granted(await test.call('case.history', { id }));
  expect(events.map(({ event }) => event)).toEqual(history.map(({ event }) => event));
  return history.flatMap(({ kind }, at) => (kinds.includes(kind) ? [told(events[at]?.facts ?? [])] : []));
}

describe('所属確認の案件の履歴', () => {
  let test: EvidenceOffice;
  let id: string;

  beforeEach(async () => {
    test = await createEvidenceOffice();
    id = test.caseId;
  });
  afterEach(() => test.close());

  it('知らない案件の履歴はない', async () => {
    expect(await test.call('case.history', { id: 'ない' })).toEqual(err({ code: 'notFound', what: 'case' }));
  });

  it('記録し直した結果も取り消した結果も、前の結果と出典とメモが読める', async () => {
    const item = 'person-employed';
    const found = { kind: 'recordCheck', item, checkedOn: null } as const;
    await act(test, id, {
      ...found,
      result: 'deficient',
      reason: 'employment-unclear',
      source: '代表電話',
      note: '名簿にない',
    });
    await act(test, id, anIndependentContact);
    await act(test, id, {
      ...found,
      result: 'confirmed',
      reason: null,
      source: '人事課',
      note: '旧姓だった',
    });
    await act(test, id, { kind: 'clearCheck', item });
    const label = (await openedCase(test, id)).template.items.find((each) => each.id === item)?.label.ja;
    const [first, second, cleared] = await saidBy(test, id, 'checkRecorded', 'checkCleared');
    expect(first).toEqual({
      item: [label],
      checklist: [expect.any(String)],
      result: ['deficient'],
      reason: ['employment-unclear'],
      checkedOn: ['2026-11-24'],
      source: ['代表電話'],
      note: ['名簿にない'],
    });
    expect(second).toEqual({
      item: [label],
      checklist: [expect.any(String)],
      result: [['deficient'], ['confirmed']],
      reason: [['employment-unclear'], ['(nothing)']],
      checkedOn: ['2026-11-24'],
      source: [['代表電話'], ['人事課']],
      note: [['名簿にない'], ['旧姓だった']],
    });
    expect(cleared).toEqual({
      item: [label],
      checklist: [expect.any(String)],
      result: ['confirmed'],
      checkedOn: ['2026-11-24'],
      source: ['人事課'],
      note: ['旧姓だった'],
      recordedAt: [expect.any(String)],
      recordedBy: ['operator:事務局 担当'],
    });
  });

  it('元に戻したメモ・照会・決定も、何と書かれていたかが読める', async () => {
    await act(test, id, { kind: 'addNote', text: '電話が通じない', class: 'confidentiality1' });
    await act(test, id, { kind: 'undo' });
    await act(test, id, { kind: 'inquire', to: 'organization', reasons: ['code-mismatch'], text: '番号は' });
    await act(test, id, { kind: 'undo' });
    await act(test, id, { kind: 'decline', reasons: ['not-eligible-body'], text: '対象外の団体' });
    await act(test, id, { kind: 'undo' });
    expect(await saidBy(test, id, 'noteAdded', 'inquirySent', 'decisionProposed', 'undone')).toEqual([
      { said: ['電話が通じない'], informationClass: ['confidentiality1'] },
      { undone: ['noteAdded'], recordedAt: [expect.any(String)], recordedBy: ['operator:事務局 担当'] },
      {
        to: ['organization'],
        reason: ['code-mismatch'],
        sentOn: ['2026-11-24'],
        answerBy: ['2026-12-08'],
        question: ['番号は'],
      },
      { undone: ['inquirySent'], recordedAt: [expect.any(String)], recordedBy: ['operator:事務局 担当'] },
      {
        draft: ['declined'],
        reason: ['not-eligible-body'],
        draftedOn: ['2026-11-24'],
        draftRemark: ['対象外の団体'],
      },
      {
        undone: ['decisionProposed'],
        recordedAt: [expect.any(String)],
        recordedBy: ['operator:事務局 担当'],
      },
    ]);
  });

  it('差し戻した案、決定、再審査は、案の中身と理由と言葉とともに読め、画面の決定の欄にも残る', async () => {
    await act(test, id, { kind: 'decline', reasons: ['impersonation-suspected'], text: '声が違う' });
    test.signIn('決裁 太郎', 'approver');
    await act(test, id, { kind: 'returnForRevision', text: '根拠が足りない' });
    test.signIn('事務局 担当');
    await act(test, id, { kind: 'decline', reasons: ['not-eligible-body'], text: '要件に当たらない' });
    test.signIn('決裁 太郎', 'approver');
    await act(test, id, { kind: 'confirm', text: '異議なし' });
    await act(test, id, { kind: 'notify' });
    await act(test, id, { kind: 'reopen', reason: 'applicant-request', text: '申出書が届いた' });
    expect(
      await saidBy(test, id, 'decisionProposed', 'returnedForRevision', 'decided', 'notified', 'reopened'),
    ).toEqual([
      {
        draft: ['declined'],
        reason: ['impersonation-suspected'],
        draftedOn: ['2026-11-24'],
        draftRemark: ['声が違う'],
      },
      {
        draft: ['declined'],
        reason: ['impersonation-suspected'],
        draftedBy: ['operator:事務局 担当'],
        draftedOn: ['2026-11-24'],
        draftRemark: ['声が違う'],
        said: ['根拠が足りない'],
      },
      {
        draft: ['declined'],
        reason: ['not-eligible-body'],
        draftedOn: ['2026-11-24'],
        draftRemark: ['要件に当たらない'],
      },
      {
        outcome: ['declined'],
        reason: ['not-eligible-body'],
        decidedOn: ['2026-11-24'],
        openDays: ['1'],
        calendar: [expect.any(String)],
        bodyName: ['芽室町'],
        draftedBy: ['operator:事務局 担当'],
        draftedOn: ['2026-11-24'],
        draftRemark: ['要件に当たらない'],
        remark: ['異議なし'],
      },
      { notifiedOn: ['2026-11-24'] },
      {
        reason: ['applicant-request'],
        setAsideDecision: ['declined'],
        decidedOn: ['2026-11-24'],
        notifiedOn: ['2026-11-24'],
        due: [['2026-11-26'], ['2026-11-27']],
        said: ['申出書が届いた'],
      },
    ]);
    const approver = { actor: 'operator:決裁 太郎', isMe: true };
    expect(await openedCase(test, id)).toMatchObject({
      decision: null,
      notifiedOn: null,
      pastProposals: [
        {
          outcome: 'declined',
          reasons: ['impersonation-suspected'],
          by: { actor: 'operator:事務局 担当' },
          text: '声が違う',
          ended: { how: 'returned', by: approver, text: '根拠が足りない' },
        },
      ],
      pastDecisions: [
        {
          outcome: 'declined',
          draftText: '要件に当たらない',
          text: '異議なし',
          notifiedOn: '2026-11-24',
          endedBy: { reason: 'applicant-request', by: approver, text: '申出書が届いた' },
        },
      ],
    });
  });

  it('取下げと、その後の再審査も、理由と言葉とともに読め、画面にも残る', async () => {
    await act(test, id, { kind: 'decline', reasons: ['not-eligible-body'], text: '' });
    await act(test, id, { kind: 'withdraw', cause: 'applicant', text: '本人から電話' });
    await act(test, id, { kind: 'reopen', reason: 'new-evidence', text: '' });
    const [withdrawn, reopened] = await saidBy(test, id, 'withdrawn', 'reopened');
    expect(withdrawn).toEqual({
      cause: ['applicant'],
      withdrawnOn: ['2026-11-24'],
      draft: ['declined'],
      reason: ['not-eligible-body'],
      draftedBy: ['operator:事務局 担当'],
      draftedOn: ['2026-11-24'],
      said: ['本人から電話'],
    });
    expect(reopened).toMatchObject({
      reason: ['new-evidence'],
      setAsideWithdrawal: ['applicant'],
      withdrawnOn: ['2026-11-24'],
    });
    expect(await openedCase(test, id)).toMatchObject({
      withdrawal: null,
      pastWithdrawals: [
        { cause: 'applicant', text: '本人から電話', endedBy: { reason: 'new-evidence', text: null } },
      ],
      pastProposals: [{ ended: { how: 'withdrawn', text: '本人から電話' } }],
    });
  });

  it('照会は、終わった後も、誰がいつまでの回答を求め、誰が回答を記録したかが読める', async () => {
    await act(test, id, { kind: 'inquire', reasons: ['employment-unclear'], text: '' });
    test.clock.nowMs += 2 * 24 * 3_600_000;
    await act(test, id, { kind: 'recordAnswer', answeredOn: null, text: '在籍している' });
    expect(await saidBy(test, id, 'answerRecorded')).toEqual([
      {
        sentOn: ['2026-11-24'],
        answerBy: ['2026-12-08'],
        answeredOn: ['2026-11-26'],
        due: [['2026-11-26'], ['2026-11-30']],
        answer: ['在籍している'],
      },
    ]);
    const me = { actor: 'operator:事務局 担当', name: expect.any(String), isMe: true };
    expect((await openedCase(test, id)).inquiries).toMatchObject([
      { answerBy: '2026-12-08', askedBy: me, answeredOn: '2026-11-26', answerRecordedBy: me },
    ]);
  });

  it('連絡・同意・証跡は、相手と使った連絡先、どのファイルをどの項目に対応させたかが読める', async () => {
    await act(test, id, { ...anIndependentContact, note: '折り返しで確認' });
    const agreed = await act(test, id, {
      kind: 'recordConsent',
      means: 'letter',
      consentedOn: '2026-11-20',
      person: '総務課長',
      note: '文書第12号',
    });
    const consent = agreed.consents[0]?.event ?? null;
    granted(await test.take('在籍証明.pdf', aPdf(), { class: 'confidentiality2', consent }));
    const evidence = (await test.view()).evidence[0]?.event ?? '';
    const item = 'person-employed';
    await act(test, id, { kind: 'linkEvidence', evidence, item, linked: true });
    await act(test, id, { kind: 'linkEvidence', evidence, item, linked: false });
    await act(test, id, { kind: 'withdrawEvidence', evidence, reason: '別人のもの' });
    const label = (await test.view()).template.items.find((each) => each.id === item)?.label.ja;
    expect(
      await saidBy(
        test,
        id,
        'contactLogged',
        'consentRecorded',
        'evidenceAttached',
        'evidenceLinked',
        'evidenceWithdrawn',
      ),
    ).toEqual([
      {
        contactedOn: ['2026-11-24'],
        time: ['10:30'],
        means: ['phone'],
        person: ['総務課 高橋係長'],
        used: ['0155-62-2611'],
        source: ['officialSite'],
        independence: ['independent'],
        result: ['employed'],
        note: ['折り返しで確認'],
      },
      { consentedOn: ['2026-11-20'], means: ['letter'], person: ['総務課長'], note: ['文書第12号'] },
      {
        file: ['在籍証明.pdf'],
        mediaType: ['application/pdf'],
        bytes: [aPdf().length],
        informationClass: ['confidentiality2'],
        consent: ['2026-11-20'],
        sha256: [expect.stringMatching(/^[0-9a-f]{64}$/)],
      },
      { file: ['在籍証明.pdf'], item: [label], joined: [true] },
      { file: ['在籍証明.pdf'], item: [label], joined: [false] },
      { file: ['在籍証明.pdf'], reason: ['別人のもの'] },
    ]);
  });

  it('担当替え・後日・優先は、誰から誰へ、いつまで、なぜかが読める', async () => {
    await act(test, id, { kind: 'setPriority', priority: 'high', text: '議会の対応' });
    await act(test, id, { kind: 'snooze', until: '2026-12-01', text: '返事待ち' });
    await act(test, id, { kind: 'snooze', until: '2026-12-03', text: '' });
    await act(test, id, { kind: 'wake' });
    await act(test, id, { kind: 'release', note: '午後に電話を' });
    expect(await saidBy(test, id, 'prioritySet', 'snoozed', 'woken', 'released', 'claimed')).toEqual([
      {},
      { priority: [['normal'], ['high']], said: ['議会の対応'] },
      { snoozedUntil: ['2026-12-01'], said: ['返事待ち'] },
      { snoozedUntil: [['2026-12-01'], ['2026-12-03']] },
      { snoozedUntil: [['2026-12-03'], ['(nothing)']] },
      { said: ['午後に電話を'] },
    ]);
  });

  it('保存した文書は、宛先と本文とひな形の版が読める', async () => {
    await act(test, id, { kind: 'inquire', reasons: ['employment-unclear'], text: '' });
    const {
      empty: _empty,
      from: _from,
      version: expectedVersion,
      ...letter
    } = granted(await test.call('letters.draft', { caseId: id, letter: 'inquiry' }));
    const path = join(test.directory, '照会.txt');
    granted(
      await test.call('letters.write', { caseId: id, expectedVersion, format: 'text', ...letter, path }),
    );
    const [saved] = await saidBy(test, id, 'letterSaved');
    expect(saved).toEqual({
      letter: ['inquiry'],
      templateVersion: ['0'],
      to: ['hanako.sato@memuro.net'],
      answerBy: ['2026-12-08'],
      subject: [letter.subject],
      letterBody: [letter.body],
      format: ['.txt'],
      sha256: [expect.any(String)],
    });
  });

  it('消去した後は、書かれていたことだけが「消去済み」になり、ほかは読める', async () => {
    await act(test, id, { kind: 'addNote', text: '電話が通じない' });
    await act(test, id, { ...aConfirmedCheck('terms-consent'), note: '同意書' });
    await act(test, id, anIndependentContact);
    granted(
      await test.office.transaction((db) => {
        db.run('DELETE FROM vault');
        return { ok: true, value: null };
      }),
    );
    const [received, note, check, contact] = await saidBy(
      test,
      id,
      'applicationReceived',
      'noteAdded',
      'checkRecorded',
      'contactLogged',
    );
    expect(received).toMatchObject({ receivedOn: ['2026-11-20'], erasedApplication: ['(erased)'] });
    expect(note).toEqual({ said: ['(erased)'] });
    expect(check).toMatchObject({ result: ['confirmed'], note: ['(erased)'] });
    expect(contact).toMatchObject({ result: ['employed'], person: ['(erased)'] });
  });
});

describe('ほかの出来事の履歴', () => {
  let test: TestOffice;

  beforeEach(() => {
    test = createTestOffice();
  });
  afterEach(() => test.close());

  const caseOf = (receiptNumber: string) =>
    test.office
      .requireLedger()
      .read.query<{ id: string }>('SELECT id FROM cases WHERE receipt_number = ?')
      .get(receiptNumber)?.id ?? '';

  it('差し替えの前と後の内容も、差し替えた取込を取り消した後の「消去済み」も読める', async () => {
    await imported(test, writeIntakeFile(test, [aRow({ name: '田中 一郎', section: '総務課' })]));
    const id = caseOf('R8-000001');
    const path = writeIntakeFile(test, [aRow({ name: '田中 一郎', section: '税務課' })]);
    const plan = await planned(test, path);
    await planHands(test, plan.planId).choose(null, true);
    granted(await test.call('import.commit', { importId: plan.importId }));
    const [received, updated] = await saidBy(test, id, 'applicationReceived', 'applicationUpdated');
    expect(received).toMatchObject({
      importFile: [expect.any(String)],
      receivedOn: [expect.any(String)],
      judgement: [expect.any(String)],
      name: ['田中 一郎'],
      section: ['総務課'],
    });
    expect(updated).toMatchObject({ section: [['総務課'], ['税務課']] });
    expect(Object.keys(updated ?? {})).not.toContain('name');
    const [newest] = granted(await test.call('import.runs', null));
    granted(await test.call('import.undo', { run: newest?.id ?? '' }));
    const [first, taken, undone] = await saidBy(
      test,
      id,
      'applicationReceived',
      'applicationUpdated',
      'undone',
    );
    expect(first).toEqual(received);
    expect(taken).toMatchObject({ erasedApplication: ['(erased)'] });
    expect(undone).toMatchObject({ undone: ['applicationUpdated'] });
  });

  it('重複の疑いと、どの申請について何と判断し、どう改めたかが読める', async () => {
    const [first = '', second = ''] = await receiveApplications(
      test,
      [aPassingApplication({ receiptNumber: 'R8-1' }), aPassingApplication({ receiptNumber: 'R8-2' })],
      'suspected',
    );
    expect((await duplicatesOf(test, second)).others).toHaveLength(1);
    await act(test, second, { kind: 'claim' });
    const other = { kind: 'resolveDuplicate', other: first } as const;
    await act(test, second, { ...other, verdict: 'differentPerson', note: '生年月日が違う' });
    await act(test, second, { ...other, verdict: 'samePerson', note: '' });
    const [suspected, verdict, changed] = await saidBy(
      test,
      second,
      'duplicateSuspected',
      'duplicateResolved',
    );
    expect(suspected).toEqual({ otherCase: ['R8-1', ...(await reasonsBetween(second))] });
    expect(verdict).toEqual({ otherCase: ['R8-1'], verdict: ['differentPerson'], note: ['生年月日が違う'] });
    expect(changed).toEqual({ otherCase: ['R8-1'], verdict: [['differentPerson'], ['samePerson']] });
  });

  async function reasonsBetween(id: string) {
    return (await duplicatesOf(test, id)).others[0]?.reasons ?? [];
  }

  it('確認事項を替えた後の履歴は、確かめたときの項目の言葉で読め、記録にもその版が付く', async () => {
    const [id = ''] = await receiveApplications(test, [aPassingApplication()]);
    await act(test, id, { kind: 'claim' });
    await act(test, id, { ...aConfirmedCheck('terms-consent'), note: '規約を見た' });
    await act(test, id, aConfirmedCheck('receives-internet-mail'));
    const lists = granted(await test.call('checklists.list', null));
    const current = lists.find((each) => each.current.id === 'application-domain')?.current;
    if (!current) throw new Error('no checklist');
    const old = current.items.find((item) => item.id === 'terms-consent')?.label;
    const reworded = { ja: '規約の第二版への同意', en: 'Consent to the second edition' };
    granted(
      await test.call('checklists.change', {
        checklist: current.id,
        expectedVersion: current.version,
        items: current.items
          .filter((item) => item.id !== 'receives-internet-mail')
          .map((item) => (item.id === 'terms-consent' ? { ...item, label: reworded } : item)),
      }),
    );
    const moved = await act(test, id, {
      kind: 'moveChecklist',
      checklist: { template: current.id, version: 1001 },
    });
    const gone = current.items.find((item) => item.id === 'receives-internet-mail')?.label;
    expect(moved.checks).toMatchObject([
      { item: 'terms-consent', asked: { label: old, checklist: { name: current.name, version: 2 } } },
    ]);
    expect(moved.earlierChecks).toMatchObject([
      { item: 'receives-internet-mail', asked: { label: gone, checklist: { version: 2 } } },
    ]);
    expect(moved.earlierItems).toEqual([{ id: 'receives-internet-mail', label: gone }]);
    const after = await act(test, id, aConfirmedCheck('terms-consent'));
    expect(after.checks).toMatchObject([{ item: 'terms-consent', asked: null }]);
    expect(after.history.filter(({ kind }) => kind === 'checkRecorded').map(({ about }) => about)).toEqual([
      { is: 'item', value: old },
      { is: 'item', value: gone },
      { is: 'item', value: reworded },
    ]);
    const [first, , move, again] = await saidBy(test, id, 'checkRecorded', 'checklistMoved');
    expect(first).toMatchObject({ item: [old?.ja], checklist: [`${current.name.ja} 2`] });
    expect(move).toEqual({
      checklist: [[`${current.name.ja} 2`], [`${current.name.ja} 1001`]],
      setAside: [gone?.ja],
    });
    expect(again).toMatchObject({
      item: [reworded.ja],
      checklist: [`${current.name.ja} 1001`],
      note: [['規約を見た'], ['(nothing)']],
    });
  });

  it('判定のやり直しと期限の計算し直しは、前と後が読める', async () => {
    const [id = ''] = await receiveApplications(test, [aPassingApplication({ receivedOn: '2026-11-24' })]);
    const closures = [{ date: '2026-11-25', name: '庁舎の点検' }];
    granted(await test.call('settings.change', { ...defaultOfficePolicy, closures }));
    const { digest } = granted(await test.call('calendar.previewRecalculation', null));
    granted(await test.call('calendar.recalculate', { digest }));
    const [reckoned] = await saidBy(test, id, 'dueRecalculated');
    expect(reckoned).toMatchObject({ due: [['2026-11-27'], ['2026-11-30']] });
  });
});
