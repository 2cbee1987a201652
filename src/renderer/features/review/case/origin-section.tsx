import { useOperation } from '#renderer/app/use-operation.ts';
import { ChangeTable } from '#renderer/components/change-table.tsx';
import { DatedText } from '#renderer/components/dated-text.tsx';
import { Skeleton } from '#renderer/components/skeleton.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { NamedActor } from '#shared/contract/case.ts';
import type { CaseOrigin } from '#shared/contract/intake-plan.ts';

/** From which file the case came, what had been received in fields that a person corrected, and contents that later files replaced. */
export function OriginSection({ caseId, isReview }: { caseId: string; isReview: boolean }) {
  const { text, instant } = useSpeech();
  const own = text.review.origin;
  const origin = useOperation('import.caseOrigin', { caseId });
  // The place of the one line that there always is, so that the checklist below does not move.
  if (!origin.data) return isReview ? null : <Skeleton className="mt-2 h-[1.125rem]" />;
  const { source, corrections, replaced } = origin.data;
  return (
    <>
      {!isReview && (
        <p className="mt-2 text-dns-14N-130 [overflow-wrap:anywhere]">
          <span className="text-solid-gray-700">{own.source} </span>
          <SourceText source={source} />
        </p>
      )}
      <Corrections corrections={corrections} label={own.corrected} />
      {replaced.map(({ changes, corrections: earlier, isUndone, ...replacing }) => (
        <div key={replacing.at} className="mt-2 text-dns-14N-130">
          <h4 className="font-bold [overflow-wrap:anywhere]">
            {own.replaced}
            {isUndone && text.review.history.undone}{' '}
            <span className="font-normal">
              <SourceText source={replacing} />
            </span>
          </h4>
          {changes.length > 0 && (
            <ChangeTable changes={changes} caption={`${own.replaced} ${instant(replacing.at)}`} />
          )}
          <Corrections corrections={earlier} label={isUndone ? own.correctedThere : own.correctedBefore} />
        </div>
      ))}
    </>
  );
}

/** A file, or that there was none, when, and who brought it in. */
function SourceText({ source: { fileName, by, at } }: { source: CaseOrigin['source'] }) {
  const { text, instant } = useSpeech();
  const own = text.review.origin;
  const who = useWho();
  const file = fileName === null ? own.typed : fileName || text.review.erased;
  return <DatedText>{`${file} ${own.by(instant(at), who(by))}`}</DatedText>;
}

function useWho(): (by: NamedActor) => string {
  const { text } = useSpeech();
  return ({ actor, name, isMe }) => (isMe ? text.review.me : actor === 'system' ? text.journal.system : name);
}

function Corrections({ corrections, label }: { corrections: CaseOrigin['corrections']; label: string }) {
  const { text, words, instant } = useSpeech();
  const own = text.review.origin;
  const who = useWho();
  const [first] = corrections;
  if (!first) return null;
  return (
    <div className="mt-2 text-dns-14N-130">
      <h4 className="font-bold">
        {label}{' '}
        <span className="font-normal">
          <DatedText>{own.by(instant(first.at), who(first.by))}</DatedText>
        </span>
      </h4>
      <ul>
        {corrections.map(({ field, received }) => (
          <li key={field} className="[overflow-wrap:anywhere]">
            {own.received(words.field[field], received.trim() === '' ? own.blank : received)}
          </li>
        ))}
      </ul>
    </div>
  );
}
