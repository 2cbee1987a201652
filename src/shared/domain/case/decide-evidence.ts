import { err, ok, type Result } from '../../result.ts';
import type { ChecklistTemplate } from '../checklist/template.ts';
import { independenceOf } from '../contact/independence.ts';
import { type InformationClass, informationClassRules } from '../information-class/information-class.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { AttachEvidence, CaseCommand } from './command.ts';
import type { CaseEventDraft } from './event.ts';
import type { CaseRefusal } from './refusal.ts';
import type { CaseState } from './state.ts';

export interface EvidenceContext {
  /** Today in Japan. */
  readonly today: PlainDate;
  readonly template: ChecklistTemplate;
  /** Everything the applicant wrote that may hold a number or address. */
  readonly applicantWrote: () => readonly string[];
}

type Decided = Result<CaseEventDraft[], CaseRefusal>;
type Of<K extends CaseCommand['kind']> = CaseCommand & { kind: K };

export function logContact(command: Of<'logContact'>, context: EvidenceContext): Decided {
  const { means, source, result, time, person, used, note } = command;
  // Who cannot be reached has no name; a source of one's own is told in words.
  const reached = result !== 'noReply' && result !== 'absent';
  if (used === '' || (reached && person === '') || (source === 'other' && note === '')) {
    return err({ code: 'textRequired' });
  }
  const contactedOn = command.contactedOn ?? context.today;
  if (contactedOn > context.today) return err({ code: 'dateNotPermitted', date: contactedOn, from: null });
  const independence = independenceOf({ source, used, applicantWrote: context.applicantWrote() });
  return ok([
    {
      kind: 'contactLogged',
      payload: { means, source, result, independence, contactedOn },
      personal: { kind: 'contact', content: { person, used, time, note } },
    },
  ]);
}

export function recordConsent(command: Of<'recordConsent'>, context: EvidenceContext): Decided {
  const { means, person, note } = command;
  if (person === '') return err({ code: 'textRequired' });
  const consentedOn = command.consentedOn ?? context.today;
  if (consentedOn > context.today) return err({ code: 'dateNotPermitted', date: consentedOn, from: null });
  return ok([
    {
      kind: 'consentRecorded',
      payload: { means, consentedOn },
      personal: { kind: 'consent', content: { person, note } },
    },
  ]);
}

/** What is asked before a file is even opened (rules §8). */
export interface Taking {
  readonly class: InformationClass;
  readonly consent: string | null;
  readonly item: string | null;
  /** The inquiry whose answer brought the file. */
  readonly inquiry?: string | undefined;
}

export function refuseTaking(state: CaseState, taking: Taking, context: EvidenceContext): CaseRefusal | null {
  const refused = refuseClass(taking.class, context.today);
  if (refused) return refused;
  const known = state.consents.some((consent) => consent.event === taking.consent);
  const needsConsent = handlingOf(taking.class, context.today) === 'consent';
  if (!known && (needsConsent || taking.consent !== null)) return { code: 'consentRequired' };
  const asked = taking.inquiry === undefined || state.inquiries.some((each) => each.id === taking.inquiry);
  if (!asked) return { code: 'unknownInquiry' };
  return taking.item === null ? null : refuseItem(taking.item, context);
}

export function refuseClass(information: InformationClass, today: PlainDate): CaseRefusal | null {
  return handlingOf(information, today) === 'refused'
    ? { code: 'informationClassRefused', class: information }
    : null;
}

export function attachEvidence(state: CaseState, command: AttachEvidence, context: EvidenceContext): Decided {
  const refusal = refuseTaking(state, command, context);
  if (refusal) return err(refusal);
  if (standing(state).some((each) => each.sha256 === command.sha256)) {
    return err({ code: 'evidenceAlreadyAttached' });
  }
  const { sha256, bytes, mediaType, consent, item, inquiry, name } = command;
  const classRules = informationClassRules(context.today).id;
  return ok([
    {
      kind: 'evidenceAttached',
      payload: {
        sha256,
        bytes,
        mediaType,
        class: command.class,
        classRules,
        consent,
        item,
        ...(inquiry === undefined ? {} : { inquiry }),
      },
      personal: { kind: 'evidence', content: { name } },
    },
  ]);
}

export function linkEvidence(
  state: CaseState,
  command: Of<'linkEvidence'>,
  context: EvidenceContext,
): Decided {
  const { evidence, item, linked } = command;
  const found = standing(state).find((each) => each.event === evidence);
  if (!found) return err({ code: 'unknownEvidence' });
  const refusal = refuseItem(item, context);
  if (refusal) return err(refusal);
  // Two windows that tick the same box are of one mind; a second event would say nothing.
  if (found.items.includes(item) === linked) return ok([]);
  return ok([{ kind: 'evidenceLinked', payload: { evidence, item, linked }, personal: null }]);
}

export function withdrawEvidence(state: CaseState, command: Of<'withdrawEvidence'>): Decided {
  const { evidence, reason } = command;
  if (!standing(state).some((each) => each.event === evidence)) return err({ code: 'unknownEvidence' });
  if (reason === '') return err({ code: 'textRequired' });
  return ok([
    {
      kind: 'evidenceWithdrawn',
      payload: { evidence },
      personal: { kind: 'text', content: { text: reason } },
    },
  ]);
}

function standing(state: CaseState) {
  return state.evidence.filter((each) => each.withdrawn === null);
}

function refuseItem(item: string, context: EvidenceContext): CaseRefusal | null {
  const known = context.template.items.some((each) => each.id === item);
  return known ? null : { code: 'unknownItem', item };
}

function handlingOf(information: InformationClass, today: PlainDate) {
  return informationClassRules(today).classes[information].handling;
}
