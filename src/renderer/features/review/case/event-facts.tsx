import { DatedText } from '#renderer/components/dated-text.tsx';
import { type Speech, useSpeech } from '#renderer/text/text-context.tsx';
import type { RecordedFact, RecordedValue } from '#shared/contract/case-history.ts';
import { inWords } from './recorded-words.ts';

/** Two that are longer stand below each other. */
const LONGEST_IN_A_LINE = 40;

/** All that one event said, a line each. */
export function EventFacts({ facts }: { facts: readonly RecordedFact[] }) {
  const speech = useSpeech();
  return (
    <dl className="flex flex-col gap-1 border-l-4 border-solid-gray-200 pl-3">
      {facts.map((fact) => (
        <div key={`${fact.term} ${JSON.stringify(fact.values)}`} className="flex flex-wrap gap-x-3">
          <dt className="min-w-28 text-solid-gray-700">{termInWords(fact.term, speech)}</dt>
          <dd className="min-w-0 flex-1 basis-48 [overflow-wrap:anywhere] whitespace-pre-wrap">
            <Said fact={fact} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Said({ fact }: { fact: RecordedFact }) {
  const speech = useSpeech();
  const { text } = speech;
  const own = text.review.history;
  const after = together(fact.values, speech);
  if (fact.before.length === 0) return <DatedText>{after}</DatedText>;
  const before = together(fact.before, speech);
  const fits = [before, after].every((each) => each.length <= LONGEST_IN_A_LINE && !each.includes('\n'));
  if (fits) return <DatedText>{text.judgeAgain.fromTo(before, after)}</DatedText>;
  return (
    <>
      <span className="block">
        <span className="text-solid-gray-700">{own.before}: </span>
        {before}
      </span>
      <span className="block">
        <span className="text-solid-gray-700">{own.after}: </span>
        {after}
      </span>
    </>
  );
}

function together(values: readonly RecordedValue[], speech: Speech): string {
  const said = values.map((value) => inWords(value, speech));
  return values.every(({ is }) => is === 'text') ? said.join('\n') : speech.list(said);
}

function termInWords(term: RecordedFact['term'], { text, words }: Speech): string {
  return { ...words.field, ...text.review.history.terms }[term];
}
