import { ToggleButton } from 'react-aria-components';
import { formatCount } from '#shared/text/format-date.ts';

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
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">{label}</legend>
      {chips.map((chip) => (
        <ToggleButton
          key={chip.key}
          isSelected={chosen === chip.key}
          onChange={() => onChoose(chip.key)}
          className="flex min-h-8 items-center gap-2 rounded-full border border-solid-gray-600 bg-white px-3 text-dns-16N-130 hover:bg-blue-50 selected:border-blue-900 selected:bg-blue-900 selected:text-white forced-colors:selected:bg-[Highlight] forced-colors:selected:text-[HighlightText]"
        >
          {chip.shape !== undefined && <span aria-hidden="true">{chip.shape}</span>}
          {chip.label}
          <span className="font-bold tabular-nums">{formatCount(chip.count)}</span>
        </ToggleButton>
      ))}
    </fieldset>
  );
}
