import type { ShellOperationName } from '#shared/contract/contract.ts';

/**
 * The operations that main answers itself, known without the contract and its schemas, which take longer to read than
 * the first window may wait. The type keeps the list complete.
 */
const shellOperations: { readonly [N in ShellOperationName]: true } = {
  'ledger.chooseNew': true,
  'ledger.chooseExisting': true,
  'ledger.openDemonstration': true,
  'ledger.recent': true,
  'ledger.openRecent': true,
  'ledger.close': true,
  'ledger.saveBackup': true,
  'import.chooseFile': true,
  'import.openDropped': true,
  'bodyList.chooseFile': true,
  'import.saveCorrections': true,
  'evidence.choose': true,
  'evidence.writeOut': true,
  'report.save': true,
  'notices.save': true,
  'letters.save': true,
  'windows.open': true,
  'display.read': true,
  'display.change': true,
};

export function isShellOperationName(name: unknown): name is ShellOperationName {
  return typeof name === 'string' && Object.hasOwn(shellOperations, name);
}
