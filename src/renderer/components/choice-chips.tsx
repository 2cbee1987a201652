import { ToggleButton } from 'react-aria-components';
import { formatCount } from '#shared/text/format-date.ts';
import { countChip } from './count-chip.ts';

export interface Chip<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly count: number;
  /** A mark that repeats the word. */
  readonly shape?: string;
}

export interface ChoiceChipsProps<K extends string> {
  /** What is chosen between, for screen readers. */
  readonly label: string;
  readonly chips: readonly Chip<K>[];
  readonly chosen: K;
  readonly onChoose: (key: K) => void;
}

/** Kinds with their counts; a press shows only one kind. One is always chosen. */
export function ChoiceChips<K extends string>({ label, chips, chosen, onChoose }: ChoiceChipsProps<K>) {
  return (
    <fieldset className="flex flex-wrap gap-x-1">
      <legend className="sr-only">{label}</legend>
      {chips.map((chip) => (
        <ToggleButton
          key={chip.key}
          isSelected={chosen === chip.key}
          onChange={() => onChoose(chip.key)}
          className={countChip}
        >
          {chip.shape !== undefined && <span aria-hidden="true">{chip.shape}</span>}
          {chip.label}
          <span className="tabular-nums">{formatCount(chip.count)}</span>
        </ToggleButton>
      ))}
    </fieldset>
  );
}
