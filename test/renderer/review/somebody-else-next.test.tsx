import { useQueryClient } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { takeDesk } from '#renderer/app/desk.ts';
import { lockDesk } from '#renderer/app/desk-lock.ts';
import { useCommand } from '#renderer/app/use-command.ts';
import { useBulk } from '#renderer/features/review/bulk/use-bulk.ts';
import { DraftsProvider } from '#renderer/features/review/drafts.tsx';
import { everyOpenCase } from '#shared/contract/queue.ts';
import { ok } from '#shared/result.ts';
import { anApplication, receiveApplications } from '../../support/imported-cases.ts';
import { officeBridge } from '../support/office-bridge.ts';
import { hanako, renderScreen } from '../support/render-screen.tsx';
import { scriptedBridge } from '../support/scripted-bridge.ts';

afterEach(() => lockDesk(false));

function EverybodyClaimed() {
  const bulk = useBulk(everyOpenCase);
  const begin = async () => {
    await bulk.plan({ kind: 'claim' });
  };
  return (
    <>
      <button type="button" onClick={begin}>
        計画
      </button>
      <button type="button" onClick={bulk.commit}>
        実行
      </button>
      <p>
        {bulk.stage} {bulk.cases.length}
      </p>
      <p>{bulk.error?.code}</p>
    </>
  );
}

describe('work in several pieces', () => {
  it('is not gone on with after the window was locked: the rest would be done by whoever signs in next', async () => {
    const { bridge, office, sent } = officeBridge((call) => ({
      'bulk.commit': async (input) => {
        const done = await call('bulk.commit', input);
        lockDesk(true);
        return done;
      },
    }));
    const applications = Array.from({ length: 201 }, (_, at) =>
      anApplication({ receiptNumber: `R8-${at}`, name: `人 ${at}`, address: `p${at}@memuro.net` }),
    );
    await receiveApplications(office, applications);
    const { user } = renderScreen(
      <DraftsProvider>
        <EverybodyClaimed />
      </DraftsProvider>,
      { bridge },
    );
    await user.click(screen.getByRole('button', { name: '計画' }));
    await screen.findByText('planned 201');
    await user.click(screen.getByRole('button', { name: '実行' }));
    await screen.findByText('done 200');
    expect(screen.getByText('notSignedIn')).toBeDefined();
    expect(sent.filter((name) => name === 'bulk.commit')).toHaveLength(1);
  });
});

function Saving({ heard }: { heard: (code: string) => void }) {
  const client = useQueryClient();
  const { run } = useCommand('savedViews.delete');
  const desk = (id: string) => ({
    key: id,
    ledger: { path: '台帳', name: '台帳', demonstration: false, hasOperators: true, uncleanExit: false },
    operator: { ...hanako, id },
  });
  const save = async () => {
    takeDesk(client, desk('花子'));
    const answer = run({ id: 'v1' });
    takeDesk(client, desk('一郎'));
    const result = await answer;
    heard(result.ok ? 'ok' : result.error.code);
  };
  return (
    <button type="button" onClick={save}>
      保存
    </button>
  );
}

it('an answer that comes when somebody else has signed in is not taken for theirs', async () => {
  const { bridge } = scriptedBridge({ 'savedViews.delete': () => ok(null) });
  const heard: string[] = [];
  const { user } = renderScreen(<Saving heard={(code) => heard.push(code)} />, { bridge });
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(heard).toEqual(['notSignedIn']));
});
