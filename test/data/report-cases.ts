import { addDays } from '#shared/domain/time/plain-date.ts';
import { aConfirmedCheck } from '#test/builders.ts';
import { act } from '../support/case-commands.ts';
import { anApplication, aPassingApplication, receiveApplications } from '../support/imported-cases.ts';
import type { TestOffice } from '../support/office.ts';

/** Takes the case and confirms every item. */
export async function confirmEverything(test: TestOffice, id: string): Promise<void> {
  const { template } = await act(test, id, { kind: 'claim' });
  for (const item of template.items) {
    await act(
      test,
      id,
      aConfirmedCheck(item.id, {
        source: '公式サイトの代表電話 0155-62-9720',
        note: '総務課 山田係長に確認',
      }),
    );
  }
}

/** A day of the office: the clock goes to nine o'clock in Japan. */
export function onDay(test: TestOffice, date: string): void {
  test.clock.nowMs = Date.parse(`${date}T00:00:00.000Z`);
}

export interface ReportedCases {
  readonly approved: string;
  readonly declined: string;
  readonly withdrawn: string;
  readonly waiting: string;
}

/**
 * November 2026 of a small office: 大阪市 is approved at once, 芽室町 is asked, answers and is declined by a second
 * person, one applicant withdraws, one waits.
 */
export async function aMonthOfWork(test: TestOffice): Promise<ReportedCases> {
  onDay(test, '2026-11-16');
  test.signIn('鈴木 一郎', 'clerk');
  const [approved = '', declined = '', withdrawn = '', waiting = ''] = await receiveApplications(test, [
    aPassingApplication({ receiptNumber: 'R8-000101', receivedOn: '2026-11-16', name: '髙﨑 𠮷郎' }),
    anApplication({ receiptNumber: 'R8-000102', receivedOn: '2026-11-16', remarks: '=HYPERLINK("x")' }),
    anApplication({ receiptNumber: 'R8-000103', receivedOn: '2026-11-17' }),
    aPassingApplication({ receiptNumber: 'R8-000104', receivedOn: '2026-11-20' }),
  ]);
  onDay(test, '2026-11-17');
  await confirmEverything(test, approved);
  await act(test, approved, { kind: 'approve', text: '' });
  await act(test, declined, { kind: 'claim' });
  await act(test, declined, {
    kind: 'inquire',
    reasons: ['employment-unclear'],
    text: '在籍をお知らせください。',
  });
  await act(test, withdrawn, { kind: 'withdraw', cause: 'applicant', text: '本人から電話' });
  onDay(test, '2026-11-20');
  await act(test, approved, { kind: 'notify' });
  await act(test, declined, {
    kind: 'recordAnswer',
    answeredOn: addDays('2026-11-20', -1),
    text: '派遣職員です。',
  });
  await act(test, declined, {
    kind: 'recordCheck',
    item: 'person-employed',
    result: 'deficient',
    reason: 'not-an-employee',
    checkedOn: '2026-11-20',
    source: '芽室町 代表電話',
    note: '<b>派遣</b>の職員との回答',
  });
  await act(test, declined, { kind: 'decline', reasons: ['not-an-employee'], text: '派遣元に確認済み' });
  onDay(test, '2026-11-24');
  test.signIn('田中 課長', 'approver');
  await act(test, declined, { kind: 'confirm', text: '' });
  return { approved, declined, withdrawn, waiting };
}

/** Opened again on a Monday two months later, and declined by two people on the Wednesday. */
export async function reopenedAndDeclinedAgain(test: TestOffice, id: string): Promise<void> {
  onDay(test, '2027-02-01');
  await act(test, id, { kind: 'reopen', reason: 'new-evidence', text: '証明書が届いた' });
  onDay(test, '2027-02-03');
  await act(test, id, { kind: 'decline', reasons: ['not-an-employee'], text: '' });
  test.signIn('山本 部長', 'approver');
  await act(test, id, { kind: 'confirm', text: '' });
}
