import type { RowProblem } from '#shared/contract/intake.ts';
import type { ApplicationField } from '#shared/domain/application/application.ts';
import { readAppliedAt } from '#shared/domain/intake/applied-at.ts';
import { TextArea } from '../../../components/text-area.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useSpeech } from '../../../text/text-context.tsx';

export interface HeldFieldProps {
  readonly field: ApplicationField;
  readonly value: string;
  readonly received: string;
  /** The value that the problems are about; a newer one has not been judged yet. */
  readonly judged: string;
  readonly problems: readonly RowProblem[];
  readonly isReadOnly?: boolean;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
}

const figures: ReadonlySet<ApplicationField> = new Set([
  'receiptNumber',
  'appliedAt',
  'organizationCode',
  'phone',
]);

/** A field of a row being corrected: what is wrong with it, and the received value once it is another. */
export function HeldField(props: HeldFieldProps) {
  const { field, value, received, judged, problems, isReadOnly = false, onChange, onBlur } = props;
  const { words, text, list } = useSpeech();
  const own = text.import.held;
  const complaint = list(problems.map((problem) => words.rowProblem[problem.code]));
  const dateOfNumber = field === 'appliedAt' ? dateOfSerial(value) : null;
  const notes = [
    ...(value === received ? [] : [own.asReceived(received.trim() === '' ? own.blank : received)]),
    ...(dateOfNumber === null ? [] : [own.readAs(dateOfNumber)]),
  ];
  const control = {
    label: words.field[field],
    value,
    onChange,
    isReadOnly,
    ...(onBlur ? { onBlur } : {}),
    error: value !== judged || complaint === '' ? null : complaint,
    description: notes.length === 0 ? undefined : notes.join('　'),
  };
  // A single line would hide the line breaks that a cell may hold.
  return field === 'remarks' || received.includes('\n') ? (
    <TextArea {...control} rows={2} />
  ) : (
    <TextField {...control} numeric={figures.has(field)} />
  );
}

/** A date that Excel left as its number says nothing to a person; null for a date that is written as one. */
function dateOfSerial(value: string): string | null {
  return /^[\d.]+$/.test(value.normalize('NFKC').trim()) ? (readAppliedAt(value)?.appliedAt ?? null) : null;
}
