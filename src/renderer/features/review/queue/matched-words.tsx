import { useText } from '#renderer/text/text-context.tsx';
import type { QueueMatch, SearchField } from '#shared/contract/queue.ts';
import { markFound } from '#shared/domain/text/marked-text.ts';

/** So much of a field stands before what was found in it, that a narrow column still shows the find. */
const LEAD = 4;

/** Why the search found this case: each field that the row does not show anyway, from the place on. */
export function MatchedWords({ matches }: { matches: readonly QueueMatch[] }) {
  const text = useText().review.search;
  const nameOf = ({ field, column }: QueueMatch) => column || text.field[field];
  const keyOf = (match: QueueMatch) => `${nameOf(match)} ${match.text}`;
  const fields = matches
    .filter((match, at) => matches.findIndex((each) => keyOf(each) === keyOf(match)) === at)
    .map((first) => ({
      key: keyOf(first),
      name: nameOf(first),
      found: matches.filter((match) => keyOf(match) === keyOf(first)),
    }));
  const said = fields.map(({ name, found }) => `${name} ${found[0]?.text}`).join('　');
  return (
    <span className="truncate text-solid-gray-800" title={said}>
      {fields.map(({ key, name, found }) => (
        <span key={key} className="mr-3">
          <span className="mr-1 text-solid-gray-700">{name}</span>
          <Marked matches={found} from={Math.max(0, Math.min(...found.map(({ from }) => from)) - LEAD)} />
        </span>
      ))}
    </span>
  );
}

export interface FieldWordsProps {
  readonly field: SearchField;
  readonly words: string;
  readonly matches: readonly QueueMatch[];
}

/** A field that the row shows anyway, with what the search found in it marked. */
export function FieldWords({ field, words, matches }: FieldWordsProps) {
  const found = matches.filter((match) => match.field === field && match.text === words);
  return found.length > 0 ? <Marked matches={found} from={0} /> : words;
}

/** From the place on; half a surrogate pair is shown whole. */
function Marked({ matches, from }: { matches: readonly QueueMatch[]; from: number }) {
  const whole = matches[0]?.text ?? '';
  const start = /^[\udc00-\udfff]/.test(whole.slice(from)) ? from - 1 : from;
  const places = matches.map((match) => ({ from: match.from - start, to: match.to - start }));
  const parts = markFound(whole.slice(start), places);
  return (
    <>
      {start > 0 && '…'}
      {parts.map((part, index) => {
        const key = `${index} ${part.text}`;
        if (!part.isFound) return <span key={key}>{part.text}</span>;
        return (
          <mark key={key} className="bg-yellow-200 font-bold text-black">
            {part.text}
          </mark>
        );
      })}
    </>
  );
}
