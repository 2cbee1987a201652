import { MINIMUM_PASSPHRASE_LENGTH, passphraseLength } from '#shared/domain/operator/passphrase-rule.ts';
import type { Text } from '../text/ja.ts';
import { useText } from '../text/text-context.tsx';
import { TextField } from './text-field.tsx';

export interface NewPassphrase {
  readonly next: string;
  readonly repeat: string;
}

export const noPassphrase: NewPassphrase = { next: '', repeat: '' };

export interface NewPassphraseProps {
  readonly entry: NewPassphrase;
  readonly onChange: (entry: NewPassphrase) => void;
  /** Faults are shown only after somebody tried. */
  readonly tried: boolean;
  readonly autoFocus?: boolean;
  /** Where there was none before: the usual ones speak of a new passphrase. */
  readonly labels?: Pick<Text['start']['newPassphrase'], 'next' | 'repeat'>;
}

/** A passphrase that nobody can see, typed twice. */
export function NewPassphraseFields(props: NewPassphraseProps) {
  const { entry, onChange, tried, autoFocus = false, labels } = props;
  const text = { ...useText().start.newPassphrase, ...labels };
  const missing = charactersMissing(entry);
  return (
    <>
      <TextField
        label={text.next}
        description={text.note}
        isRequired
        autoFocus={autoFocus}
        type="password"
        value={entry.next}
        onChange={(next) => onChange({ ...entry, next })}
        error={tried && missing > 0 ? text.tooShort(missing) : null}
        maxLength={256}
      />
      <TextField
        label={text.repeat}
        isRequired
        type="password"
        value={entry.repeat}
        onChange={(repeat) => onChange({ ...entry, repeat })}
        error={tried && entry.repeat !== entry.next ? text.notEqual : null}
        maxLength={256}
      />
    </>
  );
}

export function isGoodPassphrase(entry: NewPassphrase): boolean {
  return charactersMissing(entry) === 0 && entry.repeat === entry.next;
}

function charactersMissing({ next }: NewPassphrase): number {
  return Math.max(0, MINIMUM_PASSPHRASE_LENGTH - passphraseLength(next));
}
