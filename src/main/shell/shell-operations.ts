import type { ShellOperationName } from '#shared/contract/contract.ts';

/** A file counts as dropped only when the preload script says so: a page that could ask for this would name paths. */
type AskedForByPages = Exclude<ShellOperationName, 'import.openDropped'>;

/**
 * The operations that main answers itself to a page, known without the contract and its schemas, which take longer to read
 * than the first window may wait. The type keeps the list complete.
 */
const shellOperations: { readonly [N in AskedForByPages]: true } = {
  'ledger.chooseNew': true,
  'ledger.chooseExisting': true,
  'ledger.openDemonstration': true,
  'ledger.recent': true,
  'ledger.openRecent': true,
  'ledger.close': true,
  'ledger.saveBackup': true,
  'import.chooseFile': true,
  'bodyList.chooseFile': true,
  'import.saveCorrections': true,
  'evidence.choose': true,
  'evidence.writeOut': true,
  'report.save': true,
  'caseSheet.save': true,
  'lists.save': true,
  'letters.save': true,
  'windows.open': true,
  'display.read': true,
  'display.change': true,
};

export function isShellOperationOfPages(name: unknown): name is AskedForByPages {
  return typeof name === 'string' && Object.hasOwn(shellOperations, name);
}
