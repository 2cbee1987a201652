import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { everyCase } from '#shared/contract/queue.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { findRow, openOffice } from './review-office.tsx';

it('知らない列の言葉は、その列の見出しで示し、二つの欄で見つかれば、それぞれの言葉に印が付く', async () => {
  const { test, start } = openOffice();
  await receiveApplications(test, [
    anApplication({ extra: { 出向元: '帯広市から出向', 勤務形態: '週三日の在宅勤務' } }),
  ]);
  start({ filter: { ...everyCase, search: '帯広 在宅' } });
  const row = await findRow(/佐藤/);
  await screen.findAllByText('出向元');
  expect(row.textContent).toMatch(/出向元帯広市から出向.*勤務形態週三日の在宅勤務/);
  const marked = [...row.querySelectorAll('mark')].map(({ textContent }) => textContent);
  expect(new Set(marked)).toEqual(new Set(['帯広', '在宅']));
});
