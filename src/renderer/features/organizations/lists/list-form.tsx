import { type FormEvent, useState } from 'react';
import { BodyListKind, BodyListScope } from '#shared/domain/body-list/listed-body.ts';
import { isRealDate } from '#shared/domain/time/plain-date.ts';
import { Button } from '../../../components/button.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { Select } from '../../../components/select.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useText } from '../../../text/text-context.tsx';
import type { ListImport } from './use-list-import.ts';

/** What only a person can say about the list: what it is, whether it is complete, for which day, where it is from. */
export function ListForm({ work }: { work: ListImport }) {
  const text = useText().bodyLists.form;
  const { answers, refusal } = work;
  const [asked, setAsked] = useState(false);
  const dateError = asked && !isRealDate(answers.effectiveOn) ? text.dateMissing : null;
  const sourceError = asked && answers.source.trim() === '' ? text.sourceMissing : null;
  const isBusy = work.isReading || work.isPreviewing || work.isCommitting;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isRealDate(answers.effectiveOn) && answers.source.trim() !== '') void work.preview();
  };
  return (
    <form onSubmit={submit} aria-labelledby="list-form" className="flex flex-col gap-3">
      <h2 id="list-form" className="text-std-18B-160">
        {text.title}
      </h2>
      <div className="grid gap-x-8 gap-y-3 @4xl:grid-cols-2">
        <div className="flex flex-col gap-3">
          <Select
            label={text.list}
            options={BodyListKind.options.map((value) => ({ value, label: text.lists[value] }))}
            value={answers.list}
            onChange={(list) => work.answer({ list, ...newSource(list) })}
            isReadOnly={isBusy}
          />
          {answers.list !== 'codeChanges' && (
            <RadioGroup
              label={text.scope}
              options={BodyListScope.options.map((value) => ({
                value,
                label: text.scopes[value],
                note: text.scopeNotes[value],
              }))}
              value={answers.scope}
              onChange={(scope) => work.answer({ scope })}
              isReadOnly={isBusy}
            />
          )}
        </div>
        <div className="flex flex-col gap-3">
          <DateField
            label={text.effectiveOn}
            description={answers.list === 'codeChanges' ? text.changeDateNote : text.effectiveNote}
            value={answers.effectiveOn}
            onChange={(effectiveOn) => work.answer({ effectiveOn })}
            isRequired
            error={dateError}
            controlClassName="max-w-48"
            isReadOnly={isBusy}
          />
          <TextField
            label={text.source}
            description={text.sourceNote}
            value={answers.source}
            onChange={(source) => work.answer({ source })}
            isRequired
            error={sourceError}
            maxLength={200}
            isReadOnly={isBusy}
          />
        </div>
      </div>
      {refusal?.place === 'form' && <ErrorNote error={refusal.error} />}
      <div>
        <Button
          type="submit"
          variant={work.stage.name === 'previewed' ? 'secondary' : 'primary'}
          isDisabled={isBusy}
        >
          {work.isPreviewing ? text.previewing : text.preview}
        </Button>
      </div>
    </form>
  );

  /** A source that nobody has touched follows the kind of list. */
  function newSource(list: BodyListKind): { source?: string } {
    const isUntouched = answers.source === text.sourceDefault[answers.list];
    return isUntouched ? { source: text.sourceDefault[list] } : {};
  }
}
