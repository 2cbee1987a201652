import type { ApplicationField } from '#shared/domain/application/application.ts';
import { TextArea } from '../../../components/text-area.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useSpeech } from '../../../text/text-context.tsx';

export interface TypedFieldProps {
  readonly field: ApplicationField;
  readonly value: string;
  readonly complaint: string | null;
  readonly onChange: (value: string) => void;
  readonly onLeave: () => void;
}

const figures: ReadonlySet<ApplicationField> = new Set([
  'receiptNumber',
  'appliedAt',
  'organizationCode',
  'phone',
]);

const required: ReadonlySet<ApplicationField> = new Set([
  'receiptNumber',
  'appliedAt',
  'name',
  'organizationName',
  'address',
]);

const LONGEST = 20_000;

/** One field of the form; it complains once it was left. */
export function TypedField({ field, value, complaint, onChange, onLeave }: TypedFieldProps) {
  const { words, text } = useSpeech();
  const own = text.importSource.typed;
  const hints: Partial<Record<ApplicationField, string>> = {
    receiptNumber: own.numberHint,
    appliedAt: own.appliedAtHint,
    termsConsent: own.consentHint,
  };
  const props = {
    label: words.field[field],
    description: hints[field],
    value,
    onChange,
    onBlur: onLeave,
    maxLength: LONGEST,
    isRequired: required.has(field),
    error: complaint,
  };
  return field === 'remarks' ? (
    <TextArea {...props} rows={2} />
  ) : (
    <TextField {...props} numeric={figures.has(field)} />
  );
}
