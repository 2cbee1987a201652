import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { standardChecklists } from '#shared/domain/checklist/checklists.ts';
import { anIndependentContact } from '#test/builders.ts';
import { act } from '#test/support/case-commands.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { openOffice } from './review-office.tsx';

const standard = standardChecklists.newest('application-affiliation');
const ownAddress = standard.items.findIndex(({ id }) => id === 'private-address-reason');

it('says of a result that a stricter version does not count any more why, and asks for the item again', async () => {
  const { test, start } = openOffice();
  const [id = ''] = await receiveApplications(test, [anApplication({ name: '山田 太郎' })]);
  const take = (command: CaseCommand) => act(test, id, command);
  await take({ kind: 'claim' });
  await take(anIndependentContact);
  for (const item of standard.items) {
    const result = item.id === 'private-address-reason' ? 'notApplicable' : 'confirmed';
    const found = { reason: null, checkedOn: null, source: '公式サイト', note: '' };
    await take({ kind: 'recordCheck', item: item.id, result, ...found });
  }
  const { actor } = test.office.requireSession();
  test.signIn('管理 太郎', 'administrator');
  const changed = await test.call('checklists.change', {
    checklist: standard.id,
    expectedVersion: standard.version,
    items: standard.items.map((item) => ({ ...item, mayBeNotApplicable: false })),
  });
  if (!changed.ok) throw new Error(changed.error.code);
  test.signIn(actor.replace('operator:', ''), 'clerk');
  const { checklistMoves } = await take({ kind: 'setPriority', priority: 'high', text: '' });
  const [newer] = checklistMoves;
  if (!newer) throw new Error('no newer version is offered');
  await take({
    kind: 'moveChecklist',
    checklist: { template: newer.after.id, version: newer.after.version },
  });

  start({ caseId: id });
  const article = await screen.findByRole('article', { name: /山田 太郎/ });
  const checklist = within(article).getByRole('region', { name: '確認事項' });
  expect(
    within(checklist).getByText(`${standard.items.length - 1} / ${standard.items.length}`),
  ).toBeDefined();
  const [item] = within(checklist).getAllByRole('listitem').slice(ownAddress);
  const line = item && within(item).getByRole('button', { expanded: false });
  const said = document.getElementById(line?.getAttribute('aria-describedby') ?? '')?.textContent;
  expect(said).toContain('記録した結果は、今は数えません。');
  expect(said).toContain('必ず確認する項目のため、対象外にできません。');
});
