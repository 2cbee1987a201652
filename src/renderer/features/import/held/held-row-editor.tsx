import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { HeldRow } from '#shared/contract/intake.ts';
import { ApplicationField } from '#shared/domain/application/application.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useCommand } from '../../../app/use-command.ts';
import { Button } from '../../../components/button.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { focusFirstProblem } from '../../../components/focus-first-problem.ts';
import { JudgementPanel } from '../../../components/judgement/judgement-panel.tsx';
import { useSpeech } from '../../../text/text-context.tsx';
import { ExtraFields } from '../plan/extra-fields.tsx';
import { RowProblems } from '../steps/row-problems.tsx';
import { DiscardDialog } from './discard-dialog.tsx';
import { HeldField } from './held-field.tsx';
import type { HeldWork } from './use-held-work.ts';
import { useTriedRow } from './use-tried-row.ts';

export interface HeldRowEditorProps {
  readonly row: HeldRow;
  readonly work: HeldWork;
  readonly onMade: (caseId: string, name: string) => void;
  readonly onDiscarded: () => void;
}

/** One row as received, each problem beside its field; corrected it becomes a case, or says what is still wrong. */
export function HeldRowEditor({ row, work, onMade, onDiscarded }: HeldRowEditorProps) {
  const { text: all, date } = useSpeech();
  const { held: text, plan } = all.import;
  const correct = useCommand('import.correctRow');
  const [isDiscarding, setDiscarding] = useState(false);
  const draft = work.draftOf(row);
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { takesFocus } = work;
  const takeFocus = useEffectEvent(() => {
    heading.current?.focus();
    work.focusTaken();
  });
  // Taken once, as a count would not do: another tab takes this form away, and it comes back as a new one.
  useEffect(() => {
    if (takesFocus) takeFocus();
  }, [takesFocus]);
  const tried = useTriedRow(row, draft);
  const isChanged = ApplicationField.options.some((field) => draft[field] !== row.fields[field]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    work.setMade(null);
    const answer = await correct.run({ id: row.id, fields: draft });
    if (answer.ok) onMade(answer.value.caseId, draft.name);
    else focusFirstProblem(form.current);
  };
  const place = text.place(row.fileName, formatCount(row.rowNumber));
  return (
    <form
      ref={form}
      onSubmit={(event) => void submit(event)}
      aria-label={place}
      className="flex min-h-0 flex-1 flex-col rounded-8 border border-solid-gray-420"
    >
      <div className="relative flex min-h-0 flex-1 flex-col gap-3 overflow-auto p-4">
        <h2
          ref={heading}
          tabIndex={-1}
          className="focus-inset -mx-2 -my-1 px-2 py-1 text-dns-16B-130 [overflow-wrap:anywhere]"
        >
          {place}
        </h2>
        <RowProblems problems={tried.problems} />
        {tried.judgement && tried.due && (
          <section className="flex flex-col gap-1 rounded-8 border border-solid-gray-300 p-3">
            <h3 className="text-dns-14B-130">{plan.judgement}</h3>
            <JudgementPanel judgement={tried.judgement} />
            <p>{plan.dueOn(date(tried.due.on))}</p>
          </section>
        )}
        <div className="grid gap-x-4 gap-y-3 @6xl:grid-cols-2">
          {ApplicationField.options.map((field) => (
            <HeldField
              key={field}
              field={field}
              value={draft[field]}
              received={row.fields[field]}
              judged={tried.fields[field]}
              problems={tried.problems.filter((problem) => problem.field === field)}
              // The row goes once it is a case, and what was typed meanwhile would go with it.
              isReadOnly={correct.isPending}
              onChange={(value) => work.edit(row, field, value)}
            />
          ))}
        </div>
        <ExtraFields extra={row.extra} />
      </div>
      <div className="flex flex-col gap-2 border-t border-solid-gray-420 bg-white px-4 py-2">
        {correct.error && <ErrorNote error={correct.error} />}
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" variant="primary" isDisabled={correct.isPending}>
            {text.submit}
          </Button>
          <Button
            variant="quiet"
            isDisabled={!isChanged || correct.isPending}
            onPress={() => work.forget(row.id)}
          >
            {text.reset}
          </Button>
          <span className="ml-auto">
            <Button variant="quiet" isDisabled={correct.isPending} onPress={() => setDiscarding(true)}>
              {text.discard}
            </Button>
          </span>
        </div>
      </div>
      <DiscardDialog
        id={row.id}
        place={place}
        isOpen={isDiscarding}
        onClose={() => setDiscarding(false)}
        onDiscarded={onDiscarded}
      />
    </form>
  );
}
