import { useText } from '../../../text/text-context.tsx';

/** Cells of columns that the program does not know. They are kept with the application as they are. */
export function ExtraFields({ extra }: { extra: Readonly<Record<string, string>> }) {
  const text = useText().import.held;
  const entries = Object.entries(extra);
  if (entries.length === 0) return null;
  return (
    <section className="flex flex-col gap-1">
      <h4 className="text-dns-14B-130">{text.extra}</h4>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1 text-dns-14N-130">
        {entries.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-solid-gray-700">{name}</dt>
            <dd className="[overflow-wrap:anywhere] whitespace-pre-wrap">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
