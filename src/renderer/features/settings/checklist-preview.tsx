import type { WishedItem } from '#shared/domain/checklist/edit-checklist.ts';
import { useSpeech } from '../../text/text-context.tsx';
import type { DraftItem } from './use-item-list.ts';

/** The items as a case shows them, with what each of them asks for. */
export function ChecklistPreview({ items }: { items: readonly DraftItem[] }) {
  const { text, language } = useSpeech();
  const labels = text.settings.checklists;
  return (
    <section aria-label={labels.preview} className="flex min-w-0 flex-col gap-2">
      <h2 className="text-dns-16B-130">{labels.preview}</h2>
      <ol className="rounded-8 border border-solid-gray-420 bg-solid-gray-50 px-4 py-1">
        {items.map(({ key, item }, at) => (
          <li key={key} className="flex gap-3 border-b border-solid-gray-200 py-2 last:border-b-0">
            <span className="w-5 shrink-0 text-right text-solid-gray-700 tabular-nums">{at + 1}</span>
            <div className="min-w-0 text-dns-14N-130 [overflow-wrap:anywhere]">
              <p className="text-dns-16N-130">{inLanguage(item.label)}</p>
              <p className="text-solid-gray-700">{inLanguage(item.guidance)}</p>
              <p>{asked(item).join('・')}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );

  function inLanguage({ ja, en }: WishedItem['label']): string {
    return language === 'ja' ? ja : en || ja;
  }

  function asked(item: WishedItem): string[] {
    const { condition } = labels;
    return [
      item.required ? condition.required : labels.optional,
      ...(item.needsIndependentContact ? [condition.needsIndependentContact] : []),
      ...(item.needsEvidence ? [condition.needsEvidence] : []),
    ];
  }
}
