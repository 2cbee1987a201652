import { Note } from '#renderer/components/note.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { ChecklistChange } from '#shared/contract/judge-again.ts';
import type { ChecklistItem } from '#shared/domain/checklist/template.ts';

/** That another checklist goes with the new judgement, and what becomes of the records. */
export function ChecklistChangeNote({ change }: { change: ChecklistChange }) {
  const { text, language } = useSpeech();
  const own = text.judgeAgain.checklist;
  return (
    <Note tone="warning">
      <p className="text-dns-16B-130">{own.title}</p>
      <p className="text-dns-14N-130">{own.template(change.before[language], change.after[language])}</p>
      <ItemList title={own.added} items={change.added} setAside={[]} />
      <ItemList title={own.gone} items={change.gone} setAside={change.setAside} />
      <p className="text-dns-14N-130">{own.kept}</p>
    </Note>
  );
}

interface ItemListProps {
  readonly title: string;
  readonly items: readonly ChecklistItem[];
  readonly setAside: readonly string[];
}

function ItemList({ title, items, setAside }: ItemListProps) {
  const { text, language } = useSpeech();
  if (items.length === 0) return null;
  return (
    <div className="text-dns-14N-130">
      <p className="text-solid-gray-700">{title}</p>
      <ul className="list-disc pl-5">
        {items.map((item) => (
          <li key={item.id}>
            {item.label[language]}{' '}
            {setAside.includes(item.id) && (
              <span className="text-solid-gray-700">{text.judgeAgain.checklist.setAside}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
