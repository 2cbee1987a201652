import type { Speech } from '#renderer/text/text-context.tsx';
import type { ConsentView, EvidenceView } from '#shared/contract/case.ts';
import type { ChecklistItem } from '#shared/domain/checklist/template.ts';

/** A consent in one line: who gave it, how and when, and what was noted. */
export function consentIn({ said, means, consentedOn }: ConsentView, { text, words, date }: Speech): string {
  const own = text.evidence.consent;
  const given = own.said(said?.person ?? own.erased, words.contactMeans[means], date(consentedOn));
  return [given, said?.note].filter((part) => part).join('　');
}

/** A file in one line: its name, the items that it supports, and whether it was taken back. */
export function evidenceIn(
  { name, items, withdrawn }: EvidenceView,
  labels: readonly Pick<ChecklistItem, 'id' | 'label'>[],
  { text, language, list, instant }: Speech,
): string {
  const supports = labels.filter(({ id }) => items.includes(id)).map(({ label }) => label[language]);
  const gone =
    withdrawn &&
    text.evidence.withdrawn(withdrawn.by.isMe ? text.review.me : withdrawn.by.name, instant(withdrawn.at));
  return [name || text.review.erased, list(supports), gone].filter((part) => part).join('　');
}
