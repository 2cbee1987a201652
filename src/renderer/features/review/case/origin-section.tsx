import { useOperation } from '#renderer/app/use-operation.ts';
import { ChangeTable } from '#renderer/components/change-table.tsx';
import { DatedText } from '#renderer/components/dated-text.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';

/** 取込時に修正: what had been received in fields that a person corrected, and contents that a later file replaced. */
export function OriginSection({ caseId }: { caseId: string }) {
  const { text, words, instant } = useSpeech();
  const own = text.review.origin;
  const origin = useOperation('import.caseOrigin', { caseId });
  if (!origin.data) return null;
  const { corrections, replaced } = origin.data;
  const [first] = corrections;
  return (
    <>
      {first && (
        <div className="mt-2 text-dns-14N-130">
          <h4 className="font-bold">
            {own.corrected}{' '}
            <span className="font-normal">
              <DatedText>{own.by(instant(first.at), first.by)}</DatedText>
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
      )}
      {replaced.map(({ by, at, changes }) => (
        <div key={at} className="mt-2 text-dns-14N-130">
          <h4 className="font-bold">
            {own.replaced}{' '}
            <span className="font-normal">
              <DatedText>{own.by(instant(at), by)}</DatedText>
            </span>
          </h4>
          <ChangeTable changes={changes} caption={own.replaced} />
        </div>
      ))}
    </>
  );
}
