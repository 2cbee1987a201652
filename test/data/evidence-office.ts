import type { CaseView } from '#shared/contract/case.ts';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice, type TestOffice, type TestOfficeOptions } from '#test/support/office.ts';

/** An office with one case in hand that needs 所属確認. */
export interface EvidenceOffice extends TestOffice {
  readonly caseId: string;
  view(): Promise<CaseView>;
  act(command: CaseCommand): Promise<CaseView>;
  /** Drops one file on the case. */
  take(name: string, bytes: Uint8Array, changes?: Partial<Taking>): ReturnType<TestOffice['call']>;
}

type Taking = InputOf<'evidence.takeBytes'>;
export type Taken = OutputOf<'evidence.takeBytes'>;

export async function createEvidenceOffice(options: TestOfficeOptions = {}): Promise<EvidenceOffice> {
  const test = createTestOffice(options);
  const [caseId = ''] = await receiveApplications(test, [anApplication()]);
  const view = async () => {
    const opened = await test.call('case.open', { id: caseId });
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  };
  const act = async (command: CaseCommand) => {
    const { version } = await view();
    const acted = await test.call('case.act', { id: caseId, expectedVersion: version, command });
    if (!acted.ok) throw new Error(JSON.stringify(acted.error));
    return acted.value;
  };
  await act({ kind: 'claim' });
  return Object.assign(test, {
    caseId,
    view,
    act,
    take: async (name: string, bytes: Uint8Array, changes: Partial<Taking> = {}) =>
      test.call('evidence.takeBytes', {
        caseId,
        expectedVersion: (await view()).version,
        class: 'confidentiality1' as const,
        consent: null,
        item: null,
        name,
        bytes,
        ...changes,
      }),
  });
}
