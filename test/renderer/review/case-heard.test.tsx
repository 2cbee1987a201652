import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { anApplication, aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { openOffice } from './review-office.tsx';

const yamada = { receiptNumber: 'R8-1', name: '山田 太郎', kana: 'ヤマダ タロウ' };

async function openCase(application = aPassingApplication(yamada)) {
  const { test, start } = openOffice();
  const [id = ''] = await receiveApplications(test, [application]);
  const { user } = start({ caseId: id });
  const article = within(await screen.findByRole('article', { name: '山田 太郎、ヤマダ タロウ' }));
  return { user, article };
}

describe('what a screen reader says of a case', () => {
  it('names the person with a pause, then the body, the day, and what the judgement found', async () => {
    const { article } = await openCase(anApplication(yamada));
    expect(
      article.getByRole('heading', {
        level: 2,
        name: '山田 太郎、ヤマダ タロウ',
        description: '芽室町、総務課、期限 11/26(木)、あと2開庁日、判定 所属確認が必要、公式サイトと一致',
      }),
    ).toBeTruthy();
  });

  it('says once why no result can be recorded, in a sentence without the button beside it', async () => {
    const { article } = await openCase();
    const list = within(article.getByRole('region', { name: '確認事項' }));
    const buttons = list.getAllByRole('button', { name: /^(確認済|不備|対象外)$/ });
    expect(buttons.every((button) => button.getAttribute('aria-disabled') === 'true')).toBe(true);
    expect(
      list.getAllByRole('button', { description: '結果を記録するには、先に担当してください。' }),
    ).toEqual(buttons.slice(0, 1));
  });

  it('says what the figure on a tab counts', async () => {
    const { article } = await openCase();
    const tab = article.getByRole('tab', { name: 'メモ 0件' });
    expect(tab.textContent).toBe('メモ 0');
  });

  it('says with each item of the checklist what is recorded about it', async () => {
    const { user, article } = await openCase();
    const list = within(article.getByRole('region', { name: '確認事項' }));
    const line = { name: '1申請内容に不備がない（氏名・部課名・アドレス）、未確認', expanded: false };
    expect(list.getByRole('button', line)).toBeTruthy();
    await user.keyboard('c');
    await user.click(
      within(await list.findByRole('group', { name: /^申請内容に不備がない/ })).getByRole('button', {
        name: '確認済',
      }),
    );
    expect(
      await list.findByRole('button', {
        ...line,
        name: '1申請内容に不備がない（氏名・部課名・アドレス）、確認済',
      }),
    ).toBeTruthy();
  });
});
