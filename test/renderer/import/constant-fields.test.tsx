import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
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
