import { noAnswer } from '#shared/domain/case/awaited-answer.ts';
import type { AttachEvidence, CaseAction, CaseCommand } from '#shared/domain/case/command.ts';
import type { DecideContext } from '#shared/domain/case/decide.ts';
import { permittedDeclineReasons } from '#shared/domain/case/decline.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { addDays } from '#shared/domain/time/plain-date.ts';

/**
 * The action with everything filled in as a careful person would: when it is open at all, this must be accepted. Null
 * where the case has nothing for it that only decide() can look at.
 */
export function carefulStep(
  action: CaseAction,
  state: CaseState,
  context: DecideContext,
): CaseCommand | AttachEvidence | null {
  const text = '確認のうえ記録する';
  const item = context.template.items[0]?.id ?? '';
  const evidence = state.evidence.find((each) => each.withdrawn === null);
  switch (action) {
    case 'release':
      return { kind: action, note: text };
    case 'recordCheck':
      return {
        kind: action,
        item,
        result: 'deficient',
        reason: 'other',
        checkedOn: null,
        source: text,
        note: text,
      };
    case 'clearCheck':
      return { kind: action, item: Object.keys(state.checks)[0] ?? '' };
    case 'addNote':
      return { kind: action, text };
    case 'resolveDuplicate':
      return {
        kind: action,
        other: context.duplicates[0]?.other.id ?? '',
        verdict: 'differentPerson',
        note: text,
      };
    case 'logContact':
      return {
        kind: action,
        means: 'phone',
        source: 'officialSite',
        result: 'employed',
        contactedOn: null,
        time: '10:30',
        person: text,
        used: '0155-62-2611',
        note: text,
      };
    case 'recordConsent':
      return { kind: action, means: 'mail', consentedOn: null, person: text, note: text };
    case 'attachEvidence':
      return {
        kind: action,
        sha256: 'f'.repeat(64),
        bytes: 5,
        mediaType: 'application/pdf',
        class: 'confidentiality1',
        consent: null,
        item,
        name: '証明.pdf',
      };
    case 'linkEvidence':
      return { kind: action, evidence: evidence?.event ?? '', item, linked: true };
    case 'withdrawEvidence':
      return { kind: action, evidence: evidence?.event ?? '', reason: text };
    case 'inquire':
      return { kind: action, reasons: ['other'], text };
    case 'recordAnswer':
      return { kind: action, answeredOn: null, text };
    case 'decline': {
      const checks = Object.values(state.checks);
      return {
        kind: action,
        reasons: permittedDeclineReasons({ checks, noAnswer: noAnswer(state, context) }),
        text,
      };
    }
    case 'withdraw':
      return { kind: action, cause: 'applicant', text };
    case 'reopen':
      return { kind: action, reason: 'wrong-decision', text };
    case 'snooze':
      return { kind: action, until: addDays(context.today, 7), text };
    case 'setPriority':
      return { kind: action, priority: state.priority === 'high' ? 'normal' : 'high', text };
    case 'reassign': {
      const to = [...context.assignable].find((each) => each !== state.assignee);
      return to === undefined ? null : { kind: action, to, note: text };
    }
    case 'judgeAgain':
      return context.freshJudgement() && { kind: action };
    case 'moveChecklist': {
      const [move] = context.checklistMoves();
      return move ? { kind: action, checklist: { template: move.id, version: move.version } } : null;
    }
    case 'approve':
    case 'confirm':
    case 'returnForRevision':
      return { kind: action, text };
    case 'claim':
    case 'wake':
    case 'notify':
    case 'undo':
      return { kind: action };
    default:
      return action satisfies never;
  }
}
