import type { RowProblem } from '#shared/contract/intake.ts';
import type { ApplicationField } from '#shared/domain/application/application.ts';
import { TextArea } from '../../../components/text-area.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useSpeech } from '../../../text/text-context.tsx';

export interface HeldFieldProps {
  readonly field: ApplicationField;
  readonly value: string;
  readonly received: string;
  readonly problems: readonly RowProblem[];
  readonly onChange: (value: string) => void;
}

const figures: ReadonlySet<ApplicationField> = new Set([
  'receiptNumber',
  'appliedAt',
  'organizationCode',
  'phone',
]);

/** A field of a held row: marked while it still is what was refused, with the received value once it is not. */
export function HeldField({ field, value, received, problems, onChange }: HeldFieldProps) {
  const { words, text } = useSpeech();
  const own = text.import.held;
  const isChanged = value !== received;
  const complaint = problems.map((problem) => words.rowProblem[problem.code]).join('、');
  const props = {
    label: words.field[field],
    value,
    onChange,
    error: isChanged || complaint === '' ? null : complaint,
    description: isChanged ? own.asReceived(received.trim() === '' ? own.blank : received) : undefined,
  };
  // A single line would hide the line breaks that a cell may hold.
  return field === 'remarks' || received.includes('\n') ? (
    <TextArea {...props} rows={2} />
  ) : (
    <TextField {...props} numeric={figures.has(field)} />
  );
}
