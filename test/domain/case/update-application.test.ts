import { expect, it } from 'vitest';
import { isAnotherApplicant } from '#shared/domain/case/update-application.ts';
import { anApplication } from '../../support/imported-cases.ts';

it('Excel が 0 を落とした団体コードは、確認の記録を無効にしない', () => {
  const before = anApplication({ organizationCode: '011002' });
  expect(isAnotherApplicant(before, { ...before, organizationCode: '11002' })).toBe(false);
  expect(isAnotherApplicant(before, { ...before, organizationCode: '012025' })).toBe(true);
});
