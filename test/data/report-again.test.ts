import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standingCase } from '#data/cases/standing-case.ts';
import { storeCase } from '#data/cases/store-case.ts';
import { continueCase } from '#data/journal/case-record.ts';
import type { ReportProfile } from '#shared/contract/report.ts';
import { ok } from '#shared/result.ts';
import { act } from '#test/support/case-commands.ts';
import { importedList, writeListCsv } from '../support/body-list-file.ts';
import { aPdf } from '../support/evidence-samples.ts';
import { anApplication, receiveApplications } from '../support/imported-cases.ts';
import { createEvidenceOffice, type EvidenceOffice } from './evidence-office.ts';
import { onDay } from './report-cases.ts';

let test: EvidenceOffice;

beforeEach(async () => {
  test = await createEvidenceOffice();
});
afterEach(() => test.close());

/** CSV and JSON of November, by their names. */
async function november(profile: ReportProfile): Promise<Record<string, string>> {
  const directory = join(test.directory, '報告');
  mkdirSync(directory, { recursive: true });
  const period = { from: '2026-11-01', to: '2026-11-30' };
  const staged = await test.call('report.stage', {
    request: { ...period, profile, formats: ['csv', 'json'], csvEncoding: 'utf-8-bom' },
    directory,
  });
  if (!staged.ok) throw new Error(staged.error.code);
  const { stagingDirectory, stageId } = staged.value;
  const read = (name: string) => [name, readFileSync(join(stagingDirectory, name), 'utf8')];
  const files = Object.fromEntries(readdirSync(stagingDirectory).map(read));
  await test.call('report.discard', { stageId });
  return files;
}

const bothProfiles = async () => ({ full: await november('full'), anonymous: await november('anonymous') });

async function declineByTwo(id: string): Promise<void> {
  test.signIn('佐藤 一郎', 'clerk');
  await act(test, id, { kind: 'claim' });
  await act(test, id, {
    kind: 'recordCheck',
    item: 'person-employed',
    result: 'deficient',
    reason: 'not-an-employee',
    checkedOn: null,
    source: '',
    note: '',
  });
  await act(test, id, { kind: 'decline', reasons: ['not-an-employee'], text: '' });
  test.signIn('田中 課長', 'approver');
  await act(test, id, { kind: 'confirm', text: '' });
}

/** As a decision and its notice were recorded before they kept their days and the name of the body. */
async function declineAsBefore(id: string, decidedOn: string): Promise<void> {
  await test.office.transaction((db, journal) => {
    const before = standingCase(db, id);
    if (!before) throw new Error('the case is gone');
    const payload = { outcome: 'declined' as const, reasons: ['not-an-employee' as const], decidedOn };
    const decided = { kind: 'decided' as const, payload, personal: null };
    const notified = { kind: 'notified' as const, payload: { notifiedOn: decidedOn }, personal: null };
    storeCase(db, id, before.state, continueCase(db, journal, id, before, [decided, notified]).state);
    return ok(null);
  });
}

async function closeOn(...dates: string[]): Promise<void> {
  const { policy } = test.office.context();
  const closures = dates.map((date) => ({ date, name: '臨時休庁' }));
  await test.call('settings.change', { ...policy, closures });
}

/** The lists give both towns other names, and the file that was attached is withdrawn. */
async function timeGoesOn(): Promise<void> {
  onDay(test, '2027-04-01');
  test.signIn('設定 係', 'administrator');
  const rows = [
    ['団体コード', '都道府県名', '市区町村名（漢字）', '市区町村名（かな）'],
    ['016373', '北海道', '芽室市', 'めむろし'],
    ['016365', '北海道', '十勝清水市', 'とかちしみずし'],
  ];
  await importedList(test, writeListCsv(test.directory, rows), { effectiveOn: '2027-04-01' });
  const { code, name } = { code: '016373', name: '芽室市' };
  const body = await test.call('organizations.open', { code });
  if (!body.ok || body.value.name !== name) throw new Error('the list was not taken');
  const [file] = (await test.view()).evidence;
  await test.act({ kind: 'withdrawEvidence', evidence: file?.event ?? '', reason: '別人の書類だった' });
}

describe('同じ期間の報告をもう一度出す', () => {
  it('あとから休業日・団体表・証跡が変わっても、同じバイトになる', async () => {
    // No candidate has the declared code of this one: its name comes from the tables.
    const [other = ''] = await receiveApplications(test, [
      anApplication({
        receiptNumber: 'R8-000190',
        organizationCode: '016365',
        organizationName: 'しみず',
        address: 'shimizu@gmail.com',
      }),
    ]);
    await test.take('在籍証明.pdf', aPdf(), { item: 'body-eligible' });
    onDay(test, '2026-11-26');
    await test.act({ kind: 'release', note: '' });
    await declineByTwo(test.caseId);
    await declineByTwo(other);
    const sealed = await bothProfiles();
    expect(sealed.anonymous['審査結果報告書.csv']).toMatch(/,3,,,見送り,[^,]*,016373,芽室町,[^,]*,1,0\r\n/);
    expect(sealed.anonymous['審査結果報告書.csv']).toContain(',016365,清水町,');

    await timeGoesOn();
    await closeOn('2026-11-24', '2026-11-25');
    expect(await bothProfiles()).toEqual(sealed);
  });

  it('日数と団体名を記録しなかった版の決定は、決定したときの休業日と、判定の候補の団体名で数えて書く', async () => {
    test.signIn('設定 係', 'administrator');
    await closeOn('2026-11-24');
    await test.take('在籍証明.pdf', aPdf(), { item: 'body-eligible' });
    onDay(test, '2026-11-26');
    await declineAsBefore(test.caseId, '2026-11-26');
    const sealed = await bothProfiles();
    expect(sealed.anonymous['審査結果報告書.csv']).toMatch(
      /,2,2026-11-26,2,見送り,[^,]*,016373,芽室町,[^,]*,1,0\r\n/,
    );

    await timeGoesOn();
    await closeOn();
    expect(await bothProfiles()).toEqual(sealed);
  });

  it('一覧の表が書き換えられていても、決定は記録のとおりに載る', async () => {
    onDay(test, '2026-11-26');
    await test.act({ kind: 'release', note: '' });
    await declineByTwo(test.caseId);
    const sealed = await bothProfiles();
    const { connection } = test.office.requireLedger();
    connection.exec(
      "UPDATE cases SET outcome = 'approved', reasons = '', decided_by = 'operator:別人', domain_class = 'local-lg'",
    );
    const lists = async () => (await november('full'))['審査結果報告書.csv'];
    expect(await lists()).toBe(sealed.full['審査結果報告書.csv']);
  });
});
