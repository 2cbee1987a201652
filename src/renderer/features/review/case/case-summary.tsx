import { type Speech, useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseView } from '#shared/contract/case.ts';
import { timeLeftInWords } from '../queue/due-words.tsx';

/**
 * What describes the title of the case: which body, until when, what the judgement found. All of it is on the screen, but
 * in columns and marks, which read one after the other make no sentence; so it is hidden, and heard only with the title.
 */
export function CaseSummary({ view }: { view: CaseView }) {
  const speech = useSpeech();
  const { review } = speech.text;
  const { words } = speech;
  const { application, judgement, due, openDaysLeft, status, answerOverdue } = view;
  const parts = [
    bodyOf(view, review).name,
    application?.section ?? '',
    `${review.caseFile.due} ${openDaysLeft === null ? speech.date(due.on) : speech.shortDate(due.on)}`,
    timeLeftInWords({ openDaysLeft, clockStopped: status === 'inquiring', answerOverdue }, speech),
    ...(judgement
      ? [
          `${review.judgement.title} ${words.judgementOutcome[judgement.outcome]}`,
          words.domainClass[judgement.class],
        ]
      : []),
  ];
  return (
    <p id="case-summary" hidden>
      {speech.list(parts.filter((part) => part !== ''))}
    </p>
  );
}

/** The body as typed; once the application is erased, as the declared code names it. */
export function bodyOf(
  { application, declaredBody }: CaseView,
  review: Speech['text']['review'],
): { name: string; code: string } {
  const name = application?.organizationName ?? declaredBody?.name ?? review.erased;
  return {
    name: name === '' ? review.notGiven : name,
    code: application?.organizationCode ?? declaredBody?.code ?? '',
  };
}
