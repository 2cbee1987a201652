import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DraftsProvider } from '#renderer/features/review/drafts.tsx';
import { LetterDialog } from '#renderer/features/review/letters/letter-dialog.tsx';
import { ok } from '#shared/result.ts';
import { renderScreen } from '../support/render-screen.tsx';
import { scriptedBridge } from '../support/scripted-bridge.ts';

it('records with a changed letter the template that it was made from, not one that came while it was written', async () => {
  let templateVersion = 1;
  const { bridge, sent, notify } = scriptedBridge({
    'letters.draft': () =>
      ok({
        letter: 'inquiry',
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
      <LetterDialog caseId="c1" letter="inquiry" onClose={() => {}} />
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
    letter: 'inquiry',
    templateVersion: 1,
    format: 'text',
    to: 'h-sato@city.osaka.lg.jp',
    subject: '第1版の件名',
    body: '本文の追記',
  });
});
