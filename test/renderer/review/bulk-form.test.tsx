import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { BulkForm, type BulkKind, emptyDraft } from '#renderer/features/review/bulk/bulk-form.tsx';
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
