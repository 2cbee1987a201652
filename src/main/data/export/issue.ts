import type { ReportProfile } from '#shared/contract/report.ts';
import type { ReadableDb } from '../database.ts';
import type { Office } from '../handler.ts';
import { chainHead } from '../journal/journal.ts';
import { requireFact } from '../ledger/ledger-facts.ts';
import { actorNames } from '../session/actor-names.ts';
import { pastCalendars } from './past-calendars.ts';
import type { IssueFacts } from './print/print-facts.ts';
import type { ReportContext } from './report-case.ts';

/** What the cases of a document are read with. */
export function reportContext(
  db: ReadableDb,
  profile: ReportProfile,
  office: Pick<Office, 'context'>,
): ReportContext {
  const { session, reference, checklists } = office.context();
  const named = actorNames(db, session.actor);
  return { profile, calendarAt: pastCalendars(db), reference, checklists, named };
}

/** Who makes a document, when, and of which state of which ledger. */
export function issueFacts(db: ReadableDb, profile: ReportProfile, office: Office): IssueFacts {
  const ledger = office.requireLedger();
  return {
    profile,
    chain: chainHead(db),
    ledgerId: requireFact(db, 'ledgerId'),
    ledgerName: ledger.name,
    demonstration: ledger.demonstration,
    issuedAt: new Date(office.source.nowMs()).toISOString(),
    issuedBy: office.requireSession().name,
    fontsDirectory: office.directories.fonts,
  };
}
