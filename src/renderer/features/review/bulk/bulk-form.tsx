import { useOperation } from '#renderer/app/use-operation.ts';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { BulkWork } from '#shared/domain/case/bulk.ts';
import { generalId } from '#shared/domain/checklist/checklist-body.ts';
import { isRealDate } from '#shared/domain/time/plain-date.ts';

export type BulkKind = BulkWork['kind'];
export const bulkKinds: readonly BulkKind[] = ['claim', 'approve', 'notify', 'reassign', 'snooze'];

/** What was filled in so far; it makes a piece of work once nothing is missing. */
export interface BulkDraft {
  readonly kind: BulkKind | null;
  readonly confirmed: readonly string[];
  readonly source: string;
  readonly until: string;
  readonly notifiedOn: string;
  readonly to: string | null;
  readonly text: string;
}

export const emptyDraft: BulkDraft = {
  kind: null,
  confirmed: [],
  source: '',
  until: '',
  notifiedOn: '',
  to: null,
  text: '',
};

/** Null while something is missing. */
export function workOf(draft: BulkDraft): BulkWork | null {
  switch (draft.kind) {
    case null:
      return null;
    case 'claim':
      return { kind: draft.kind };
    case 'notify':
      if (draft.notifiedOn === '') return { kind: 'notify' };
      return isRealDate(draft.notifiedOn) ? { kind: 'notify', notifiedOn: draft.notifiedOn } : null;
    case 'approve':
      return { kind: 'approve', confirmed: [...draft.confirmed], source: draft.source, text: draft.text };
    case 'snooze':
      return isRealDate(draft.until) ? { kind: 'snooze', until: draft.until, text: draft.text } : null;
    case 'reassign':
      return draft.to === null ? null : { kind: 'reassign', to: draft.to, note: draft.text };
    default:
      return draft.kind satisfies never;
  }
}

export interface BulkFormProps {
  readonly draft: BulkDraft;
  readonly onChange: (draft: BulkDraft) => void;
}

/** What to do with all the cases of the list. */
export function BulkForm({ draft, onChange }: BulkFormProps) {
  const { text, words } = useSpeech();
  const own = text.review.bulk;
  const change = (patch: Partial<BulkDraft>) => onChange({ ...draft, ...patch });
  return (
    <div className="flex flex-col gap-4">
      <RadioGroup
        label={own.work}
        isRequired
        value={draft.kind}
        options={bulkKinds.map((kind) => ({
          value: kind,
          label: words.action[kind],
          note: own.lead[kind],
        }))}
        onChange={(kind) => change({ kind })}
      />
      {draft.kind === 'approve' && <ConfirmedItems draft={draft} change={change} />}
      {draft.kind === 'snooze' && (
        <DateField
          label={text.review.snooze.until}
          isRequired
          value={draft.until}
          onChange={(until) => change({ until })}
          className="w-56"
        />
      )}
      {draft.kind === 'notify' && (
        <DateField
          label={text.review.notify.date}
          description={draft.notifiedOn === '' ? text.review.notify.todayWhenEmpty : undefined}
          value={draft.notifiedOn}
          onChange={(notifiedOn) => change({ notifiedOn })}
          className="w-56"
        />
      )}
      {draft.kind === 'reassign' && <NewAssignee draft={draft} change={change} />}
      {(draft.kind === 'approve' || draft.kind === 'snooze' || draft.kind === 'reassign') && (
        <TextArea
          label={own.text[draft.kind]}
          description={
            draft.kind === 'approve'
              ? text.review.decide.remarkNote.inLetter(words.letter.invitation)
              : undefined
          }
          rows={2}
          maxLength={4_000}
          value={draft.text}
          onChange={(value) => change({ text: value })}
        />
      )}
    </div>
  );
}

interface PartProps {
  readonly draft: BulkDraft;
  readonly change: (patch: Partial<BulkDraft>) => void;
}

/** Nothing is confirmed by a press of one button: each item is said by itself, for all the cases. */
function ConfirmedItems({ draft, change }: PartProps) {
  const { text, language } = useSpeech();
  const own = text.review.bulk;
  // Only cases whose domain passed can be approved together.
  const checklists = useOperation('checklists.list', null);
  const asked = (checklists.data ?? [])
    .filter(({ current }) => generalId(current.id) === 'application-domain')
    .flatMap(({ current }) => current.items);
  const items = asked.filter(({ id }, at) => asked.findIndex((each) => each.id === id) === at);
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="font-bold">{own.confirmed}</legend>
      <p className="text-dns-14N-130 text-solid-gray-700">{own.confirmedNote}</p>
      {checklists.error && <ErrorNote error={checklists.error} onRetry={() => void checklists.refetch()} />}
      {items.map(({ id, label }) => (
        <Checkbox
          key={id}
          isSelected={draft.confirmed.includes(id)}
          onChange={(isSelected) =>
            change({
              confirmed: isSelected
                ? [...draft.confirmed, id]
                : draft.confirmed.filter((each) => each !== id),
            })
          }
        >
          {label[language]}
        </Checkbox>
      ))}
      <TextField
        label={own.source}
        value={draft.source}
        onChange={(source) => change({ source })}
        maxLength={4_000}
      />
    </fieldset>
  );
}

function NewAssignee({ draft, change }: PartProps) {
  const own = useSpeech().text.review.reassign;
  const read = useOperation('case.assignees', null);
  if (read.error) return <ErrorNote error={read.error} onRetry={() => void read.refetch()} />;
  return (
    <RadioGroup
      label={own.to}
      isRequired
      value={draft.to}
      options={(read.data ?? []).map(({ actor, name, isMe }) => ({
        value: actor,
        label: isMe ? own.myself(name) : name,
      }))}
      onChange={(to) => change({ to })}
    />
  );
}
