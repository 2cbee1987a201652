import type { ChainReport, PrintedHeadFinding } from '#shared/contract/journal.ts';
import { err, ok } from '#shared/result.ts';
import type { ReadableDb } from '../database.ts';
import { checkEvidence } from '../evidence/check-evidence.ts';
import { evidenceFolder } from '../evidence/evidence-folder.ts';
import type { QueryHandlers, TaskHandlers } from '../handler.ts';
import { entryContent } from '../journal/entry-content.ts';
import { chainHead } from '../journal/journal.ts';
import { journalEntry, journalPage } from '../journal/journal-pages.ts';
import { recordedPolicy } from '../journal/recorded-policy.ts';
import { type ChainFinding, verifyChain } from '../journal/verify.ts';
import { requireFact } from '../ledger/ledger-facts.ts';
import { checkAccounts } from '../projection/check-accounts.ts';
import { checkPolicy } from '../projection/check-policy.ts';
import { type DifferenceCollector, differenceCollector } from '../projection/differences.ts';
import { actorNames } from '../session/actor-names.ts';

const ENTRY_OF_NUMBER = 'SELECT at, hash FROM journal WHERE seq = ?';

export const journalQueries: QueryHandlers<'journal'> = {
  'journal.page': (db, asked, { session }) => ok(journalPage(db, asked, actorNames(db, session.actor))),
  'journal.entry': (db, { seq }, { session }) => {
    const named = actorNames(db, session.actor);
    const entry = journalEntry(db, seq, named);
    if (!entry) return err({ code: 'notFound', what: 'journalEntry' });
    const then = recordedPolicy(db, seq);
    return ok({
      entry,
      content: entryContent(db, seq, session.actor),
      policyThen: then && {
        seq: then.seq,
        at: then.at,
        by: named(then.actor, then.at).name,
        policy: then.policy,
      },
    });
  },
  'journal.compare': (db, { entries, digits }) => ok(comparePrinted(db, entries, digits)),
};

function comparePrinted(db: ReadableDb, entries: number, digits: string): PrintedHeadFinding {
  const entry = db.query<{ at: string; hash: Buffer }>(ENTRY_OF_NUMBER).get(entries);
  const ledgerId = requireFact(db, 'ledgerId');
  if (!entry) return { finding: 'beyond', total: chainHead(db).seq, ledgerId };
  const { at, hash } = entry;
  return hash.toString('hex').startsWith(digits)
    ? { finding: 'same', at }
    : { finding: 'different', at, ledgerId };
}

/** A bar is no smoother with more, and each of them draws it anew. */
const PROGRESS_STEPS = 200;

export const journalTasks: TaskHandlers<'journal'> = {
  'journal.verify': async (office) => {
    const ledger = office.requireLedger();
    const total = chainHead(ledger.read).seq;
    const id = office.source.newId();
    const steps = verifyChain(ledger.read);
    let step = steps.next();
    let told = 0;
    while (!step.done) {
      const done = step.value;
      if (done - told >= total / PROGRESS_STEPS) {
        office.notify({
          kind: 'progress',
          task: 'journal.verify',
          id,
          done,
          total,
          unit: 'events',
          rows: null,
        });
        told = done;
      }
      // Lets the queue's queries through between two pages.
      await new Promise((resolve) => setImmediate(resolve));
      step = steps.next();
    }
    const finding: ChainFinding = step.value;
    return ok({
      ...finding,
      whole: finding.brokenAt === null,
      integrity: await office.checkFile(ledger.path, 'quick'),
      altered: alteredBeside(ledger.read),
      evidence: await checkEvidence(ledger.read, evidenceFolder(ledger.path)),
    });
  },
};

/** A journal that was itself changed says nothing about them; that is found first, and told above. */
function alteredBeside(db: ReadableDb): ChainReport['altered'] {
  const differs = (check: (db: ReadableDb, found: DifferenceCollector) => void) => {
    const found = differenceCollector();
    check(db, found);
    return found.report().differences > 0;
  };
  return [
    ...(differs(checkAccounts) ? (['accounts'] as const) : []),
    ...(differs(checkPolicy) ? (['policy'] as const) : []),
  ];
}
