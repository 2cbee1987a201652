import { useId } from 'react';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { RequiredMark } from '#renderer/components/required-mark.tsx';

export interface ReasonChoiceProps<R extends string> {
  readonly label: string;
  readonly options: readonly R[];
  readonly texts: Readonly<Record<R, { label: string; sentence: string }>>;
  readonly chosen: readonly R[];
  /** What is written to somebody else than the applicant does not carry them. */
  readonly hidesSentences?: boolean;
  readonly onChange: (chosen: R[]) => void;
}

/** One or more reasons, each with the sentence that the letter will carry. */
export function ReasonChoice<R extends string>({
  label,
  options,
  texts,
  chosen,
  hidesSentences = false,
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
            {!hidesSentences && chosen.includes(option) && (
              <span className="block text-dns-14N-130 text-solid-gray-700">{texts[option].sentence}</span>
            )}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
