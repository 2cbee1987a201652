import { describe, expect, it } from 'vitest';
import {
  type Account,
  type AccountAsker,
  type AccountRefusal,
  type AccountRequest,
  isLastAdministrator,
  refuseAccountStep,
} from '#shared/domain/operator/account.ts';

const 佐藤: Account = { id: 'sato', role: 'administrator', isClosed: false };
const 高橋: Account = { id: 'takahashi', role: 'administrator', isClosed: false };
const 鈴木: Account = { id: 'suzuki', role: 'clerk', isClosed: false };
const 田中: Account = { id: 'tanaka', role: 'approver', isClosed: true };
const office = [佐藤, 高橋, 鈴木, 田中];
const oneAdministrator = [佐藤, { ...高橋, isClosed: true }, 鈴木, 田中];
const commandLine: AccountAsker = { id: null, role: 'administrator' };

type Line = [
  told: string,
  by: AccountAsker,
  request: AccountRequest,
  of: readonly Account[],
  AccountRefusal | null,
];

const lines: Line[] = [
  [
    '管理者は、ほかの人に最初の合言葉を設定できる',
    佐藤,
    { step: 'setFirstPassphrase', of: 鈴木 },
    office,
    null,
  ],
  ['ほかの管理者にも設定できる', 佐藤, { step: 'setFirstPassphrase', of: 高橋 }, office, null],
  [
    '自分の合言葉は、今の合言葉を入れて変えるほかない',
    佐藤,
    { step: 'setFirstPassphrase', of: 佐藤 },
    office,
    'firstPassphraseOwn',
  ],
  [
    '停止した利用者には、再開してから設定する',
    佐藤,
    { step: 'setFirstPassphrase', of: 田中 },
    office,
    'closed',
  ],
  ['管理者は、ほかの人の利用を停止できる', 佐藤, { step: 'close', of: 鈴木 }, office, null],
  ['ほかの管理者の利用も停止できる', 佐藤, { step: 'close', of: 高橋 }, office, null],
  ['自分の利用は停止できない', 佐藤, { step: 'close', of: 佐藤 }, office, 'closeOwn'],
  ['停止したものは、もう停止できない', 佐藤, { step: 'close', of: 田中 }, office, 'closed'],
  [
    'コマンドからも、最後の管理者は停止できない',
    commandLine,
    { step: 'close', of: 佐藤 },
    oneAdministrator,
    'lastAdministrator',
  ],
  ['停止した利用者は再開できる', 佐藤, { step: 'reopen', of: 田中 }, office, null],
  ['停止していなければ再開もない', 佐藤, { step: 'reopen', of: 鈴木 }, office, 'notClosed'],
  ['管理者は、役割を変えられる', 佐藤, { step: 'changeRole', of: 鈴木, role: 'administrator' }, office, null],
  [
    'ほかに管理者がいれば、自分の役割も変えられる',
    佐藤,
    { step: 'changeRole', of: 佐藤, role: 'clerk' },
    office,
    null,
  ],
  [
    '最後の管理者は、管理者でなくなれない',
    佐藤,
    { step: 'changeRole', of: 佐藤, role: 'clerk' },
    oneAdministrator,
    'lastAdministrator',
  ],
  ['同じ役割には変えられない', 佐藤, { step: 'changeRole', of: 鈴木, role: 'clerk' }, office, 'sameRole'],
  [
    '停止した利用者の役割は、再開してから変える',
    佐藤,
    { step: 'changeRole', of: 田中, role: 'clerk' },
    office,
    'closed',
  ],
];

describe('利用者について、だれが何をしてよいか', () => {
  it.each(lines)('%s', (_told, by, request, all, refusal) => {
    expect(refuseAccountStep(request, by, all)).toBe(refusal);
  });

  it.each(['viewer', 'clerk', 'approver'] as const)(
    '%s は、自分についても他人についても何もできない',
    (role) => {
      const asker: AccountAsker = { id: 'suzuki', role };
      for (const of of office) {
        for (const step of ['setFirstPassphrase', 'close', 'reopen', 'changeRole'] as const) {
          expect(refuseAccountStep({ step, of, role: 'administrator' }, asker, office)).toBe(
            'administratorRequired',
          );
        }
      }
    },
  );

  it('許されたどの一手の後にも、停止していない管理者が残る', () => {
    for (const all of [office, oneAdministrator]) {
      for (const by of [佐藤, commandLine]) {
        for (const of of all) {
          for (const role of ['viewer', 'clerk', 'approver', 'administrator'] as const) {
            const close = refuseAccountStep({ step: 'close', of }, by, all) === null;
            const change = refuseAccountStep({ step: 'changeRole', of, role }, by, all) === null;
            for (const after of [close && { ...of, isClosed: true }, change && { ...of, role }]) {
              if (!after) continue;
              const left = all.map((each) => (each.id === of.id ? after : each));
              expect(left.some((each) => each.role === 'administrator' && !each.isClosed)).toBe(true);
            }
          }
        }
      }
    }
  });

  it('最後の管理者とは、停止していない管理者がほかにいない管理者', () => {
    expect(office.map((each) => isLastAdministrator(each, office))).toEqual([false, false, false, false]);
    expect(oneAdministrator.map((each) => isLastAdministrator(each, oneAdministrator))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
