import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ReviewScreen } from '#renderer/features/review/review-screen.tsx';
import { everyOpenCase } from '#shared/contract/queue.ts';
import { ok } from '#shared/result.ts';
import { aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { officeBridge } from '../support/office-bridge.ts';
import { renderScreen } from '../support/render-screen.tsx';
import './review-office.tsx';

describe('a case whose personal data was erased', () => {
  it('stays readable: what was decided, not about whom', async () => {
    const { bridge, office } = officeBridge((call) => ({
      'case.open': async (input) => {
        const opened = await call('case.open', input);
        return opened.ok ? ok({ ...opened.value, application: null, judgement: null }) : opened;
      },
    }));
    const [id] = await receiveApplications(office, [aPassingApplication()]);
    const route = { screen: 'review', filter: everyOpenCase, caseId: id ?? null } as const;
    renderScreen(<ReviewScreen />, { bridge, route });
    const article = await screen.findByRole('article', { name: '（消去済み）' });
    expect(within(article).getByText('大阪市')).toBeTruthy();
    expect(within(article).getAllByText(/申請者の情報は消去されています/)).toHaveLength(2);
    expect(within(article).getByRole('heading', { name: '確認事項' })).toBeTruthy();
  });
});
