import { useState } from 'react';
import type { OperatorAccount } from '#shared/contract/ledger.ts';
import { type AccountStep, refuseAccountStep } from '#shared/domain/operator/account.ts';
import { japaneseDate } from '#shared/domain/time/wall-calendar.ts';
import { useOperator } from '../../../app/shell/session-context.ts';
import { Button } from '../../../components/button.tsx';
import { Note } from '../../../components/note.tsx';
import { type Column, SimpleTable } from '../../../components/simple-table.tsx';
import { StatusMark } from '../../../components/status-mark.tsx';
import { showToast } from '../../../components/toast.tsx';
import { useSpeech } from '../../../text/text-context.tsx';
import { useRemovalFocus } from '../use-removal-focus.ts';
import { ClosingDialog, ReopeningDialog } from './closing-dialogs.tsx';
import { FirstPassphraseDialog } from './first-passphrase-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { RoleDialog } from './role-dialog.tsx';

interface Asked {
  readonly step: AccountStep;
  readonly account: OperatorAccount;
}

/** Those who work here; whoever left stands below, out of the way and still to be found. */
export function AccountTables({ accounts }: { accounts: readonly OperatorAccount[] }) {
  const labels = useSpeech().text.settings.operators;
  const me = useOperator();
  const [asked, setAsked] = useState<Asked | null>(null);
  const open = accounts.filter(({ closedAt }) => closedAt === null);
  const closed = accounts
    .filter(({ closedAt }) => closedAt !== null)
    .sort((one, other) => (other.closedAt ?? '').localeCompare(one.closedAt ?? ''));
  const openFocus = useRemovalFocus(open.length, 'tbody tr');
  const closedFocus = useRemovalFocus(closed.length, 'tbody tr', openFocus.box);
  const administrators = open.filter(({ role }) => role === 'administrator').length;

  const standing = accounts.map((account) => ({ ...account, isClosed: account.closedAt !== null }));
  const offers = (step: AccountStep, account: OperatorAccount) => {
    const of = { ...account, isClosed: account.closedAt !== null };
    return refuseAccountStep({ step, of }, me, standing) === null;
  };
  const onDone = ({ step, account }: Asked, message: string) => {
    showToast({ message });
    setAsked(null);
    if (step === 'close') openFocus.onRemove(open.indexOf(account));
    if (step === 'reopen') closedFocus.onRemove(closed.indexOf(account));
  };
  return (
    <>
      {me.role === 'administrator' && administrators === 1 && (
        <Note tone="warning">{labels.onlyAdministrator}</Note>
      )}
      <div ref={openFocus.box}>
        <OpenAccounts accounts={open} offers={offers} onAsk={setAsked} />
      </div>
      <div ref={closedFocus.box}>
        {closed.length > 0 && <ClosedAccounts accounts={closed} offers={offers} onAsk={setAsked} />}
      </div>
      {asked && (
        <StepDialog
          asked={asked}
          isOwn={asked.account.id === me.id}
          onClose={() => setAsked(null)}
          onDone={(message) => onDone(asked, message)}
        />
      )}
    </>
  );
}

interface ListProps {
  readonly accounts: readonly OperatorAccount[];
  readonly offers: (step: AccountStep, account: OperatorAccount) => boolean;
  readonly onAsk: (asked: Asked) => void;
}

function OpenAccounts({ accounts, ...rest }: ListProps) {
  const { text, words, date } = useSpeech();
  const labels = text.settings.operators;
  const me = useOperator();
  const columns: Column<OperatorAccount>[] = [
    {
      key: 'name',
      header: labels.name,
      cell: ({ id, name, earlierNames, mustChoosePassphrase }) => (
        <span className="flex flex-wrap items-center gap-x-2">
          {id === me.id ? labels.me(name) : name}
          <EarlierNames names={earlierNames} />
          {mustChoosePassphrase && <StatusMark tone="neutral">{labels.mustChoose}</StatusMark>}
        </span>
      ),
    },
    {
      key: 'role',
      header: labels.role,
      className: 'whitespace-nowrap',
      cell: ({ role }) => words.role[role],
    },
    {
      key: 'since',
      header: labels.since,
      className: 'tabular-nums',
      cell: ({ createdAt }) => date(japaneseDate(createdAt)),
    },
    ...stepColumn(labels, ['rename', 'changeRole', 'setFirstPassphrase', 'close'], rest, me.role),
  ];
  return <AccountTable caption={text.settings.sections.operators} columns={columns} accounts={accounts} />;
}

