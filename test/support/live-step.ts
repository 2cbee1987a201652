import { decideContext } from '#data/cases/decide-context.ts';
import { standingCase } from '#data/cases/standing-case.ts';
import type { Operator } from '#shared/contract/ledger.ts';
import type { AttachEvidence, CaseAction, CaseCommand } from '#shared/domain/case/command.ts';
import type { InformationClass } from '#shared/domain/information-class/information-class.ts';
import { openedCase } from './case-commands.ts';
import { carefulStep } from './case-steps.ts';
import { anApplication, receiveApplications } from './imported-cases.ts';
import type { TestOffice } from './office.ts';
import { type OfficeDay, officeDays } from './office-days.ts';
import type { Step } from './office-histories.ts';
import { signInAs } from './operators.ts';
import { granted } from './plan-hands.ts';
import { confirmChecks } from './register-work.ts';

/**
 * Does the step as whoever it names, at the first of `cases` or, where only some offer it, at the first that does.
 */
export async function liveStep(
  test: TestOffice,
  { by, act }: Step,
  day: Omit<OfficeDay, 'test'>,
  clerks: readonly Operator[],
  cases: readonly string[],
): Promise<void> {
  const { caseId, administrator } = day;
  const anybody = [...clerks.slice(by), ...clerks.slice(0, by)];
  signInAs(test.office, anybody[0] ?? administrator);
  switch (act.kind) {
    case 'wild':
      return tryCommand(test, caseId, await namedHere(test, caseId, act.command));
    case 'careful':
      return actCarefully(test, cases, act.action, anybody);
    case 'checks':
      // Stops at the first refusal, as a person would.
      return confirmChecks(test, caseId).catch(() => undefined);
    case 'decision':
      return decideTogether(test, day.turn, act.second, anybody);
    case 'inquiry':
      return inquire(test, caseId, act.answered);
    case 'file':
      return takeFile(test, caseId);
    case 'judgeAgain':
      signInAs(test.office, administrator);
      await accept(test, act.acceptGeographic);
      return tryCommand(test, caseId, { kind: 'judgeAgain' });
    case 'day':
      signInAs(test.office, administrator);
      return officeDays[act.day]({ test, ...day });
    default:
      return act satisfies never;
  }
}

export function caseIds(test: TestOffice): string[] {
  const { read } = test.office.requireLedger();
  return read
    .query<{ id: string }>('SELECT id FROM cases ORDER BY row')
    .all()
    .map(({ id }) => id);
}

/** A refusal is as good as a success here: it must leave nothing behind. */
export async function tryCommand(
  test: TestOffice,
  id: string,
  wanted: CaseCommand | AttachEvidence,
): Promise<void> {
  if (wanted.kind === 'attachEvidence') return takeBytes(test, id, wanted.class, wanted.item);
  const { version: expectedVersion } = await openedCase(test, id);
  await test.call('case.act', { id, expectedVersion, command: wanted });
}

async function takeBytes(
  test: TestOffice,
  caseId: string,
  information: InformationClass,
  item: string | null,
): Promise<void> {
  const { version: expectedVersion, consents } = await openedCase(test, caseId);
  const file = { name: '控え.txt', bytes: Buffer.from(`控え ${expectedVersion % 3}`) };
  const consent = consents[0]?.event ?? null;
  await test.call('evidence.takeBytes', {
    caseId,
    expectedVersion,
    class: information,
    consent,
    item,
    ...file,
  });
}

/** The command with names of what this ledger holds: the generator knows none of it. */
async function namedHere(
  test: TestOffice,
  id: string,
  command: CaseCommand | AttachEvidence,
): Promise<CaseCommand | AttachEvidence> {
  switch (command.kind) {
    case 'resolveDuplicate':
      return { ...command, other: caseIds(test)[command.other === 'earlier' ? 0 : 2] ?? '' };
    case 'linkEvidence':
    case 'withdrawEvidence': {
      const [evidence] = (await openedCase(test, id)).evidence;
      return { ...command, evidence: evidence?.event ?? command.evidence };
    }
    default:
      return command;
  }
}

/** The first of the cases that offers the action to one of these people gets it. */
async function actCarefully(
  test: TestOffice,
  cases: readonly string[],
  action: CaseAction,
  anybody: readonly Operator[],
): Promise<void> {
  for (const id of cases) {
    for (const person of anybody) {
      signInAs(test.office, person);
      const command = await offeredStep(test, id, action);
      if (command) return tryCommand(test, id, command);
    }
  }
}

async function offeredStep(
  test: TestOffice,
  id: string,
  action: CaseAction,
): Promise<CaseCommand | AttachEvidence | null> {
  const offered = (await openedCase(test, id)).actions.find((each) => each.action === action);
  const { read } = test.office.requireLedger();
  const record = standingCase(read, id);
  if (offered?.refusal !== null || !record) return null;
  return carefulStep(action, record.state, decideContext(read, id, record.state, test.office.context()));
}

async function decideTogether(
  test: TestOffice,
  turn: number,
  second: CaseAction,
  anybody: readonly Operator[],
): Promise<void> {
  const application = anApplication({ receiptNumber: `R8-${turn}-d`, name: `決定 ${turn}`, phone: '' });
  const cases = await receiveApplications(test, [application]);
  await confirmChecks(test, cases[0] ?? '');
  for (const action of ['approve', second, 'notify'] as const) {
    await actCarefully(test, cases, action, anybody);
  }
}

export async function accept(test: TestOffice, acceptGeographic: boolean): Promise<void> {
  const { policy } = test.office.context();
  const domain = { ...policy.domain, acceptGeographic };
  granted(await test.call('settings.change', { ...policy, domain }));
}

async function inquire(test: TestOffice, id: string, answered: boolean): Promise<void> {
  await tryCommand(test, id, { kind: 'claim' });
  await tryCommand(test, id, { kind: 'inquire', to: 'organization', reasons: ['other'], text: '照会' });
  if (answered) return tryCommand(test, id, { kind: 'recordAnswer', answeredOn: null, text: '回答' });
  test.clock.nowMs += 40 * 86_400_000;
  return tryCommand(test, id, { kind: 'decline', reasons: ['no-answer'], text: '' });
}

async function takeFile(test: TestOffice, id: string): Promise<void> {
  const { version, template } = await openedCase(test, id);
  await takeBytes(test, id, 'confidentiality1', null);
  const evidence = (await openedCase(test, id)).evidence.at(-1)?.event ?? '';
  const item = template.items[version % template.items.length]?.id ?? '';
  await tryCommand(test, id, { kind: 'linkEvidence', evidence, item, linked: true });
}
