import type { Speech } from '#renderer/text/text-context.tsx';
import type {
  CheckView,
  ConsentView,
  ContactView,
  DecisionView,
  EvidenceView,
  InquiryView,
  NamedActor,
  NoteView,
} from '#shared/contract/case.ts';
import type { CaseDifference } from '#shared/contract/case-difference.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { type CaseType, outcomesOf } from '#shared/domain/case/status.ts';
import type { InquiryReason } from '#shared/domain/reason/reasons.ts';
import { consentIn, evidenceIn } from './compared-files.ts';
import { inquiryState } from './inquiry-state.ts';

/** One field in words: as it was seen, as it is, and what the refused command would have made of it. */
export interface ComparedLine {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Null where the command does not concern the field. */
  readonly mine: string | null;
}

/** What was not done, and to what kind of case: the same command means 承認 of an application and 継続 of a membership. */
interface RefusedCommand {
  readonly command: CaseCommand | null;
  readonly type: CaseType;
}

type DifferenceOf<W extends CaseDifference['what']> = Extract<CaseDifference, { what: W }>;

/** The differences as a person reads them. Records of several fields give a line for each field that differs. */
export function comparedLines(
  differences: readonly CaseDifference[],
  refused: RefusedCommand,
  speech: Speech,
): ComparedLine[] {
  const lines = differences.flatMap((difference) => linesOf(difference, refused, speech));
  const mine = lines.some((line) => line.mine !== null) ? null : enteredWords(refused.command, speech);
  // Nothing of what changed is about the same: what was entered stands by itself.
  return mine ? [...lines, { before: '', after: '', ...mine }] : lines;
}

function linesOf(difference: CaseDifference, refused: RefusedCommand, speech: Speech): ComparedLine[] {
  const { command } = refused;
  const { text, words, language } = speech;
  const own = text.review.stale;
  const line = (label: string, before: string, after: string, mine: string | null = null) => [
    { label, before, after, mine },
  ];
  switch (difference.what) {
    case 'status': {
      const { before, after } = difference;
      return line(own.fields.status, words.status[before], words.status[after]);
    }
    case 'assignee': {
      const [before, after] = [person(difference.before, text), person(difference.after, text)];
      return line(own.fields.assignee, before, after, command?.kind === 'claim' ? text.review.me : null);
    }
    case 'check':
      return checkLines(difference, command, speech);
    case 'proposal':
    case 'decision':
      return decisionLines(difference, refused, speech);
    case 'application':
      return line(words.field[difference.field], difference.before, difference.after);
    case 'extra':
      return line(difference.column, difference.before, difference.after);
    case 'judgement': {
      const { before, after } = difference;
      return line(
        own.fields.judgement,
        `${words.judgementOutcome[before.outcome]}　${words.domainClass[before.class]}`,
        `${words.judgementOutcome[after.outcome]}　${words.domainClass[after.class]}`,
      );
    }
    case 'checklist': {
      const name = (ref: typeof difference.before) => words.checklistVersion(ref.name[language], ref.version);
      return line(own.fields.checklist, name(difference.before), name(difference.after));
    }
    case 'priority': {
      const { before, after } = difference;
      const mine = command?.kind === 'setPriority' ? words.priority[command.priority] : null;
      return line(own.fields.priority, words.priority[before], words.priority[after], mine);
    }
    case 'dueOn':
    case 'notifiedOn':
    case 'snoozedUntil': {
      const date = (on: string | null) => (on === null ? '' : speech.date(on));
      const wanted = command?.kind === 'snooze' && difference.what === 'snoozedUntil';
      return line(
        own.fields[difference.what],
        date(difference.before),
        date(difference.after),
        wanted ? date(command.until) : null,
      );
    }
    case 'note': {
      const said = (note: NoteView | null) => (note ? byWhom(note.by, note.text, text) : '');
      const mine = command?.kind === 'addNote' ? command.text : null;
      return line(own.fields.note, said(difference.before), said(difference.after), mine);
    }
    case 'contact': {
      const said = (contact: ContactView | null) =>
        contact ? byWhom(contact.by, contactIn(contact, speech), text) : '';
      const mine = command?.kind === 'logContact' ? contactIn({ ...command, said: command }, speech) : null;
      return line(own.fields.contact, said(difference.before), said(difference.after), mine);
    }
    case 'inquiry': {
      const said = (inquiry: InquiryView | null) => (inquiry ? inquiryIn(inquiry, speech) : '');
      const mine = command?.kind === 'inquire' ? askedIn(command.reasons, command.text, speech) : null;
      return line(own.fields.inquiry, said(difference.before), said(difference.after), mine);
    }
    case 'consent': {
      const said = (consent: ConsentView | null) => (consent ? consentIn(consent, speech) : '');
      return line(own.fields.consent, said(difference.before), said(difference.after));
    }
    case 'evidence': {
      const { items } = difference;
      const said = (file: EvidenceView | null) => (file ? evidenceIn(file, items, speech) : '');
      return line(own.fields.evidence, said(difference.before), said(difference.after));
    }
    case 'letter': {
      const said = (sent: typeof difference.before) =>
        sent ? byWhom(sent.by, words.letter[sent.letter], text) : '';
      return line(own.fields.letter, said(difference.before), said(difference.after));
    }
    case 'duplicate': {
      const said = (verdict: typeof difference.before) => (verdict ? words.duplicateVerdict[verdict] : '');
      return line(own.fields.duplicate, said(difference.before), said(difference.after));
    }
    default:
      return difference satisfies never;
  }
}

