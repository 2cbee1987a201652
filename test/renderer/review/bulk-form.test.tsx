import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { BulkForm, type BulkKind, emptyDraft, workOf } from '#renderer/features/review/bulk/bulk-form.tsx';
import { err } from '#shared/result.ts';
import { renderScreen } from '../support/render-screen.tsx';
import { scriptedBridge } from '../support/scripted-bridge.ts';

it.each<BulkKind>(['reassign', 'approve'])(
  'says why there is nothing to choose, and reads it again (%s)',
  async (kind) => {
    const { bridge, sent } = scriptedBridge({
      'case.assignees': () => err({ code: 'internal', errorId: 'E-7' }),
      'checklists.list': () => err({ code: 'internal', errorId: 'E-7' }),
    });
    const { user } = renderScreen(<BulkForm draft={{ ...emptyDraft, kind }} onChange={() => {}} />, {
      bridge,
    });
    expect((await screen.findByRole('alert')).textContent).toContain('E-7');
    const readings = sent.length;
    await user.click(screen.getByRole('button', { name: 'もう一度読み込む' }));
    expect(sent.length).toBe(readings + 1);
  },
);

it('takes the day on which the notices went, and today where none is said', async () => {
  const notify = { ...emptyDraft, kind: 'notify' as const };
  expect(workOf(notify)).toEqual({ kind: 'notify' });
  expect(workOf({ ...notify, notifiedOn: '2026-11-2' })).toBeNull();
  expect(workOf({ ...notify, notifiedOn: '2026-11-20' })).toEqual({
    kind: 'notify',
    notifiedOn: '2026-11-20',
  });
  const { bridge } = scriptedBridge({});
  renderScreen(<BulkForm draft={notify} onChange={() => {}} />, { bridge });
  expect(
    screen.getByRole('textbox', { name: '通知を送った日', description: /空欄のときは本日/ }),
  ).toBeDefined();
});
