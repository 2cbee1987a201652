import { useOperator } from '../../app/shell/session-context.ts';
import { useOperation } from '../../app/use-operation.ts';
import { ErrorNote } from '../../components/error-note.tsx';
import { Note } from '../../components/note.tsx';
import { SkeletonRows } from '../../components/skeleton.tsx';
import { useText } from '../../text/text-context.tsx';
import { OperatorForm } from './operator-form.tsx';
import { AccountTables } from './operators/account-tables.tsx';
import { OwnPassphrase } from './operators/own-passphrase.tsx';
import type { SettingsWork } from './use-settings-work.ts';

export function OperatorsSection({ work }: { work: SettingsWork }) {
  const text = useText().settings;
  const me = useOperator();
  const operators = useOperation('operators.list', null);
  return (
    <div className="flex max-w-[56rem] flex-col gap-4">
      <p className="text-solid-gray-700">{text.operators.lead}</p>
      <OwnPassphrase />
      {operators.error && <ErrorNote error={operators.error} onRetry={() => void operators.refetch()} />}
      {/* What was read before stays below: a dialog about an account would close with what is typed in it. */}
      {operators.data ? (
        <AccountTables accounts={operators.data} />
      ) : (
        !operators.error && <SkeletonRows rows={3} />
      )}
      {me.role === 'administrator' ? (
        <OperatorForm kept={work.account} />
      ) : (
        <Note tone="info">{text.administratorOnly}</Note>
      )}
    </div>
  );
}
