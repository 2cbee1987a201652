import { standingCase } from '#data/cases/standing-case.ts';
import { storeCase } from '#data/cases/store-case.ts';
import { continueCase } from '#data/journal/case-record.ts';
import { ok } from '#shared/result.ts';
import type { TestOffice } from '#test/support/office.ts';

/** An inquiry of a claimed case as it was recorded before its answer had a date to come by. */
export async function inquireAsBefore(test: TestOffice, id: string): Promise<void> {
  await test.office.transaction((db, journal) => {
    const before = standingCase(db, id);
    if (!before) throw new Error('the case is gone');
    const payload = { inquiry: 'earlier', reasons: ['code-mismatch' as const], sentOn: '2026-11-24' };
    const sent = { kind: 'inquirySent' as const, payload, personal: null };
    storeCase(db, id, before.state, continueCase(db, journal, id, before, [sent]).state);
    return ok(null);
  });
}
