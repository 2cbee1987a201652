import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { ConstantFields } from '#renderer/features/import/mapping/constant-fields.tsx';
import type { ColumnMapping } from '#shared/domain/intake/mapping.ts';

function mappingWith(constants: ColumnMapping['constants']): ColumnMapping {
  return { columns: [{ header: '受付番号', use: 'receiptNumber' }], constants };
}

function bodyField(): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('textbox', { name: '団体名' });
}

it('shows what another mapping brings for every row, and leaves it alone when the field is passed through', async () => {
  const user = userEvent.setup();
  const onChange = vi.fn();
  const { rerender } = render(
    <ConstantFields mapping={mappingWith({ organizationName: 'A市' })} onChange={onChange} />,
  );
  expect(bodyField().value).toBe('A市');
  rerender(<ConstantFields mapping={mappingWith({ organizationName: 'B町' })} onChange={onChange} />);
  expect(bodyField().value).toBe('B町');
  await user.click(bodyField());
  await user.tab();
  expect(onChange).not.toHaveBeenCalled();
});

it('opens when a mapping brings such values, also after a person closed it over others', async () => {
  const user = userEvent.setup();
  const { rerender } = render(<ConstantFields mapping={mappingWith({})} onChange={() => {}} />);
  expect(screen.queryByRole('textbox', { name: '団体名' })).toBeNull();
  rerender(<ConstantFields mapping={mappingWith({ organizationName: 'A市' })} onChange={() => {}} />);
  expect(bodyField().value).toBe('A市');
  await user.click(screen.getByRole('button', { name: '同じ値の欄を閉じる' }));
  expect(screen.queryByRole('textbox', { name: '団体名' })).toBeNull();
  rerender(<ConstantFields mapping={mappingWith({ organizationName: 'B町' })} onChange={() => {}} />);
  expect(bodyField().value).toBe('B町');
});

/** The values as the mapping keeps them, as soon as they were entered. */
function Kept({ first }: { first: ColumnMapping['constants'] }) {
  const [constants, setConstants] = useState(first);
  return (
    <>
      <ConstantFields mapping={mappingWith(constants)} onChange={setConstants} />
      <p>{Object.values(constants).join()}</p>
    </>
  );
}

it('keeps the fields when the only value is taken out, and what is typed on in a field that was left for a moment', async () => {
  const user = userEvent.setup();
  render(<Kept first={{ organizationName: 'A市' }} />);
  const field = bodyField();
  await user.clear(field);
  await user.tab();
  expect(screen.queryByText('A市')).toBeNull();
  expect(bodyField()).toBe(field);
  await user.type(field, '東');
  // To another program and back.
  fireEvent.blur(field);
  await screen.findByText('東');
  await user.type(field, '京都');
  expect([bodyField().value, document.activeElement]).toEqual(['東京都', field]);
});
