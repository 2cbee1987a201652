import type { ReadableDb, SqlValue } from '../database.ts';
import { canonicalJson } from '../journal/canonical-json.ts';
import { chainHead } from '../journal/journal.ts';
import { recordedPolicy } from '../journal/recorded-policy.ts';
import { readFact } from '../ledger/ledger-facts.ts';
import type { DifferenceCollector } from './differences.ts';

/** 設定 as they were recorded last: nobody did away with the second person beside the journal. */
export function checkPolicy(db: ReadableDb, found: DifferenceCollector): void {
  const recorded = recordedPolicy(db, chainHead(db).seq);
  const stored = readFact(db, 'policy');
  if (!recorded || !stored) {
    found.compare('ledger_facts', 'policy', recorded && {}, stored && {});
    return;
  }
  const { sender, ...others } = recorded.policy;
  const expected = recorded.senderIsErased ? others : { ...others, sender };
  found.compare('ledger_facts', 'policy', cells(expected), cells(stored));
}

function cells(policy: object): Record<string, SqlValue> {
  return Object.fromEntries(Object.entries(policy).map(([name, value]) => [name, canonicalJson(value)]));
}
