import { Button } from 'react-aria-components';
import { classNames } from '#renderer/components/class-names.ts';
import { useSpeech } from '#renderer/text/text-context.tsx';
import { CheckResult } from '#shared/domain/case/event.ts';

export interface ResultButtonsProps {
  readonly itemLabel: string;
  readonly result: CheckResult | null;
  readonly mayBeNotApplicable: boolean;
  /** No result can be recorded now. */
  readonly isRefused: boolean;
  /** Id of the sentence that says why, for the first button to be described by. */
  readonly refusedBy: string | null;
  readonly onChoose: (result: CheckResult) => void;
}

/** 確認済・不備・対象外: the recorded one is pressed in, with a shape of its own. */
export function ResultButtons(props: ResultButtonsProps) {
  return (
    <fieldset
      aria-label={props.itemLabel}
      className="grid shrink-0 grid-cols-[4.25rem_3.25rem_4.25rem] gap-x-1 [:lang(en)_&]:grid-cols-[6.5rem_6rem_4rem]"
    >
      {CheckResult.options.map((option) =>
        option === 'notApplicable' && !props.mayBeNotApplicable ? (
          <NotOffered key={option} />
        ) : (
          <ResultButton
            key={option}
            option={option}
            {...props}
            refusedBy={option === CheckResult.options[0] ? props.refusedBy : null}
          />
        ),
      )}
    </fieldset>
  );
}

const looks: Record<CheckResult, { shape: string; pressed: string }> = {
  confirmed: { shape: '✓', pressed: 'border-green-800 bg-green-50 text-green-1000' },
  deficient: { shape: '✕', pressed: 'border-red-900 bg-red-50 text-red-1000' },
  notApplicable: { shape: '–', pressed: 'border-solid-gray-700 bg-solid-gray-100 text-solid-gray-900' },
};

function ResultButton(props: ResultButtonsProps & { option: CheckResult }) {
  const { option, result, isRefused, refusedBy, onChoose } = props;
  const { text } = useSpeech();
  const isPressed = result === option;
  const { shape, pressed } = looks[option];
  return (
    <Button
      aria-pressed={isPressed}
      {...(isRefused ? { 'aria-disabled': true } : {})}
      {...(refusedBy ? { 'aria-describedby': refusedBy } : {})}
      onPress={() => {
        if (!isRefused) onChoose(option);
      }}
      className={classNames(
        'min-h-8 rounded-4 border px-1 text-dns-14N-130 whitespace-nowrap aria-disabled:cursor-not-allowed',
        isPressed
          ? `font-bold ${pressed}`
          : isRefused
            ? 'border-solid-gray-200 text-solid-gray-600'
            : 'border-solid-gray-420 bg-white text-solid-gray-900 hover:border-black hover:bg-solid-gray-50',
      )}
    >
      {isPressed && <span aria-hidden="true">{shape} </span>}
      {text.review.checklist.button[option]}
    </Button>
  );
}

/** The rules always ask for this check: the place stays, so that the columns stand. */
function NotOffered() {
  const text = useSpeech().text.review.checklist;
  return (
    <span className="flex min-h-8 items-center justify-center text-dns-14N-130 text-solid-gray-700">
      {text.always}
    </span>
  );
}
