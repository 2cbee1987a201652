import { useState } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseView } from '#shared/contract/case.ts';
import type { ChecklistItem } from '#shared/domain/checklist/template.ts';
import { useDesk } from '../case/desk.tsx';
import { AddEvidenceDialog } from './add-evidence-dialog.tsx';

/** What an item rests on besides words: the files that support it, and the contact that it may need. */
export function ItemEvidence({ item }: { item: ChecklistItem }) {
  const { view, send, refusalOf } = useDesk();
  const { text } = useSpeech();
  const own = text.evidence.item;
  const [isAdding, setAdding] = useState(false);
  const isShut = refusalOf('linkEvidence') !== null;
  const standing = view.evidence.filter((each) => each.withdrawn === null);
  return (
    <div className="flex flex-col items-start gap-1">
      {item.needsIndependentContact && (
        <p>{hasProvenContact(view) ? `✓ ${own.hasContact}` : `○ ${own.needsContact}`}</p>
      )}
      {item.needsEvidence && <p>{own.needsEvidence}</p>}
      {standing.length > 0 && (
        <fieldset className="flex flex-col">
          <legend className="text-dns-14B-130">{own.title}</legend>
          {standing.map((each) => (
            <Checkbox
              key={each.event}
              isSelected={each.items.includes(item.id)}
              isDisabled={isShut}
              onChange={(linked) =>
                void send(`item:${item.id}`, {
                  kind: 'linkEvidence',
                  evidence: each.event,
                  item: item.id,
                  linked,
                })
              }
            >
              <span className="[overflow-wrap:anywhere]">{each.name || text.review.erased}</span>
            </Checkbox>
          ))}
        </fieldset>
      )}
      {!isShut && (
        <Button size="small" variant="quiet" onPress={() => setAdding(true)}>
          {own.add}
        </Button>
      )}
      {isAdding && <AddEvidenceDialog item={item.id} dropped={[]} onClose={() => setAdding(false)} />}
    </div>
  );
}

function hasProvenContact({ contacts }: CaseView): boolean {
  return contacts.some(
    ({ independence, result, ofEarlierApplicant }) =>
      independence === 'independent' && result === 'employed' && !ofEarlierApplicant,
  );
}
