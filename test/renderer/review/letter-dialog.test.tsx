import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { DraftsProvider } from '#renderer/features/review/drafts.tsx';
import { LetterDialog } from '#renderer/features/review/letters/letter-dialog.tsx';
import { err, ok } from '#shared/result.ts';
import { renderScreen } from '../support/render-screen.tsx';
import { scriptedBridge } from '../support/scripted-bridge.ts';

it('records with a changed letter the template that it was made from, not one that came while it was written', async () => {
  let templateVersion = 1;
  const { bridge, sent, notify } = scriptedBridge({
    'letters.draft': () =>
      ok({
        letter: 'inquiry',
        version: 1,
        templateVersion,
        from: '事務局 <office@example.lg.jp>',
        to: 'h-sato@city.osaka.lg.jp',
        subject: `第${templateVersion}版の件名`,
        body: '本文',
        empty: [],
      }),
    'letters.save': () => ok(null),
  });
  const { user } = renderScreen(
    <DraftsProvider>
      <LetterDialog of={{ id: 'c1', version: 1, type: 'application' }} letter="inquiry" onClose={() => {}} />
    </DraftsProvider>,
    { bridge },
  );
  await user.type(await screen.findByRole('textbox', { name: /^本文/ }), 'の追記');
  templateVersion = 2;
  notify({ kind: 'changed', topics: ['settings'], caseIds: [] });
  await screen.findByDisplayValue('第1版の件名');
  await user.click(screen.getByRole('radio', { name: /^テキスト/ }));
  await user.click(screen.getByRole('button', { name: 'テキストとして保存する' }));
  expect(sent.filter(({ name }) => name === 'letters.draft').length).toBe(2);
  expect(sent.find(({ name }) => name === 'letters.save')?.input).toEqual({
    caseId: 'c1',
    expectedVersion: 1,
    letter: 'inquiry',
    templateVersion: 1,
    format: 'text',
    to: 'h-sato@city.osaka.lg.jp',
    subject: '第1版の件名',
    body: '本文の追記',
  });
});

const written = { from: '', to: '', subject: '件名', empty: [], version: 1, templateVersion: 1 };

/** The letter as it is opened from its case, again after it was closed. */
function LetterOfCase() {
  const [isOpen, setOpen] = useState(false);
  return (
    <DraftsProvider>
      <button type="button" onClick={() => setOpen(true)}>
        照会を作る
      </button>
      {isOpen && (
        <LetterDialog
          of={{ id: 'c1', version: 1, type: 'application' }}
          letter="inquiry"
          onClose={() => setOpen(false)}
        />
      )}
    </DraftsProvider>
  );
}

it('keeps a rewritten letter over Escape, until it is saved or begun anew from its template', async () => {
  const { bridge } = scriptedBridge({
    'letters.draft': () => ok({ letter: 'inquiry', ...written, body: '本文' }),
    'letters.save': () => ok({ path: '/机/照会.txt', sha256: '', step: { id: 'c1', from: 1, to: 2 } }),
  });
  const { user } = renderScreen(<LetterOfCase />, { bridge });
  const open = () => user.click(screen.getByRole('button', { name: '照会を作る' }));
  const body = () => screen.findByRole('textbox', { name: /^本文/ });
  await open();
  expect((await body()).closest('[role=dialog]')?.textContent).not.toMatch(/直した文は残ります/);
  await user.type(await body(), 'の追記');
  await user.keyboard('{Escape}');
  await open();
  expect(await body()).toHaveProperty('value', '本文の追記');

  await user.click(screen.getByRole('button', { name: '直した文を捨て、ひな形の文に戻す' }));
  expect(await body()).toHaveProperty('value', '本文');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^宛先/ }));

  await user.type(await body(), 'の書き直し');
  await user.click(screen.getByRole('radio', { name: /^テキスト/ }));
  await user.click(screen.getByRole('button', { name: 'テキストとして保存する' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await open();
  expect(await body()).toHaveProperty('value', '本文');
});

it('refuses a letter to a case that somebody changed meanwhile, says what, and keeps the text for the second press', async () => {
  let version = 4;
  const { bridge, sent, notify } = scriptedBridge({
    'letters.draft': () =>
      ok({ ...written, version, to: 'h-sato@city.osaka.lg.jp', letter: 'inquiry', body: '前の照会' }),
    'letters.save': ({ expectedVersion }) =>
      expectedVersion === version
        ? ok(null)
        : err({
            code: 'staleVersion',
            expected: expectedVersion,
            actual: version,
            changes: [{ kind: 'undone', by: '鈴木 一郎', at: '2026-11-24T01:00:00.000Z' }],
            differences: [{ what: 'status', before: 'inquiring', after: 'verifying' }],
          }),
  });
  const { user } = renderScreen(
    <DraftsProvider>
      <LetterDialog of={{ id: 'c1', version: 4, type: 'application' }} letter="inquiry" onClose={() => {}} />
    </DraftsProvider>,
    { bridge },
  );
  await user.type(await screen.findByRole('textbox', { name: /^本文/ }), 'の追記');
  version = 6;
  notify({ kind: 'changed', topics: ['cases'], caseIds: ['c1'] });
  const save = screen.getByRole('button', { name: 'メールの下書きとして保存する' });
  await user.click(save);
  expect((await screen.findByRole('alert')).textContent).toContain('鈴木 一郎');
  expect(screen.getByRole('row', { name: /^状態/ }).textContent).toBe('状態照会中所属確認中');
  screen.getByDisplayValue('前の照会の追記');
  await user.click(save);
  const versions = sent.filter(({ name }) => name === 'letters.save').map(({ input }) => input);
  expect(versions).toMatchObject([{ expectedVersion: 4 }, { expectedVersion: 6 }]);
});
