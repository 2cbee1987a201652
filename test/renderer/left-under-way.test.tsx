import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { RevokeDialog } from '#renderer/features/organizations/register/revoke-dialog.tsx';
import { useRegisterWriting } from '#renderer/features/organizations/register/use-register-writing.ts';
import { DeskProvider } from '#renderer/features/review/case/desk.tsx';
import { DraftsProvider } from '#renderer/features/review/drafts.tsx';
import { EvidenceTab } from '#renderer/features/review/evidence/evidence-tab.tsx';
import { SettingsScreen } from '#renderer/features/settings/settings-screen.tsx';
import type { ConfirmationView } from '#shared/contract/confirmed-domain.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';
import { err, ok } from '#shared/result.ts';
import { aWait } from '#test/support/a-wait.ts';
import { aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { officeBridge } from './support/office-bridge.ts';
import { anAccount, hanako, renderScreen } from './support/render-screen.tsx';
import { scriptedBridge } from './support/scripted-bridge.ts';

async function tryToLeave(user: UserEvent, button = 'やめる'): Promise<void> {
  await user.keyboard('{Escape}');
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: button }));
}

const memuro: ConfirmationView = {
  id: 'e1',
  domain: 'memuro.net',
  body: { code: '016373', name: '芽室町', prefecture: '北海道' },
  standing: 'valid',
  expiresOn: '2027-11-23',
  revokedOn: null,
  confirmedBy: { actor: 'o1', name: '佐藤 花子', isMe: true },
  confirmedAt: '2026-11-24T01:00:00.000Z',
  cases: 1,
  madeIn: null,
  steps: [],
};

function RevocationOfMemuro({ onClose }: { onClose: () => void }) {
  const { revocationOf } = useRegisterWriting();
  return <RevokeDialog entry={memuro} kept={revocationOf(memuro.id)} onClose={onClose} />;
}

it('says of a revocation which cases it could not judge again, whatever was pressed meanwhile', async () => {
  const { turn, letGo } = aWait();
  const answer: OutputOf<'register.revoke'> = {
    cases: [
      {
        id: 'c1',
        receiptNumber: 'R8-1',
        name: '山田 太郎',
        organizationName: '芽室町',
        status: 'verifying',
        outcome: null,
        judgementOutcome: 'verify',
        relies: true,
        effect: 'judgeAgain',
        refusal: { code: 'applicationErased' },
      },
    ],
    counts: { judgeAgain: 0, reopen: 0, none: 0, refused: 1 },
  };
  const { bridge } = scriptedBridge({
    'register.revocationPreview': () => ok(answer),
    'register.revoke': async () => {
      await turn;
      return ok(answer);
    },
  });
  let isClosed = false;
  const close = () => {
    isClosed = true;
  };
  const { user } = renderScreen(<RevocationOfMemuro onClose={close} />, { bridge });
  await user.click(await screen.findByRole('radio', { name: /ドメインが失効した/ }));
  // Nothing is sent before it can be seen what will come of it.
  await screen.findByText('R8-1');
  await user.click(screen.getByRole('button', { name: '登録を取り消す' }));
  await tryToLeave(user);
  expect(isClosed).toBe(false);
  letGo();
  expect(await screen.findByText(/見直せなかった案件は/)).toBeDefined();
  await user.keyboard('{Escape}');
  expect(isClosed).toBe(true);
});

it('leaves the next dialog about an account alone when the answer about the one before comes', async () => {
  const { turn, letGo } = aWait();
  const ichiro = { ...hanako, id: 'o2', name: '鈴木 一郎', role: 'clerk' } as const;
  const { bridge } = scriptedBridge({
    'settings.read': () => ok(defaultOfficePolicy),
    'operators.list': () => ok([anAccount(hanako), anAccount(ichiro)]),
    'operators.close': async () => {
      await turn;
      return err({ code: 'notFound', what: 'o2' });
    },
  });
  const route = { screen: 'settings', section: 'operators' } as const;
  const { user } = renderScreen(<SettingsScreen />, { bridge, route });
  await user.click(await screen.findByRole('button', { name: '利用停止: 鈴木 一郎' }));
  await user.click(await screen.findByRole('button', { name: '鈴木 一郎 さんの利用を停止する' }));
  await tryToLeave(user);
  letGo();
  const dialog = within(screen.getByRole('dialog', { name: '鈴木 一郎 さんの利用を停止する' }));
  expect(await dialog.findByRole('alert')).toBeDefined();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('says how many of several files are kept and which were refused, also when the last was not sent', async () => {
  const wait = aWait();
  let files = 0;
  const { bridge, office } = officeBridge((call) => ({
    'evidence.takeBytes': async (file) => {
      files += 1;
      if (files === 1) return call('evidence.takeBytes', file);
      await wait.turn;
      return err({ code: 'dataUnavailable' });
    },
  }));
  const [id = ''] = await receiveApplications(office, [aPassingApplication()]);
  await office.call('case.act', { id, expectedVersion: 1, command: { kind: 'claim' } });
  const opened = await office.call('case.open', { id });
  if (!opened.ok) throw new Error(opened.error.code);
  const { user } = renderScreen(
    <DraftsProvider>
      <DeskProvider view={opened.value}>
        <EvidenceTab />
      </DeskProvider>
    </DraftsProvider>,
    { bridge },
  );
  const dropped = ['職員名簿.txt', '空.txt', '代表電話.txt'].map(
    (name) => new File(name === '空.txt' ? [] : [name], name),
  );
  dropOn(screen.getByText(/ここにドラッグしても/), dropped);
  await user.click(await screen.findByRole('radio', { name: /^機密性1/ }));
  await user.click(screen.getByRole('button', { name: 'ドラッグした3件を加える' }));
  await waitFor(() => expect(files).toBe(2));
  await tryToLeave(user);
  wait.letGo();
  const said = within(screen.getByRole('dialog', { name: '証跡を加える' }));
  expect(await said.findByText('証跡を1件加えました。')).toBeDefined();
  expect(said.getByText('1件は加えられませんでした。')).toBeDefined();
});

function dropOn(place: Element, files: readonly File[]): void {
  fireEvent.drop(place, { dataTransfer: { files, types: ['Files'], items: [], dropEffect: 'none' } });
}
