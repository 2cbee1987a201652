import { type FormEvent, useState } from 'react';
import type { PlannedRowDetail } from '#shared/contract/intake-plan.ts';
import { ApplicationField } from '#shared/domain/application/application.ts';
import type { FormFields } from '#shared/domain/intake/read-application.ts';
import { Button } from '../../../components/button.tsx';
import { useText } from '../../../text/text-context.tsx';
import { HeldField } from '../held/held-field.tsx';

export interface PlanFieldsProps {
  readonly detail: PlannedRowDetail;
  readonly isReadOnly: boolean;
  /** Null takes all corrections of the row back. */
  readonly onCorrect: (fields: FormFields | null) => Promise<boolean>;
}

/** The fields of a row, corrected in place: the row is judged anew as soon as a changed field is left. */
export function PlanFields({ detail, isReadOnly, onCorrect }: PlanFieldsProps) {
  const text = useText().import;
  const [draft, setDraft] = useState<FormFields>(detail.fields);
  // Kept while the row is open: a field must not move from under the person who has just corrected it.
  const [order] = useState(() => faultyFirst(detail));
  const isSame = (other: FormFields) =>
    ApplicationField.options.every((field) => draft[field] === other[field]);
  const settle = () => {
    if (!isReadOnly && !isSame(detail.fields)) void onCorrect(isSame(detail.received) ? null : draft);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    settle();
  };
  return (
    <form aria-label={text.plan.fieldsLabel} className="flex flex-col gap-3" onSubmit={onSubmit}>
      {!isReadOnly && <p className="text-dns-14N-130 text-solid-gray-700">{text.plan.fieldsLead}</p>}
      <div className="grid gap-x-4 gap-y-3 @3xl:grid-cols-2">
        {order.map((field) => (
          <HeldField
            key={field}
            field={field}
            value={draft[field]}
            received={detail.received[field]}
            judged={detail.fields[field]}
            problems={detail.row.problems.filter((problem) => problem.field === field)}
            isReadOnly={isReadOnly}
            onBlur={settle}
            onChange={(value) => setDraft((before) => ({ ...before, [field]: value }))}
          />
        ))}
      </div>
      {/* Enter submits a form of several fields only when it has a button for it. */}
      <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      {detail.row.isCorrected && (
        <div>
          <Button
            size="small"
            variant="quiet"
            onPress={() => {
              setDraft(detail.received);
              void onCorrect(null);
            }}
          >
            {text.held.reset}
          </Button>
        </div>
      )}
    </form>
  );
}

/** Nobody should have to look for the field that is wrong; the others keep the order of the form. */
function faultyFirst({ row, received, fields }: PlannedRowDetail): ApplicationField[] {
  const isFirst = (field: ApplicationField) =>
    row.problems.some((problem) => problem.field === field) || received[field] !== fields[field];
  return [
    ...ApplicationField.options.filter(isFirst),
    ...ApplicationField.options.filter((field) => !isFirst(field)),
  ];
}
