import { join } from 'node:path';
import type { TestOffice } from './office.ts';
import { granted } from './plan-hands.ts';

/** Asks the body of the applicant by a letter in words of one's own, as a text file. */
export async function writeToBody(test: TestOffice, caseId: string, body: string): Promise<void> {
  const draft = granted(await test.call('letters.draft', { caseId, letter: 'employmentInquiry' }));
  granted(
    await test.call('letters.write', {
      caseId,
      expectedVersion: draft.version,
      letter: draft.letter,
      templateVersion: draft.templateVersion,
      format: 'text',
      to: 'jinji@town.memuro.lg.jp',
      subject: '赴任の件',
      body,
      path: join(test.directory, '照会.txt'),
    }),
  );
}