/** What was typed into a step that leaves a word, under the name of the step. */
function enteredWords(command: CaseCommand | null, speech: Speech): { label: string; mine: string } | null {
  switch (command?.kind) {
    case 'addNote':
    case 'withdraw':
    case 'returnForRevision':
    case 'recordAnswer':
      return { label: speech.words.action[command.kind], mine: command.text };
    case 'inquire':
      return { label: speech.words.action.inquire, mine: askedIn(command.reasons, command.text, speech) };
    case 'logContact':
      return {
        label: speech.words.action.logContact,
        mine: contactIn({ ...command, said: command }, speech),
      };
    default:
      return null;
  }
}

function byWhom(by: NamedActor, said: string, text: Speech['text']): string {
  return `${person(by, text)}: ${said}`;
}

type ContactWords = Pick<ContactView, 'means' | 'result'> & {
  readonly said: { readonly person: string; readonly note: string } | null;
};

function contactIn({ means, result, said }: ContactWords, { words }: Speech): string {
  const parts = [words.contactMeans[means], words.contactResult[result], said?.person, said?.note];
  return parts.filter((part) => part).join('　');
}

function askedIn(reasons: readonly InquiryReason[], asked: string, { words, list }: Speech): string {
  return [list(reasons.map((reason) => words.reason.inquiry[reason].label)), asked]
    .filter((part) => part !== '')
    .join('　');
}

function inquiryIn(inquiry: InquiryView, speech: Speech): string {
  const own = speech.text.review.inquiries;
  const parts = [
    own.sent(speech.date(inquiry.sentOn), speech.words.nextActor[inquiry.to]),
    askedIn(inquiry.reasons, inquiry.question, speech),
    inquiryState(inquiry, own, speech.date),
    inquiry.answer,
  ];
  return parts.filter((part) => part !== '').join('　');
}

type Fields = Readonly<Record<string, string>>;

function checkLines(
  { item, label, before, after }: DifferenceOf<'check'>,
  command: CaseCommand | null,
  speech: Speech,
): ComparedLine[] {
  const wanted = command?.kind === 'recordCheck' && command.item === item ? command : null;
  const mine = wanted && {
    ...checkFields({ ...wanted, checkedOn: wanted.checkedOn ?? '' }, speech),
    ...(wanted.checkedOn === null
      ? { [speech.text.review.checklist.checkedOn]: speech.text.review.stale.today }
      : {}),
  };
  return fieldLines(
    label[speech.language],
    before && checkFields(before, speech),
    after && checkFields(after, speech),
    mine,
  );
}

function checkFields(
  check: Pick<CheckView, 'result' | 'reason' | 'checkedOn' | 'source' | 'note'>,
  { text, words, date }: Speech,
): Fields {
  const own = text.review.checklist;
  return {
    [text.review.stale.fields.result]: words.checkResult[check.result],
    [own.reason]: check.reason ? words.reason.deficiency[check.reason].label : '',
    [own.checkedOn]: check.checkedOn === '' ? '' : date(check.checkedOn),
    [own.source]: check.source,
    [own.note]: check.note,
  };
}

function decisionLines(
  { what, before, after }: DifferenceOf<'proposal' | 'decision'>,
  { command, type }: RefusedCommand,
  speech: Speech,
): ComparedLine[] {
  const { text } = speech;
  const title = what === 'proposal' ? text.review.decided.proposal : text.review.decided.decision;
  const decides = command?.kind === 'approve' || command?.kind === 'decline' ? command : null;
  const { favourable, adverse } = outcomesOf(type);
  const wanted = decides && {
    outcome: decides.kind === 'approve' ? favourable : adverse,
    reasons: decides.kind === 'decline' ? decides.reasons : [],
    draftText: '',
    text: decides.text,
  };
  const fields = (decision: Pick<DecisionView, 'outcome' | 'reasons' | 'draftText' | 'text'> | null) =>
    decision && decisionFields(decision, speech);
  return fieldLines(title, fields(before), fields(after), fields(wanted));
}

function decisionFields(
  decision: Pick<DecisionView, 'outcome' | 'reasons' | 'draftText' | 'text'>,
  { text, words, list }: Speech,
): Fields {
  const own = text.review.stale.fields;
  return {
    [own.outcome]: words.outcome[decision.outcome],
    [own.reasons]: list(decision.reasons.map((reason) => words.reason.decline[reason].label)),
    [text.review.decided.draftRemark]: decision.draftText,
    [own.text]: decision.text,
  };
}

/** Every field in which any two of the three differ. */
function fieldLines(
  title: string,
  before: Fields | null,
  after: Fields | null,
  mine: Fields | null,
): ComparedLine[] {
  const names = Object.keys({ ...before, ...after, ...mine });
  return names.flatMap((name) => {
    const [was, is] = [before?.[name] ?? '', after?.[name] ?? ''];
    const wanted = mine ? (mine[name] ?? '') : null;
    const isSame = was === is && (wanted === null || wanted === is);
    return isSame ? [] : [{ label: `${title}　${name}`, before: was, after: is, mine: wanted }];
  });
}

function person(actor: NamedActor | null, text: Speech['text']): string {
  if (actor === null) return '';
  return actor.isMe ? text.review.me : actor.name;
}
