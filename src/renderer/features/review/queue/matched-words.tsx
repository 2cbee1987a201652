import { useText } from '#renderer/text/text-context.tsx';
import type { QueueMatch } from '#shared/contract/queue.ts';

/** Why the search found this case: each field that it found something in, with the place marked. */
export function MatchedWords({ matches }: { matches: readonly QueueMatch[] }) {
  const text = useText().review.search;
  const said = matches.map(({ field, text: whole }) => `${text.field[field]} ${whole}`).join('　');
  return (
    <span className="truncate text-solid-gray-800" title={said}>
      {matches.map(({ field, text: whole, from, to }) => (
        <span key={`${field} ${from} ${to}`} className="mr-3">
          <span className="mr-1 text-solid-gray-700">{text.field[field]}</span>
          {whole.slice(0, from)}
          <mark className="bg-yellow-200 font-bold text-black">{whole.slice(from, to)}</mark>
          {whole.slice(to)}
        </span>
      ))}
    </span>
  );
}
