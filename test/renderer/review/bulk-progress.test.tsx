import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useKeptByKey } from '#renderer/components/use-kept.ts';
import { BulkDialog } from '#renderer/features/review/bulk/bulk-dialog.tsx';
import type { BulkDraft } from '#renderer/features/review/bulk/bulk-form.tsx';
import { DraftsProvider } from '#renderer/features/review/drafts.tsx';
import { everyOpenCase } from '#shared/contract/queue.ts';
import { importedCases } from '#test/support/imported-cases.ts';
import { officeBridge } from '../support/office-bridge.ts';
import { renderScreen } from '../support/render-screen.tsx';

/** Lets calls through until it is shut. */
function gate() {
  let open: () => void = () => undefined;
  let way: Promise<void> = Promise.resolve();
  return {
    passing: () => way,
    shut: () => {
      way = new Promise((resolve) => {
        open = resolve;
      });
    },
    open: () => open(),
  };
}

it('says how many cases of several messages were looked at, and how many were done', async () => {
  const { passing, shut, open } = gate();
  const { bridge, office } = officeBridge((call) => ({
    'bulk.plan': async (input) => {
      const planned = await call('bulk.plan', input);
      await passing();
      shut();
      return planned;
    },
    'bulk.commit': async (input) => {
      const done = await call('bulk.commit', input);
      await passing();
      shut();
      return done;
    },
  }));
  await importedCases(office, 210);
  const { user } = renderScreen(
    <DraftsProvider>
      <OpenDialog />
    </DraftsProvider>,
    { bridge },
  );
  const far = async (name: string) =>
    (await screen.findByRole('progressbar', { name })).getAttribute('aria-valuetext');
  await user.click(await screen.findByRole('radio', { name: /^担当する/ }));
  await user.click(screen.getByRole('button', { name: '一件ごとの結果を見る' }));
  await expect.poll(() => far('一件ごとの結果を調べています')).toBe('200 / 210');
  open();
  const submit = await screen.findByRole('button', { name: '210件を自分の担当にする' });
  expect(screen.queryByRole('progressbar')).toBeNull();
  await user.click(submit);
  open();
  await expect.poll(() => far('一件ずつ処理しています')).toBe('200 / 210');
  open();
  await screen.findByText('行った 210件・行わなかった 0件');
  expect(screen.queryByRole('progressbar')).toBeNull();
});

function OpenDialog() {
  const kept = useKeptByKey<BulkDraft>(() => true)('all');
  return (
    <BulkDialog
      filter={everyOpenCase}
      total={{ count: 210, capped: false }}
      marked={null}
      kept={kept}
      onDone={() => {}}
      onClose={() => {}}
    />
  );
}
