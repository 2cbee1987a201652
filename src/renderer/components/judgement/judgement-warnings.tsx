import type { JudgementWarning } from '#shared/domain/email-domain/judgement.ts';
import { useSpeech } from '../../text/text-context.tsx';

/** Signs of a deception; the others ask for care. */
const alarms: ReadonlySet<JudgementWarning> = new Set(['lookalike', 'homograph', 'mixedScript', 'dropCatch']);

/** What a clerk should be told besides the class, the alarms first. */
export function JudgementWarnings({ warnings }: { warnings: readonly JudgementWarning[] }) {
  const { words, text } = useSpeech();
  if (warnings.length === 0) return null;
  const inOrder = [...new Set(warnings)].sort(
    (one, other) => Number(alarms.has(other)) - Number(alarms.has(one)),
  );
  return (
    <ul aria-label={text.organizations.judgement.warnings} className="flex flex-col gap-0.5">
      {inOrder.map((warning) => (
        <li key={warning} className="flex items-baseline gap-1.5">
          <span aria-hidden="true" className={alarms.has(warning) ? 'text-red-900' : 'text-yellow-1000'}>
            {alarms.has(warning) ? '▲' : '△'}
          </span>
          <span className={alarms.has(warning) ? 'font-bold' : ''}>{words.judgementWarning[warning]}</span>
        </li>
      ))}
    </ul>
  );
}
