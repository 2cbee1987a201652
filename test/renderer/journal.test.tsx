import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { JournalScreen } from '#renderer/features/journal/journal-screen.tsx';
import { aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { officeBridge } from './support/office-bridge.ts';
import { renderScreen } from './support/render-screen.tsx';

it('calls a line of the journal by what happened, and not by its number', async () => {
  const { bridge, office } = officeBridge();
  await receiveApplications(office, [aPassingApplication()]);
  renderScreen(<JournalScreen />, { bridge });
  await screen.findByRole('table', { name: '記録' });
  const called = screen.getAllByRole('rowheader').map((header) => header.textContent);
  expect(called).toEqual(['申請を受付', '台帳を作成']);
});
