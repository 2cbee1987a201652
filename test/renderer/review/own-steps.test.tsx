import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { useOperation } from '#renderer/app/use-operation.ts';
import { DeskProvider } from '#renderer/features/review/case/desk.tsx';
import { NotesTab } from '#renderer/features/review/case/notes-tab.tsx';
import { DraftsProvider } from '#renderer/features/review/drafts.tsx';
import { useTakeEvidence } from '#renderer/features/review/evidence/use-take-evidence.ts';
import { LettersTab } from '#renderer/features/review/letters/letters-tab.tsx';
import { aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import type { TestOffice } from '#test/support/office.ts';
import { officeBridge } from '../support/office-bridge.ts';
import { renderScreen } from '../support/render-screen.tsx';
import { openOffice } from './review-office.tsx';

const yamada = aPassingApplication({ receiptNumber: 'R8-1', name: '山田 太郎', kana: 'ヤマダ タロウ' });
const note = '折り返しの電話を待つ';

async function typeNote(user: UserEvent): Promise<void> {
  await user.type(await screen.findByPlaceholderText('この案件について残すこと'), note);
}

/** Presses the button of the note, which is then among the notes instead of being refused as out of date. */
async function leaveNote(user: UserEvent, { call }: TestOffice, id: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'メモを残す' }));
  await waitFor(async () => {
    expect(screen.queryByRole('alert')?.textContent ?? '').toBe('');
    const opened = await call('case.open', { id });
    expect(opened.ok && opened.value.notes.map(({ text }) => text)).toEqual([note]);
  });
}

/** The parts of a case that a note, files and letters need. */
function OpenedCase({ id }: { id: string }) {
  const { data } = useOperation('case.open', { id });
  return data ? (
    <DeskProvider view={data}>
      <NotesTab />
      <LettersTab />
      <TwoFiles />
    </DeskProvider>
  ) : null;
}

function TwoFiles() {
  const { send } = useTakeEvidence();
  const wish = { class: 'confidentiality1', consent: null, item: null } as const;
  const files = ['職員名簿.txt', '代表電話.txt'].map((name) => new File([name], name));
  return (
    <button type="button" onClick={() => void send(wish, files)}>
      二つのファイル
    </button>
  );
}

describe('a note that was typed before another step of one’s own', () => {
  async function openYamada() {
    const office = openOffice();
    const [id = ''] = await receiveApplications(office.test, [yamada]);
    const { user } = office.start({ caseId: id });
    await screen.findByRole('article', { name: /山田 太郎/ });
    return { test: office.test, id, user };
  }

  it('is taken after a step was taken back by its notice', async () => {
    const { test, id, user } = await openYamada();
    await user.click(screen.getByRole('button', { name: /^優先/ }));
    await user.click(await screen.findByRole('button', { name: '優先の印を付ける' }));
    const notices = within(await screen.findByRole('region', { name: '知らせ' }));
    const undo = await notices.findByRole('button', { name: '元に戻す' });
    await typeNote(user);
    await user.click(undo);
    await notices.findByText('元に戻しました。');
    await leaveNote(user, test, id);
  });

  it('is taken after まとめて処理 with the case', async () => {
    const { test, id, user } = await openYamada();
    await typeNote(user);
    await user.click(await screen.findByRole('button', { name: 'まとめて処理…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'まとめて処理' }));
    await user.click(dialog.getByRole('radio', { name: /^担当する/ }));
    await user.click(dialog.getByRole('button', { name: '一件ごとの結果を見る' }));
    await user.click(await dialog.findByRole('button', { name: '1件を自分の担当にする' }));
    await dialog.findByText(/^行った 1件/);
    await user.click(dialog.getByRole('button', { name: '閉じる' }));
    await leaveNote(user, test, id);
  });
});

describe('a note that was typed before files or a letter', () => {
  async function openClaimed() {
    const { bridge, office } = officeBridge((call) => ({
      'letters.save': (letter) =>
        call('letters.write', { ...letter, path: join(office.directory, '照会.txt') }),
    }));
    const [id = ''] = await receiveApplications(office, [yamada]);
    await office.call('case.act', { id, expectedVersion: 1, command: { kind: 'claim' } });
    const { user } = renderScreen(
      <DraftsProvider>
        <OpenedCase id={id} />
      </DraftsProvider>,
      { bridge },
    );
    await typeNote(user);
    return { office, id, user };
  }

  it('is taken after two files were dropped', async () => {
    const { office, id, user } = await openClaimed();
    await user.click(screen.getByRole('button', { name: '二つのファイル' }));
    await waitFor(async () => {
      const opened = await office.call('case.open', { id });
      expect(opened.ok && opened.value.evidence.length).toBe(2);
    });
    await leaveNote(user, office, id);
  });

  it('is taken after a letter was saved', async () => {
    const { office, id, user } = await openClaimed();
    await user.click(await screen.findByRole('button', { name: /在籍照会.*を作る/ }));
    await user.click(await screen.findByRole('radio', { name: /^テキスト/ }));
    await user.click(screen.getByRole('button', { name: 'テキストとして保存する' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await leaveNote(user, office, id);
  });
});
