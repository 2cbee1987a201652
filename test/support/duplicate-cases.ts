import type { CaseDuplicates, CaseView } from '#shared/contract/case.ts';
import type { Application } from '#shared/domain/application/application.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { aConfirmedCheck } from '#test/builders.ts';
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

export async function opened(test: TestOffice, id: string): Promise<CaseView> {
  const result = await test.call('case.open', { id });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

export async function duplicatesOf(test: TestOffice, id: string): Promise<CaseDuplicates> {
  const result = await test.call('case.duplicates', { id });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** Does one thing on the case as it is now; gives the refusal when there is one. */
export async function act(test: TestOffice, id: string, command: CaseCommand) {
  return test.call('case.act', { id, expectedVersion: (await opened(test, id)).version, command });
}

export async function mustAct(test: TestOffice, id: string, command: CaseCommand): Promise<CaseView> {
  const result = await act(test, id, command);
  if (!result.ok) throw new Error(`${command.kind}: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Claims the case and confirms every item, so that only a duplicate can forbid the approval. */
export async function workThrough(test: TestOffice, id: string): Promise<void> {
  const view = await mustAct(test, id, { kind: 'claim' });
  for (const { id: item } of view.template.items) {
    await mustAct(test, id, aConfirmedCheck(item, { source: '' }));
  }
}

export async function approve(test: TestOffice, id: string): Promise<void> {
  await workThrough(test, id);
  await mustAct(test, id, { kind: 'approve', text: '' });
}
