import { TextField } from '../../components/text-field.tsx';
import { Effect } from './effect.tsx';

export interface NumberSettingProps {
  readonly labels: {
    readonly label: string;
    readonly effect: string;
    readonly unit: string;
    readonly invalid: string;
  };
  /** As typed. */
  readonly value: string;
  /** Null while what is typed is no number that the setting can have. */
  readonly read: number | null;
  readonly standard: number;
  readonly isDisabled: boolean;
  readonly onChange: (value: string) => void;
}

/** A setting that is a whole number of something. */
export function NumberSetting({ labels, value, read, standard, isDisabled, onChange }: NumberSettingProps) {
  return (
    <TextField
      label={labels.label}
      description={<Effect text={labels.effect} standard={`${standard} ${labels.unit}`} />}
      numeric
      inputMode="numeric"
      value={value}
      onChange={onChange}
      isDisabled={isDisabled}
      error={read === null ? labels.invalid : null}
      controlClassName="max-w-[12rem]"
    />
  );
}
