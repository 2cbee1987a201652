import { useText } from '#renderer/text/text-context.tsx';
import type { EvidenceContent } from '#shared/contract/evidence.ts';

const names = { 'utf-8': 'UTF-8', cp932: 'Shift_JIS (CP932)' };

/** Text as text, never as a page: whatever stands in it is only read. */
export function TextView({ text, name }: { text: NonNullable<EvidenceContent['text']>; name: string }) {
  const own = useText().evidence.viewer;
  return (
    <section aria-label={own.textLabel(name)} className="flex flex-col gap-2">
      <p className="text-dns-14N-130 text-solid-gray-700">{own.encoding(names[text.encoding])}</p>
      <pre className="font-sans leading-160 [overflow-wrap:anywhere] whitespace-pre-wrap">{text.content}</pre>
    </section>
  );
}
