import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordAccountStep } from '#data/session/account-rows.ts';
import { CaseList } from '#shared/contract/case-list.ts';
import type { Operator } from '#shared/contract/ledger.ts';
import { everyOpenCase } from '#shared/contract/queue.ts';
import type { ReportRequest } from '#shared/contract/report.ts';
import { ok } from '#shared/result.ts';
import { anApplication, receiveApplications } from './imported-cases.ts';
import { aRow, imported, planned, writeIntakeFile } from './intake-file.ts';
import type { TestOffice } from './office.ts';
import { anOperator, signInAs } from './operators.ts';
import { granted, planHands } from './plan-hands.ts';
import { confirmChecks, evidence } from './register-work.ts';

/** An office on one of its days. `turn` differs each time, for names and numbers; `caseId` is the case that it concerns, if any. */
export interface OfficeDay {
  readonly test: TestOffice;
  readonly administrator: Operator;
  readonly turn: number;
  readonly caseId: string;
}

/**
 * What happens in an office besides the steps of a case, each whatever came before. Where a day needs something that is not there, a
 * refusal is as good as a success.
 */
export const officeDays = {
  /** Somebody comes, is given other work, a new passphrase and another name, leaves, and now and then comes back. */
  account: async ({ test, administrator, turn }) => {
    const { id: operatorId } = await anOperator(test.office, `臨時 ${turn}`, 'clerk');
    await test.office.transaction((db, journal) => {
      // As the operations record it, without the second that a passphrase takes.
      recordAccountStep(db, journal, { kind: 'firstPassphraseSet', payload: { operator: operatorId } });
      recordAccountStep(db, journal, { kind: 'passphraseChanged', payload: { operator: operatorId } });
      return ok(null);
    });
    signInAs(test.office, administrator);
    granted(await test.call('operators.changeRole', { operatorId, role: 'approver' }));
    granted(await test.call('operators.rename', { operatorId, name: `改姓 ${turn}` }));
    granted(await test.call('operators.close', { operatorId }));
    if (turn % 2 === 0) granted(await test.call('operators.reopen', { operatorId }));
  },

  /** A closure is added, and the due dates are reckoned anew. */
  closure: async ({ test, turn }) => {
    const policy = granted(await test.call('settings.read', null));
    // Among the days that are counted for an application of the third week of November.
    const date = `2026-11-${24 + (turn % 4)}`;
    const closures = [...policy.closures.filter((each) => each.date !== date), { date, name: '点検' }];
    granted(await test.call('settings.change', { ...policy, closures }));
    const { digest } = granted(await test.call('calendar.previewRecalculation', null));
    granted(await test.call('calendar.recalculate', { digest }));
  },

  /** With one person, or with two. */
  secondPerson: async ({ test, turn }) => {
    const policy = granted(await test.call('settings.read', null));
    const fourEyes = turn % 3 === 0 ? 'verification' : 'always';
    granted(await test.call('settings.change', { ...policy, fourEyes }));
  },

  texts: async ({ test, turn }) => {
    const checklist = granted(await test.call('checklists.list', null))[0]?.current;
    const item = { ja: `追加の確認 ${turn}`, en: '' };
    if (checklist) {
      await test.call('checklists.change', {
        checklist: checklist.id,
        expectedVersion: checklist.version,
        items: [
          ...checklist.items,
          { id: null, label: item, guidance: item, required: false, mayBeNotApplicable: true },
        ],
      });
    }
    const [letter] = granted(await test.call('letters.templates', null));
    if (!letter) throw new Error('there is no letter');
    const { letter: kind, version: expectedVersion, subject, body } = letter;
    granted(
      await test.call('letters.changeTemplate', {
        letter: kind,
        expectedVersion,
        subject: `${subject}。`,
        body,
      }),
    );
  },

  view: async ({ test, turn }) => {
    const wish = { name: `表示 ${turn}`, isShared: turn % 2 === 0, filter: everyOpenCase, facts: [] };
    const { id, version } = granted(await test.call('savedViews.save', { ...wish, replaces: null }));
    const replaces = { id, version };
    granted(await test.call('savedViews.save', { ...wish, name: `${wish.name} 改`, replaces }));
    if (turn % 2 === 0) granted(await test.call('savedViews.delete', { id }));
  },

  profile: async ({ test, turn }) => {
    const columns = [{ header: `宛先 ${turn}`, use: 'address' as const }];
    const mapping = { columns, constants: {} };
    const { id } = granted(
      await test.call('mappingProfiles.save', { id: null, name: `様式 ${turn}`, mapping }),
    );
    if (turn % 2 === 0) granted(await test.call('mappingProfiles.delete', { id }));
  },

  /** A file with a row that waits; it is corrected, left out, or comes again as it should be. */
  import: async ({ test, turn }) => {
    const number = (row: number) => `R8-${turn}-${row}`;
    const rows = [1, 2, 3, 4].map((row) =>
      aRow({
        receiptNumber: number(row),
        name: `申請 ${turn} ${row}`,
        address: row === 1 ? `a${turn}@city.sapporo.jp` : '',
      }),
    );
    await imported(test, writeIntakeFile(test, rows));
    const held = granted(await test.call('import.heldRows', { after: null, limit: 50 })).rows;
    const [corrected, discarded] = held;
    if (corrected) {
      const fields = { ...corrected.fields, address: `b${turn}@city.sapporo.jp` };
      await test.call('import.correctRow', { id: corrected.id, fields });
    }
    if (discarded) await test.call('import.discardRow', { id: discarded.id, reason: '試験の行' });
    const again = { ...rows[3], address: `d${turn}@city.sapporo.jp` };
    await imported(test, writeIntakeFile(test, [again]));
  },

  /** What is known comes with other content, and somebody chooses the new one. */
  replaced: async ({ test, caseId, turn }) => {
    const opened = granted(await test.call('case.open', { id: caseId }));
    if (!opened.application) return;
    const { receiptNumber, address, name, organizationName, organizationCode } = opened.application;
    const row = { receiptNumber, address, name, organizationName, organizationCode };
    const plan = await planned(test, writeIntakeFile(test, [aRow({ ...row, section: `課 ${turn}` })]));
    await planHands(test, plan.planId).choose(null, true);
    await test.call('import.commit', { importId: plan.importId });
  },

  undoneImport: async ({ test, turn }) => {
    const row = aRow({
      receiptNumber: `R8-${turn}-x`,
      name: `誤り ${turn}`,
      address: `x${turn}@city.sapporo.jp`,
    });
    const { id: run } = await imported(test, writeIntakeFile(test, [row]));
    granted(await test.call('import.undo', { run }));
  },

  letter: async ({ test, caseId, turn }) => {
    const [letter] = granted(await test.call('letters.ofCase', { caseId })).offered;
    if (!letter) return;
    const made = granted(await test.call('letters.draft', { caseId, letter }));
    const { empty: _empty, from: _from, version: expectedVersion, ...draft } = made;
    const path = join(test.directory, `文書 ${turn}.eml`);
    granted(await test.call('letters.write', { caseId, expectedVersion, format: 'eml', ...draft, path }));
  },

  notices: async ({ test, turn }) => {
    for (const list of CaseList.options) {
      const path = join(test.directory, `${list} ${turn}.csv`);
      await test.call('lists.write', { list, form: 'utf-8-bom', path });
    }
  },

  report: async ({ test, caseId, turn }) => {
    const directory = join(test.directory, `報告 ${turn}`);
    mkdirSync(directory);
    const request: ReportRequest = {
      from: '2026-11-01',
      to: '2027-01-31',
      profile: 'full',
      formats: ['csv'],
      csvEncoding: 'cp932',
    };
    const { stageId } = granted(await test.call('report.stage', { request, directory }));
    granted(await test.call('report.seal', { stageId }));
    const path = join(test.directory, `審査票 ${turn}.pdf`);
    const sheet = granted(await test.call('caseSheet.stage', { caseId, profile: 'full', path }));
    writeFileSync(sheet.pdfPath, '%PDF-1.7');
    granted(await test.call('caseSheet.seal', { stageId: sheet.stageId }));
  },

  membership: async ({ test, caseId }) => {
    await test.call('membership.beginReview', { caseId, cause: 'dormant', note: '' });
  },

  /** A case shows that the web domain of 芽室町 is its own: that is confirmed, renewed and now and then revoked. */
  register: async ({ test, turn }) => {
    const [caseId = ''] = await receiveApplications(test, [anApplication({ receiptNumber: `R8-${turn}-m` })]);
    await confirmChecks(test, caseId);
    const wish = { caseId, code: '016373', domain: 'memuro.net', ...evidence };
    const confirmed = await test.call('register.confirm', wish);
    if (!confirmed.ok) return;
    const { id } = confirmed.value;
    test.clock.nowMs += 86_400_000;
    granted(await test.call('register.renew', { id, ...evidence }));
    if (turn % 2 === 0)
      granted(await test.call('register.revoke', { id, reason: 'domain-lapsed', text: '' }));
  },
} satisfies Record<string, (day: OfficeDay) => Promise<void>>;

export type OfficeDayName = keyof typeof officeDays;
export const officeDayNames = Object.keys(officeDays) as OfficeDayName[];
