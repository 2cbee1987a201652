import type { CaseDuplicates } from '#shared/contract/case.ts';
import type { Application } from '#shared/domain/application/application.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { aConfirmedCheck } from '#test/builders.ts';
import { act, openedCase } from './case-commands.ts';
import { aPassingApplication, receiveApplications } from './imported-cases.ts';
import type { TestOffice } from './office.ts';

/** 佐藤花子 of 大阪市, the n-th time; what she wrote differently comes on top. */
export function herApplication(time: number, changes: Partial<Application> = {}): Application {
  return aPassingApplication({ receiptNumber: `R8-${time}`, ...changes });
}

/** Received one after another, each compared with those before it. */
export function receivedOneByOne(test: TestOffice, applications: readonly Application[]): Promise<string[]> {
  return receiveApplications(test, applications, 'suspected');
}

export async function duplicatesOf(test: TestOffice, id: string): Promise<CaseDuplicates> {
  const result = await test.call('case.duplicates', { id });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** Does one thing on the case as it is now; gives the refusal when there is one. */
export async function tried(test: TestOffice, id: string, command: CaseCommand) {
  const { version } = await openedCase(test, id);
  return test.call('case.act', { id, expectedVersion: version, command });
}

/** Claims the case and confirms every item, so that only a duplicate can forbid the approval. */
export async function workThrough(test: TestOffice, id: string): Promise<void> {
  const view = await act(test, id, { kind: 'claim' });
  for (const { id: item } of view.template.items) {
    await act(test, id, aConfirmedCheck(item, { source: '' }));
  }
}

export async function approve(test: TestOffice, id: string): Promise<void> {
  await workThrough(test, id);
  await act(test, id, { kind: 'approve', text: '' });
}
