import type { LetterTemplateView } from '#shared/contract/letter.ts';
import type { LetterKind } from '#shared/domain/letter/letter.ts';
import { useOperation } from '../../app/use-operation.ts';
import { ErrorNote } from '../../components/error-note.tsx';
import { useSpeech } from '../../text/text-context.tsx';

/** これまでの版: a saved letter names the version of its template, whose text is read here. */
export function EarlierTemplates({ letter }: { letter: LetterKind }) {
  const labels = useSpeech().text.settings.letters;
  const read = useOperation('letters.earlierTemplates', { letter });
  if (read.error) return <ErrorNote error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data || read.data.length === 0) return null;
  return (
    <section aria-label={labels.earlier} className="flex flex-col gap-2">
      <h2 className="text-dns-16B-130">{labels.earlier}</h2>
      {read.data.map((template) => (
        <Earlier key={`${letter} ${template.version}`} template={template} />
      ))}
    </section>
  );
}

function Earlier({ template }: { template: LetterTemplateView }) {
  const { text, instant } = useSpeech();
  const labels = text.settings.letters;
  const { changed, version, subject, body } = template;
  return (
    <details>
      <summary className="w-fit cursor-pointer rounded-4 py-0.5 text-blue-900 underline underline-offset-4">
        {changed ? labels.changed(String(version), instant(changed.at), changed.by) : labels.standard}
      </summary>
      <div className="mt-1 flex max-w-[48rem] flex-col gap-2 rounded-8 border border-solid-gray-420 bg-solid-gray-50 px-4 py-3 select-text">
        <p className="font-bold [overflow-wrap:anywhere]">{subject}</p>
        <p className="[overflow-wrap:anywhere] whitespace-pre-wrap">{body}</p>
      </div>
    </details>
  );
}