function ClosedAccounts({ accounts, ...rest }: ListProps) {
  const { text, words, date } = useSpeech();
  const labels = text.settings.operators;
  const me = useOperator();
  const title = labels.closed.title(accounts.length);
  const columns: Column<OperatorAccount>[] = [
    {
      key: 'name',
      header: labels.name,
      cell: ({ name, earlierNames }) => (
        <span className="flex flex-wrap items-center gap-x-2">
          {name}
          <EarlierNames names={earlierNames} />
        </span>
      ),
    },
    {
      key: 'role',
      header: labels.role,
      className: 'whitespace-nowrap',
      cell: ({ role }) => words.role[role],
    },
    {
      key: 'closed',
      header: labels.closed.since,
      className: 'tabular-nums',
      cell: ({ closedAt }) => (closedAt === null ? '' : date(japaneseDate(closedAt))),
    },
    ...stepColumn(labels, ['reopen'], rest, me.role),
  ];
  return (
    <details>
      <summary className="cursor-pointer py-1 font-bold">{title}</summary>
      <AccountTable caption={title} columns={columns} accounts={accounts} />
    </details>
  );
}

/** Who older records and reports mean. */
function EarlierNames({ names }: { names: readonly string[] }) {
  const { text, list } = useSpeech();
  if (names.length === 0) return null;
  return <span className="text-solid-gray-700">{text.settings.operators.earlier(list(names))}</span>;
}

interface AccountTableProps {
  readonly caption: string;
  readonly columns: readonly Column<OperatorAccount>[];
  readonly accounts: readonly OperatorAccount[];
}

function AccountTable({ caption, columns, accounts }: AccountTableProps) {
  return (
    <SimpleTable
      caption={caption}
      columns={columns}
      rows={accounts}
      rowKey={({ id }) => id}
      rowHeader
      stickyHeader={false}
    />
  );
}

type Labels = ReturnType<typeof useSpeech>['text']['settings']['operators'];

/** Nothing for those who may only read the list. */
function stepColumn(
  labels: Labels,
  steps: readonly AccountStep[],
  { offers, onAsk }: Omit<ListProps, 'accounts'>,
  role: OperatorAccount['role'],
): Column<OperatorAccount>[] {
  if (role !== 'administrator') return [];
  const names: Record<AccountStep, string> = {
    rename: labels.rename.action,
    changeRole: labels.changeRole.action,
    setFirstPassphrase: labels.first.action,
    close: labels.close.action,
    reopen: labels.reopen.action,
  };
  return [
    {
      key: 'steps',
      header: labels.actions,
      hideHeader: true,
      cell: (account) => (
        <span className="flex flex-wrap justify-end gap-x-3">
          {steps
            .filter((step) => offers(step, account))
            .map((step) => (
              <Button
                key={step}
                variant="quiet"
                size="inline"
                aria-label={labels.of(names[step], account.name)}
                onPress={() => onAsk({ step, account })}
              >
                {names[step]}
              </Button>
            ))}
        </span>
      ),
    },
  ];
}

interface StepDialogProps {
  readonly asked: Asked;
  readonly isOwn: boolean;
  readonly onClose: () => void;
  readonly onDone: (message: string) => void;
}

function StepDialog({ asked: { step, account }, isOwn, onClose, onDone }: StepDialogProps) {
  const props = { account, onClose, onDone };
  switch (step) {
    case 'rename':
      return <RenameDialog {...props} />;
    case 'changeRole':
      return <RoleDialog {...props} isOwn={isOwn} />;
    case 'setFirstPassphrase':
      return <FirstPassphraseDialog {...props} />;
    case 'close':
      return <ClosingDialog {...props} />;
    case 'reopen':
      return <ReopeningDialog {...props} />;
    default:
      return step satisfies never;
  }
}
