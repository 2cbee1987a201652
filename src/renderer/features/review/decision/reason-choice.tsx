import { useId } from 'react';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { RequiredMark } from '#renderer/components/required-mark.tsx';

export interface ReasonChoiceProps<R extends string> {
  readonly label: string;
  readonly options: readonly R[];
  readonly texts: Readonly<Record<R, { label: string }>>;
  readonly chosen: readonly R[];
  /** Null where no letter carries one. */
  readonly sentenceOf: (reason: R) => string | null;
  readonly onChange: (chosen: R[]) => void;
}

/** One or more reasons, each with the sentence that the letter will carry. */
export function ReasonChoice<R extends string>({
  label,
  options,
  texts,
  chosen,
  sentenceOf,
  onChange,
}: ReasonChoiceProps<R>) {
  const id = useId();
  const markId = useId();
  return (
    <fieldset aria-labelledby={id} aria-describedby={markId} className="flex flex-col">
      <p id={id} className="text-dns-16B-130">
        {label}
        <RequiredMark id={markId} />
      </p>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,22rem),1fr))] items-start gap-x-6">
        {options.map((option) => (
          <Checkbox
            key={option}
            isSelected={chosen.includes(option)}
            onChange={(isChosen) =>
              onChange(options.filter((each) => (each === option ? isChosen : chosen.includes(each))))
            }
          >
            {texts[option].label}
            {chosen.includes(option) && <Sentence>{sentenceOf(option)}</Sentence>}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

function Sentence({ children }: { children: string | null }) {
  return children && <span className="block text-dns-14N-130 text-solid-gray-700">{children}</span>;
}
