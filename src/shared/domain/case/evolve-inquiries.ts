import type { CaseEvent } from './event.ts';
import type { CaseState } from './state.ts';

type Of<K extends CaseEvent['kind']> = CaseEvent & { kind: K };

export function inquired(state: CaseState, event: Of<'inquirySent'>): CaseState {
  const { inquiry, to = 'applicant', reasons, sentOn, answerBy = null } = event.payload;
  const asked = { id: inquiry, to, reasons, sentOn, answerBy, askedBy: event.actor };
  const waiting = { answeredOn: null, answerRecordedBy: null, lapsedOn: null, endedByWithdrawal: false };
  const added = { ...asked, ...waiting, ofEarlierApplicant: false, question: event.vault, answer: null };
  return {
    ...state,
    status: 'inquiring',
    pauses: [...state.pauses, { from: sentOn, to: null }],
    inquiries: [...state.inquiries, added],
  };
}

export function answered(state: CaseState, event: Of<'answerRecorded'>): CaseState {
  const { inquiry, answeredOn, due } = event.payload;
  const recorded = { answeredOn, answerRecordedBy: event.actor, answer: event.vault };
  const inquiries = state.inquiries.map((each) => (each.id === inquiry ? { ...each, ...recorded } : each));
  return { ...state, status: 'verifying', due, pauses: closePauses(state, answeredOn), inquiries };
}

export function lapsed(state: CaseState, event: Of<'inquiryLapsed'>): CaseState {
  const { inquiry, lapsedOn, due } = event.payload;
  const inquiries = state.inquiries.map((each) => (each.id === inquiry ? { ...each, lapsedOn } : each));
  return { ...state, status: 'verifying', due, pauses: closePauses(state, lapsedOn), inquiries };
}

/** A letter that gives more time than the inquiry did is kept to, as the inquiry is. */
export function promised(
  { inquiries }: CaseState,
  { payload: { answerBy } }: Of<'letterSaved'>,
): CaseState['inquiries'] {
  const last = inquiries.at(-1);
  if (!last || !answerBy || last.answeredOn !== null) return inquiries;
  const isLater = last.answerBy === null || last.answerBy < answerBy;
  return isLater ? [...inquiries.slice(0, -1), { ...last, answerBy }] : inquiries;
}

/** What stays of them when the application was replaced: nobody waits any more for the answer of whoever had applied before. */
export function inquiriesAfter(
  state: CaseState,
  { payload }: Of<'applicationUpdated'>,
): Pick<CaseState, 'status' | 'pauses' | 'inquiries'> {
  const { status, pauses, inquiries } = state;
  if (!payload.anotherApplicant) return { status, pauses, inquiries };
  const earlier = inquiries.map((each) => ({ ...each, ofEarlierApplicant: true }));
  if (!payload.endedInquiry) return { status, pauses, inquiries: earlier };
  const { inquiry, endedOn } = payload.endedInquiry;
  return {
    status: 'verifying',
    pauses: closePauses(state, endedOn),
    inquiries: earlier.map((each) => (each.id === inquiry ? { ...each, lapsedOn: endedOn } : each)),
  };
}

/** The pauses of a case once the open one, if any, ended on that date. */
export function closePauses(state: CaseState, to: string): CaseState['pauses'] {
  return state.pauses.map((pause) => (pause.to === null ? { ...pause, to } : pause));
}

/** Who decides or withdraws waits no longer; after 再審査 the next answer belongs to the next inquiry. */
export function closeInquiries(
  state: CaseState,
  lapsedOn: string,
  endedByWithdrawal: boolean,
): CaseState['inquiries'] {
  return state.inquiries.map((each) =>
    each.answeredOn === null && each.lapsedOn === null ? { ...each, lapsedOn, endedByWithdrawal } : each,
  );
}
