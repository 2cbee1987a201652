import type { CaseView } from '#shared/contract/case.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import type { TestOffice } from './office.ts';
import { granted } from './plan-hands.ts';

type Asked = Pick<TestOffice, 'call'>;

/** The case as it is now. */
export async function openedCase(test: Asked, id: string): Promise<CaseView> {
  return granted(await test.call('case.open', { id }));
}

/** Does one command on the case as it is now, as whoever is signed in; a refusal is the test's fault. */
export async function act(test: Asked, id: string, command: CaseCommand): Promise<CaseView> {
  const { version } = await openedCase(test, id);
  return granted(await test.call('case.act', { id, expectedVersion: version, command }));
}
