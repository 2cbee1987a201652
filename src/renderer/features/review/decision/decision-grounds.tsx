import { DatedText } from '#renderer/components/dated-text.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseView, CheckView, NamedActor } from '#shared/contract/case.ts';
import type { ChecklistItem } from '#shared/domain/checklist/template.ts';
import { inquiryState } from '../case/inquiry-state.ts';

interface ItemGroundProps {
  readonly view: CaseView;
  readonly item: ChecklistItem;
  readonly check: CheckView | null;
}

/** From which source an item was recorded, when, by whom, and the files that belong to it. */
export function ItemGround({ view, item, check }: ItemGroundProps) {
  const { text, date } = useSpeech();
  const nameOf = useNameOf();
  const files = standing(view).filter(({ items }) => items.includes(item.id));
  const recorded = check && [check.source, date(check.checkedOn), nameOf(check.by)];
  const said = [
    ...(recorded ?? []).filter((part) => part !== ''),
    ...files.map(({ name }) => text.review.decide.file(name || text.review.erased)),
  ];
  if (said.length === 0) return null;
  return (
    <span className="block [overflow-wrap:anywhere] text-solid-gray-700">
      <DatedText>{said.join('・')}</DatedText>
    </span>
  );
}

/** What was found out beside the checklist: with whom one spoke, what was asked, and files that belong to no item. */
export function DecisionGrounds({ view }: { view: CaseView }) {
  const { text, words, date, list } = useSpeech();
  const nameOf = useNameOf();
  const own = text.review.decide;
  const contacts = view.contacts.map((contact) => {
    const { event, contactedOn, means, result, by, independence, ofEarlierApplicant } = contact;
    const support = ofEarlierApplicant
      ? text.evidence.contact.beforeReplacement
      : text.evidence.contact.supports[independence];
    const parts = [date(contactedOn), words.contactMeans[means], words.contactResult[result], nameOf(by)];
    return { key: event, said: `${parts.join('・')}（${support}）` };
  });
  const inquiries = view.inquiries.map((inquiry) => {
    const asked = text.review.inquiries.sent(date(inquiry.sentOn), words.nextActor[inquiry.to]);
    const reasons = list(inquiry.reasons.map((reason) => words.reason.inquiry[reason].label));
    const came = inquiryState(inquiry, text.review.inquiries, date);
    return { key: inquiry.id, said: [asked, reasons, came].join('・') };
  });
  const files = standing(view)
    .filter(({ items }) => items.length === 0)
    .map(({ event, name }) => ({ key: event, said: name || text.review.erased }));
  const groups = [
    { title: own.contacts(contacts.length), lines: contacts },
    { title: own.inquiries(inquiries.length), lines: inquiries },
    { title: own.otherFiles(files.length), lines: files },
  ];
  return groups.map(
    ({ title, lines }) =>
      lines.length > 0 && (
        <div key={title}>
          <h3 className="font-bold">{title}</h3>
          <ul>
            {lines.map(({ key, said }) => (
              <li key={key} className="[overflow-wrap:anywhere]">
                <DatedText>{said}</DatedText>
              </li>
            ))}
          </ul>
        </div>
      ),
  );
}

function standing({ evidence }: CaseView): CaseView['evidence'] {
  return evidence.filter(({ withdrawn }) => withdrawn === null);
}

function useNameOf(): (person: NamedActor) => string {
  const { text } = useSpeech();
  return ({ isMe, name }) => (isMe ? text.review.me : name);
}
