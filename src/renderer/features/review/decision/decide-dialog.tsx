import { useState } from 'react';
import { DatedText } from '#renderer/components/dated-text.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import { permittedDeclineReasons } from '#shared/domain/case/decline.ts';
import { outcomesOf } from '#shared/domain/case/status.ts';
import { letterOfOutcome } from '#shared/domain/letter/letters-for.ts';
import { DeclineReason } from '#shared/domain/reason/reasons.ts';
import { useDesk } from '../case/desk.tsx';
import { useDraft } from '../drafts.tsx';
import { DecisionSummary } from './decision-summary.tsx';
import { DraftedDialog } from './drafted-dialog.tsx';
import { ReasonChoice } from './reason-choice.tsx';
import type { StepDialogProps } from './step-dialog.ts';

export interface DecideDialogProps extends StepDialogProps {
  readonly initial: 'approve' | 'decline';
}

/** 承認 or 見送り: what supports it, what is missing, why, and what the button will do. */
export function DecideDialog({ initial, ...step }: DecideDialogProps) {
  const { view, refusalOf, names } = useDesk();
  const { text, words, error, date } = useSpeech();
  const own = text.review.decide;
  const [choice, setChoice] = useState(initial);
  const silent = view.status === 'inquiring';
  const drafted = useDraft(view, 'decide', silent ? { reasons: ['no-answer'] } : {});
  const { draft, change } = drafted;
  const offered = permittedDeclineReasons(view);
  const contradicted = DeclineReason.options.filter(
    (each) => each !== 'no-answer' && !offered.includes(each),
  );
  const reasons = offered.filter((each) => draft.reasons.includes(each));
  const outcomes = outcomesOf(view.type);
  const settled = choice === 'approve' ? outcomes.favourable : outcomes.adverse;
  const outcome = words.outcome[settled];
  const letter = letterOfOutcome[settled];
  const isDraft = view.secondPerson[choice];
  const refusal = refusalOf(choice);
  const missing = refusal
    ? refusal.code === 'checksIncomplete'
      ? own.checksIncomplete(outcome)
      : error(refusal, names)
    : choice === 'decline' && silent && !reasons.includes('no-answer')
      ? own.answerFirst(outcome, words.reason.decline['no-answer'].label)
      : choice === 'decline' && reasons.length === 0
        ? error({ code: 'reasonRequired' })
        : choice === 'decline' && reasons.includes('other') && draft.text.trim() === ''
          ? own.otherNeedsText
          : choice === 'decline' && view.duplicates.unresolved > 0 && !reasons.includes('duplicate')
            ? text.review.duplicates.needsDuplicateReason
            : null;
  return (
    <DraftedDialog
      {...step}
      drafted={drafted}
      title={own.title}
      size="wide"
      submitLabel={isDraft ? own.propose(outcome) : own.settle(outcome)}
      missing={missing}
      command={() =>
        choice === 'approve'
          ? { kind: 'approve', text: draft.text }
          : { kind: 'decline', reasons, text: draft.text }
      }
      remark={{
        label: own.remark,
        description: letter ? own.remarkNote.inLetter(words.letter[letter]) : own.remarkNote.onRecord,
        rows: 2,
      }}
      after={isDraft && <p className="text-dns-14N-130">{own.secondPerson}</p>}
    >
      <DecisionSummary view={view} />
      <RadioGroup
        label={own.outcome}
        orientation="horizontal"
        value={choice}
        options={[
          { value: 'approve', label: words.outcome[outcomes.favourable] },
          { value: 'decline', label: words.outcome[outcomes.adverse] },
        ]}
        onChange={setChoice}
      />
      {choice === 'decline' && (
        <div className="flex flex-col gap-1">
          <ReasonChoice
            label={own.reasons[view.type]}
            options={offered}
            texts={words.reason.decline}
            sentenceOf={(reason) => (letter ? words.reason.decline[reason].sentence : null)}
            chosen={reasons}
            onChange={(chosen) => change({ reasons: chosen })}
          />
          {view.noAnswer && !view.noAnswer.isPossible && (
            <p className="text-dns-14N-130 text-solid-gray-700">
              <DatedText>
                {own.reasonFrom(words.reason.decline['no-answer'].label, date(view.noAnswer.from))}
              </DatedText>
            </p>
          )}
          {contradicted.length > 0 && (
            <p className="text-dns-14N-130 text-solid-gray-700">
              {own.reasonsLeftOut(contradicted.map((each) => words.reason.decline[each].label))}
            </p>
          )}
        </div>
      )}
    </DraftedDialog>
  );
}
