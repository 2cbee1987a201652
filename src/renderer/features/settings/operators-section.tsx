import { japaneseDate } from '#shared/domain/time/wall-calendar.ts';
import { useOperator } from '../../app/shell/session-context.ts';
import { useOperation } from '../../app/use-operation.ts';
import { ErrorNote } from '../../components/error-note.tsx';
import { Note } from '../../components/note.tsx';
import { SimpleTable } from '../../components/simple-table.tsx';
import { SkeletonRows } from '../../components/skeleton.tsx';
import { useSpeech } from '../../text/text-context.tsx';
import { OperatorForm } from './operator-form.tsx';

export function OperatorsSection() {
  const { text, words, date } = useSpeech();
  const labels = text.settings.operators;
  const me = useOperator();
  const operators = useOperation('operators.list', null);
  return (
    <div className="flex max-w-[48rem] flex-col gap-6">
      <p className="text-solid-gray-700">{labels.lead}</p>
      {operators.error ? (
        <ErrorNote error={operators.error} onRetry={() => void operators.refetch()} />
      ) : !operators.data ? (
        <SkeletonRows rows={3} />
      ) : (
        <SimpleTable
          caption={text.settings.sections.operators}
          columns={[
            {
              key: 'name',
              header: labels.name,
              cell: (operator) => (operator.id === me.id ? labels.me(operator.name) : operator.name),
            },
            { key: 'role', header: labels.role, cell: (operator) => words.role[operator.role] },
            {
              key: 'since',
              header: labels.since,
              className: 'tabular-nums',
              cell: (operator) => date(japaneseDate(operator.createdAt)),
            },
          ]}
          rows={operators.data}
          rowKey={(operator) => operator.id}
          rowHeader
          stickyHeader={false}
        />
      )}
      {me.role === 'administrator' ? (
        <OperatorForm />
      ) : (
        <Note tone="info">{text.settings.administratorOnly}</Note>
      )}
    </div>
  );
}
