import { useSpeech } from '#renderer/text/text-context.tsx';
import type { EarlierCheckView } from '#shared/contract/case.ts';

/** What was recorded about items that left the checklist, or of the application before it was replaced: to be read only. */
export function EarlierChecks({ checks }: { checks: readonly EarlierCheckView[] }) {
  const { text, words, language, date } = useSpeech();
  const own = text.judgeAgain.earlierChecks;
  if (checks.length === 0) return null;
  return (
    <details className="text-dns-14N-130">
      <summary className="w-fit cursor-pointer rounded-4 py-0.5 text-blue-900 underline underline-offset-4">
        {own.title(checks.length)}
      </summary>
      <p className="text-solid-gray-700">{own.note}</p>
      <ul className="mt-1 flex flex-col gap-1">
        {checks.map((check) => (
          <li key={`${check.item} ${check.at}`} className="border-l-4 border-solid-gray-200 pl-3">
            <p className="[overflow-wrap:anywhere]">
              {check.asked.label[language]}{' '}
              <span className="font-bold">{words.checkResult[check.result]}</span>
            </p>
            <p className="text-solid-gray-700 [overflow-wrap:anywhere]">
              <span className="whitespace-nowrap">{date(check.checkedOn)}</span>{' '}
              {check.by.isMe ? text.review.me : check.by.name} {check.source}
            </p>
            <p className="text-solid-gray-700 [overflow-wrap:anywhere]">
              {words.checklistVersion(check.asked.checklist.name[language], check.asked.checklist.version)}
            </p>
            {check.note !== '' && (
              <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{check.note}</p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
