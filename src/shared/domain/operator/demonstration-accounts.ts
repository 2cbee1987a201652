import type { OperatorRole } from './actor.ts';

/** The accounts of a demonstration file. They are public on purpose; the sign-in screen names them. */
export const demonstrationPassphrase = 'demo-passphrase';

export const demonstrationAccounts: readonly { name: string; role: OperatorRole }[] = [
  { name: 'デモ 管理者', role: 'administrator' },
  { name: 'デモ 担当', role: 'clerk' },
  { name: 'デモ 決裁者', role: 'approver' },
];
