import type { AppError } from '#shared/contract/app-error.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import type { ContactResult } from '#shared/domain/contact/contact.ts';
import type { OperatorRole } from '#shared/domain/operator/actor.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Office, Session } from '../handler.ts';
import { listOperators } from '../session/operators.ts';
import { ofSomebody, seedLedger } from './seed-ledger.ts';
import { type Step, workOnCase } from './work-on-case.ts';

const APPLICATIONS = 320;
const SEED = 8;
/** A week that is nearly under control: a few overdue, most still in time. */
const SPAN_DAYS = 7;

/** What a demonstration shows: cases in every state, worked on by its accounts with the real commands. */
export async function seedDemonstration(opened: Office): Promise<Result<null, AppError>> {
  const office = ofSomebody(opened);
  const list = { count: APPLICATIONS, seed: SEED, today: office.today(), spanDays: SPAN_DAYS, traps: true };
  const seeded = await seedLedger(office, list);
  if (!seeded.ok) return seeded;
  const people = { clerk: sessionOf(office, 'clerk'), approver: sessionOf(office, 'approver') };
  const waiting = { pass: receivedCases(office, 'pass'), verify: receivedCases(office, 'verify') };
  for (const { outcome, times, parts } of stories) {
    for (const id of waiting[outcome].splice(0, times)) {
      for (const { by, steps } of parts) {
        const done = await workOnCase(office, id, people[by], steps);
        if (!done.ok) return done;
      }
    }
  }
  return ok(null);
}

interface Story {
  readonly outcome: 'pass' | 'verify';
  readonly times: number;
  readonly parts: readonly { readonly by: 'clerk' | 'approver'; readonly steps: readonly Step[] }[];
}

const claim: Step = () => [{ kind: 'claim' }];
const approve: Step = () => [{ kind: 'approve', text: '' }];
const notify: Step = () => [{ kind: 'notify' }];

const confirmAll: Step = (view) => [
  ...contactIfNeeded(view),
  ...view.template.items.map((item) => check(item.id, 'confirmed', '公式サイトの代表電話に照会', '')),
];

/** Where the employment is to be confirmed, somebody was called over a number that the applicant did not write. */
const contactIfNeeded: Step = (view) =>
  view.template.items.some((item) => item.needsIndependentContact)
    ? [contact('employed', '人事担当', '本人の在籍と部署を確認')]
    : [];

const confirmHalf: Step = (view) =>
  confirmAll(view)
    .filter((command) => command.kind === 'recordCheck')
    .slice(0, 3);

const inquire: Step = () => [
  {
    kind: 'inquire',
    reasons: ['private-address', 'employment-unclear'],
    text: '所属団体のメールアドレスと、所属部署の代表電話をお知らせください。',
  },
];

const notEmployed: Step = () => [
  contact('notEmployed', '人事担当', '該当する職員はいないとの回答'),
  {
    ...check('person-employed', 'deficient', '代表電話に照会', '該当する職員はいないとの回答'),
    reason: 'not-an-employee',
  },
  { kind: 'decline', reasons: ['not-an-employee'], text: 'ご所属の団体の人事担当の方にお尋ねしました。' },
];

/** Taken from the oldest cases on, in this order; the rest stays in the queue. */
const stories: readonly Story[] = [
  { outcome: 'pass', times: 18, parts: [{ by: 'clerk', steps: [claim, confirmAll, approve, notify] }] },
  { outcome: 'pass', times: 6, parts: [{ by: 'clerk', steps: [claim, confirmAll, approve] }] },
  { outcome: 'pass', times: 3, parts: [{ by: 'clerk', steps: [claim, confirmHalf] }] },
  {
    outcome: 'verify',
    times: 4,
    parts: [
      { by: 'clerk', steps: [claim, confirmAll, approve] },
      { by: 'approver', steps: [() => [{ kind: 'confirm', text: '' }], notify] },
    ],
  },
  {
    outcome: 'verify',
    times: 2,
    parts: [
      { by: 'clerk', steps: [claim, notEmployed] },
      { by: 'approver', steps: [() => [{ kind: 'confirm', text: '' }]] },
    ],
  },
  { outcome: 'verify', times: 3, parts: [{ by: 'clerk', steps: [claim, confirmAll, approve] }] },
  { outcome: 'verify', times: 4, parts: [{ by: 'clerk', steps: [claim, inquire] }] },
  { outcome: 'verify', times: 2, parts: [{ by: 'clerk', steps: [claim, confirmHalf] }] },
];

function check(
  item: string,
  result: 'confirmed' | 'deficient',
  source: string,
  note: string,
): CaseCommand & { kind: 'recordCheck' } {
  return { kind: 'recordCheck', item, result, reason: null, checkedOn: null, source, note };
}

/** A number that nobody has: 0 with nine more digits that no area uses. */
function contact(result: ContactResult, person: string, note: string): CaseCommand {
  return {
    kind: 'logContact',
    means: 'phone',
    source: 'officialSite',
    result,
    contactedOn: null,
    time: '10:30',
    person,
    used: '00-0000-0000',
    note,
  };
}

function receivedCases(office: Office, outcome: 'pass' | 'verify'): string[] {
  return office
    .requireLedger()
    .read.query<{ id: string }>(
      // An office that works in time: the overdue cases and the imitations stay for the visitor to find.
      `SELECT id FROM cases WHERE status = 'received' AND judgement_outcome = ? AND suspected_impersonation = 0
         AND suspected_duplicate = 0
       ORDER BY due_on < ?, due_on, row`,
    )
    .all(outcome, office.today())
    .map((row) => row.id);
}

/** The demonstration account with this role. */
function sessionOf(office: Office, role: OperatorRole): Session {
  const operator = listOperators(office.requireLedger().read).find((each) => each.role === role);
  if (!operator) throw new Error(`the demonstration has no ${role}`);
  return { actor: `operator:${operator.id}`, role, name: operator.name, operator };
}
