import { awaitedInquiry } from '#shared/domain/case/awaited-answer.ts';
import { mayReplaceApplication } from '#shared/domain/case/update-application.ts';
import { fieldsOf, type LetterKind } from '#shared/domain/letter/letter.ts';
import { lettersFor } from '#shared/domain/letter/letters-for.ts';
import { addDays } from '#shared/domain/time/plain-date.ts';
import { aLetter, type Desk, today } from '#test/builders.ts';

/** What befalls a case without a command of the one who holds it. `replacedOnce`: as earlier versions of the program recorded it. */
export const happenings = ['nothing', 'replaced', 'replacedOnce', 'letters'] as const;
export type Happening = (typeof happenings)[number];

/** Does nothing where it could not happen. */
export function happen(desk: Desk, happening: Happening): void {
  if (happening === 'letters') desk.record(lettersFor(desk.state).map(written));
  if (!happening.startsWith('replaced') || !mayReplaceApplication(desk.state.status)) return;
  desk.record([replacement(desk, happening === 'replaced')]);
}

/** As the data process records it: with a day where the letter asks for an answer. */
function written(letter: LetterKind) {
  const asks = fieldsOf[letter].includes('回答期限');
  return aLetter({ letter, ...(asks ? { answerBy: addDays(today, 20) } : {}) });
}

/** A file brought another person's application under the same 受付番号. */
function replacement({ state }: Desk, endsInquiry: boolean) {
  const { receivedOn, organizationCode, judgement, checklist, due } = state;
  const asked = endsInquiry ? awaitedInquiry(state) : null;
  return {
    kind: 'applicationUpdated' as const,
    payload: {
      importRun: 'run-2',
      receivedOn,
      organizationCode,
      judgement,
      checklist,
      setAside: Object.keys(state.checks),
      anotherApplicant: true as const,
      due,
      ...(asked ? { endedInquiry: { inquiry: asked.id, endedOn: asked.sentOn } } : {}),
    },
    personal: null,
  };
}
