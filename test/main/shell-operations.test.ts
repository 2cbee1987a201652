import { expect, test } from 'vitest';
import { isShellOperationOfPages } from '#main/shell/shell-operations.ts';
import { contract } from '#shared/contract/contract.ts';

test('main answers a page exactly the operations that the contract gives to it, and none that is internal', () => {
  const own = Object.keys(contract).filter(isShellOperationOfPages);
  const given = Object.entries(contract).filter(
    ([, { kind, access }]) => kind === 'shell' && access !== 'internal',
  );
  expect(own.sort()).toEqual(given.map(([name]) => name).sort());
});

test('nothing else passes for an operation of main', () => {
  expect(
    ['import.openDropped', 'toString', 'case.decide', '', null, 3].filter(isShellOperationOfPages),
  ).toEqual([]);
});
