import { useState } from 'react';
import type { ListedChange } from '#shared/contract/body-list.ts';
import type { FieldChange } from '#shared/domain/body-list/body-change.ts';
import { Button } from '../../../components/button.tsx';
import { useSpeech } from '../../../text/text-context.tsx';
import { SuccessorDialog } from './successor-dialog.tsx';
import type { ListImport } from './use-list-import.ts';

export interface ChangeWordsProps {
  readonly row: ListedChange;
  readonly work: ListImport;
  readonly listId: string;
  readonly preview: number;
}

/** What happens to one body, in words; the successor of one that ends can be chosen here. */
export function ChangeWords({ row, ...rest }: ChangeWordsProps) {
  const { text, words } = useSpeech();
  const own = text.bodyLists.differences;
  const { change } = row;
  switch (change.change) {
    case 'added':
      return own.added(words.organizationKind[change.body.kind]);
    case 'changed':
      return <FieldChanges fields={change.fields} />;
    case 'resumed':
      return (
        <>
          {own.resumed}
          <FieldChanges fields={change.fields} />
        </>
      );
    case 'ended':
      return <EndedWords row={row} {...rest} />;
    case 'unchanged':
      return own.unchanged;
    default:
      return change satisfies never;
  }
}

function FieldChanges({ fields }: { fields: readonly FieldChange[] }) {
  const own = useSpeech().text.bodyLists.differences;
  const shown = (value: string) => (value === '' ? own.blank : value);
  return (
    <ul>
      {fields.map(({ field, before, after }) => (
        <li key={`${field} ${after}`} className="[overflow-wrap:anywhere]">
          <span className="text-solid-gray-700">{own.field[field]}: </span>
          {field === 'formerName' ? after : own.fromTo(shown(before), shown(after))}
        </li>
      ))}
    </ul>
  );
}

function EndedWords({ row, work, listId, preview }: ChangeWordsProps) {
  const { text, list } = useSpeech();
  const own = text.bodyLists.differences;
  const [isOpen, setOpen] = useState(false);
  const { body } = row.change;
  const successors = work.chosen[body.code] ?? row.successors;
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      {successors.length === 0
        ? own.noSuccessor
        : own.successor(list(successors.map(({ code, name }) => `${name} ${code}`)))}
      <Button
        size="inline"
        variant="quiet"
        aria-label={own.chooseSuccessor(body.name)}
        isDisabled={work.isCommitting}
        onPress={() => setOpen(true)}
      >
        {own.chooseSuccessorShort}
      </Button>
      {isOpen && (
        <SuccessorDialog
          body={body}
          current={successors}
          listId={listId}
          preview={preview}
          onChoose={(chosen) => work.chooseSuccessor(body.code, chosen)}
          onClose={() => setOpen(false)}
        />
      )}
    </span>
  );
}
