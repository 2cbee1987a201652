import { Note } from '#renderer/components/note.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { ChecklistChange } from '#shared/contract/judge-again.ts';
import type { ChecklistItem } from '#shared/domain/checklist/template.ts';

/** That another checklist takes the place of this one, what differs, and what becomes of the records. */
export function ChecklistChangeNote({ change }: { change: ChecklistChange }) {
  const { text, words, language } = useSpeech();
  const own = text.judgeAgain.checklist;
  const name = ({ name: called, version }: ChecklistChange['before']) =>
    words.checklistVersion(called[language], version);
  return (
    <Note tone="warning">
      <p className="text-dns-16B-130">{own.title}</p>
      <p className="text-dns-14N-130">{own.template(name(change.before), name(change.after))}</p>
      <ItemList title={own.added} items={change.added} />
      <ItemList title={own.gone} items={change.gone} setAside={change.setAside} />
      <ChangedItems changed={change.changed} />
      <p className="text-dns-14N-130">{own.kept}</p>
    </Note>
  );
}

interface ItemListProps {
  readonly title: string;
  readonly items: readonly ChecklistItem[];
  readonly setAside?: readonly string[];
}

function ItemList({ title, items, setAside = [] }: ItemListProps) {
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

function ChangedItems({ changed }: Pick<ChecklistChange, 'changed'>) {
  const { text, language, list } = useSpeech();
  const own = text.judgeAgain.checklist;
  if (changed.length === 0) return null;
  return (
    <div className="text-dns-14N-130">
      <p className="text-solid-gray-700">{own.changed}</p>
      <ul className="list-disc pl-5">
        {changed.map(({ before, after }) => (
          <li key={after.id}>
            {before.label[language] === after.label[language]
              ? after.label[language]
              : own.renamed(before.label[language], after.label[language])}
            <span className="block text-solid-gray-700">{list(differences(before, after))}</span>
          </li>
        ))}
      </ul>
    </div>
  );

  function differences(before: ChecklistItem, after: ChecklistItem): string[] {
    const conditions = [
      'required',
      'mayBeNotApplicable',
      'needsIndependentContact',
      'needsEvidence',
    ] as const;
    const changes = conditions.flatMap((condition) => {
      const [was, is] = [before[condition] === true, after[condition] === true];
      return was === is ? [] : [own.condition[condition](is)];
    });
    return before.guidance[language] === after.guidance[language] ? changes : [...changes, own.guidance];
  }
}
