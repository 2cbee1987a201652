import { expect, test } from 'vitest';
import { isShellOperationName } from '#main/shell/shell-operations.ts';
import { contract } from '#shared/contract/contract.ts';

test('main answers exactly the operations that the contract gives to it', () => {
  const own = Object.keys(contract).filter(isShellOperationName);
  const given = Object.entries(contract).filter(([, { kind }]) => kind === 'shell');
  expect(own.sort()).toEqual(given.map(([name]) => name).sort());
});

test('nothing else passes for an operation of main', () => {
  expect(['toString', 'case.decide', '', null, 3].filter(isShellOperationName)).toEqual([]);
});
