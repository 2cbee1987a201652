import { type FormEvent, useRef } from 'react';
import type { RowProblem } from '#shared/contract/intake.ts';
import { everyOpenCase } from '#shared/contract/queue.ts';
import { ApplicationField } from '#shared/domain/application/application.ts';
import type { FormFields } from '#shared/domain/intake/read-application.ts';
import { useRouter } from '../../../app/router.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useOperation } from '../../../app/use-operation.ts';
import { Button } from '../../../components/button.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { focusFirstProblem } from '../../../components/focus-first-problem.ts';
import { JudgementPanel } from '../../../components/judgement/judgement-panel.tsx';
import { Note } from '../../../components/note.tsx';
import { showToast } from '../../../components/toast.tsx';
import { useSpeech, useText } from '../../../text/text-context.tsx';
import { TypedField } from './typed-field.tsx';
import type { TypedWork } from './use-typed-work.ts';

/** 一件を手で入力する: every field, what is wrong with it once it is left, and the judgement as it stands. */
export function TypedApplication({ work }: { work: TypedWork }) {
  const { words, text, list } = useSpeech();
  const own = text.importSource.typed;
  const proposed = useOperation('typed.number', null);
  const fields = fieldsOf(work, proposed.data ?? '');
  const checked = useOperation('typed.check', { fields }, { keepPrevious: true });
  const receiving = useCommand('typed.receive');
  const form = useRef<HTMLFormElement>(null);
  const complaintOf = (field: ApplicationField): string | null => {
    if (!work.asked && !work.left.has(field)) return null;
    const found = problemsOf(checked.data?.problems ?? [], field);
    return found.length === 0 ? null : list(found.map(({ code }) => words.rowProblem[code]));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    work.ask();
    const answer = await receiving.run({ fields });
    if (answer.ok) work.finish({ caseId: answer.value.caseId, name: fields.name }, work.draft);
    else focusFirstProblem(form.current);
  };
  const clear = () => {
    const undo = work.clear();
    if (undo) showToast({ message: own.cleared, action: { label: words.action.undo, run: undo } });
  };
  return (
    <form
      ref={form}
      aria-label={own.tab}
      onSubmit={(event) => void submit(event)}
      className="grid gap-6 @4xl:grid-cols-[minmax(0,3fr)_minmax(20rem,2fr)]"
    >
      <div className="flex min-w-0 flex-col gap-3">
        <p>{own.lead}</p>
        <Made work={work} />
        <div className="grid items-start gap-x-4 gap-y-3 @6xl:grid-cols-2">
          {ApplicationField.options.map((field) => (
            <TypedField
              key={field}
              field={field}
              value={fields[field]}
              complaint={complaintOf(field)}
              onChange={(value) => work.edit(field, value)}
              onLeave={() => work.leave(field)}
            />
          ))}
        </div>
        {receiving.error && <ErrorNote error={receiving.error} />}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" isDisabled={receiving.isPending}>
            {own.submit}
          </Button>
          <Button variant="quiet" onPress={clear}>
            {own.clear}
          </Button>
        </div>
      </div>
      <section aria-label={own.judgement} className="flex min-w-0 flex-col gap-2">
        <h2 className="text-std-18B-160">{own.judgement}</h2>
        {checked.error && <ErrorNote error={checked.error} onRetry={() => void checked.refetch()} />}
        {checked.data?.judgement ? (
          <JudgementPanel judgement={checked.data.judgement} />
        ) : (
          <p className="text-solid-gray-700">{own.judgementEmpty}</p>
        )}
      </section>
    </form>
  );
}

function Made({ work }: { work: TypedWork }) {
  const text = useText().importSource.typed;
  const { navigate } = useRouter();
  const { made } = work;
  if (!made) return null;
  return (
    <Note tone="success" role="status">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <p>{text.made(made.name)}</p>
        <Button
          size="small"
          onPress={() => navigate({ screen: 'review', filter: everyOpenCase, caseId: made.caseId })}
        >
          {text.openCase}
        </Button>
      </div>
    </Note>
  );
}

function fieldsOf({ draft }: TypedWork, number: string): FormFields {
  const typed = (field: ApplicationField) => draft[field] ?? '';
  return {
    receiptNumber: draft.receiptNumber ?? number,
    appliedAt: typed('appliedAt'),
    name: typed('name'),
    kana: typed('kana'),
    organizationCode: typed('organizationCode'),
    organizationName: typed('organizationName'),
    section: typed('section'),
    position: typed('position'),
    address: typed('address'),
    phone: typed('phone'),
    termsConsent: typed('termsConsent'),
    remarks: typed('remarks'),
  };
}

function problemsOf(problems: readonly RowProblem[], field: ApplicationField): readonly RowProblem[] {
  return problems.filter((problem) => problem.field === field);
}
