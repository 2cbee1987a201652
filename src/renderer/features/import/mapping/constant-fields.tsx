import { useState } from 'react';
import type { ApplicationField } from '#shared/domain/application/application.ts';
import { type ColumnMapping, missingFields } from '#shared/domain/intake/mapping.ts';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useSpeech } from '../../../text/text-context.tsx';

export interface ConstantFieldsProps {
  readonly mapping: ColumnMapping;
  readonly onChange: (constants: ColumnMapping['constants']) => void;
}

/** One value for every row, in fields that the source has no column for. */
export function ConstantFields({ mapping, onChange }: ConstantFieldsProps) {
  const text = useSpeech().text.importSource.mapping;
  const fields = missingFields({ ...mapping, constants: {} }).filter(mayBeTheSame);
  const { constants } = mapping;
  const [isOpened, setOpened] = useState(false);
  // Closed over these: what a profile brings anew is shown, because it goes into every row.
  const [hidden, setHidden] = useState<string | null>(null);
  const standing = Object.keys(constants).length > 0 ? JSON.stringify(constants) : null;
  const isOpen = isOpened || (standing !== null && standing !== hidden);
  const toggle = () => {
    setOpened(!isOpen);
    setHidden(isOpen ? standing : null);
  };
  if (fields.length === 0) return null;
  return (
    <div className="flex flex-col items-start gap-2">
      <Button size="small" variant="quiet" aria-expanded={isOpen} onPress={toggle}>
        {isOpen ? text.constantsClose : text.constants}
      </Button>
      {isOpen && (
        <>
          <p className="text-dns-14N-130 text-solid-gray-700">{text.constantsLead}</p>
          <div className="grid w-full max-w-[60rem] gap-x-4 gap-y-2 @3xl:grid-cols-2">
            {fields.map((field) => (
              <ConstantField
                key={field}
                field={field}
                value={constants[field] ?? ''}
                onSettle={(value) => {
                  // What was shown for the sake of its value must not shut over the hands that take the value out.
                  setOpened(true);
                  onChange(withConstant(constants, field, value));
                }}
              />
            ))}
          </div>
        </>
      )}
    </div>
  );
}

interface ConstantFieldProps {
  readonly field: ApplicationField;
  readonly value: string;
  readonly onSettle: (value: string) => void;
}

function ConstantField({ field, value, onSettle }: ConstantFieldProps) {
  const { words } = useSpeech();
  const [draft, setDraft] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    // What another profile brings replaces what stood there, but not what is being typed on.
    if (draft.trim() === seen) setDraft(value);
  }
  return (
    <TextField
      label={words.field[field]}
      value={draft}
      onChange={setDraft}
      maxLength={1_000}
      onBlur={() => {
        if (draft.trim() !== value) onSettle(draft.trim());
      }}
    />
  );
}

/** Everybody has a number, a name and an address of their own. */
function mayBeTheSame(field: ApplicationField): boolean {
  return field !== 'receiptNumber' && field !== 'name' && field !== 'kana' && field !== 'address';
}

function withConstant(
  constants: ColumnMapping['constants'],
  field: ApplicationField,
  value: string,
): ColumnMapping['constants'] {
  const { [field]: _before, ...others } = constants;
  return value === '' ? others : { ...others, [field]: value };
}
