import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { findRow, openOffice } from './review-office.tsx';

describe('a window that stays open past midnight', () => {
  it('says of the row and of the open case what is late now, without a key', async () => {
    const { test, hear, start } = openOffice();
    test.clock.nowMs = Date.parse('2026-11-26T23:59:00+09:00');
    const [caseId = ''] = await receiveApplications(test, [anApplication()]);
    start({ caseId });
    await findRow(/本日.*佐藤 花子/);
    const file = within(await screen.findByRole('article'));
    await file.findByText('本日まで');

    test.clock.nowMs = Date.parse('2026-11-27T00:00:05+09:00');
    test.notices.push({ kind: 'day' });
    hear();

    await findRow(/超過.*佐藤 花子/);
    await file.findByText('1開庁日超過');
    expect(file.queryByText('本日まで')).toBeNull();
  });
});
