import type { ClaimFinding, ClaimFindings as Findings } from '#shared/domain/email-domain/judgement.ts';
import { useSpeech } from '../../text/text-context.tsx';

const shapes: Record<ClaimFinding, string> = {
  match: '✓',
  mismatch: '▲',
  absent: '–',
  unknown: '△',
  invalid: '▲',
  undetermined: '○',
};

const colours: Record<ClaimFinding, string> = {
  match: 'text-green-1000',
  mismatch: 'text-red-1000 font-bold',
  absent: 'text-solid-gray-700',
  unknown: 'text-yellow-1200',
  invalid: 'text-red-1000 font-bold',
  undetermined: 'text-solid-gray-700',
};

/** 申告コード・申告名称・申告の団体, each compared with the body of the domain. */
export function ClaimFindings({ findings }: { findings: Findings }) {
  const { words, text } = useSpeech();
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-0.5">
      {(['code', 'name', 'body'] as const).map((part) => (
        <div key={part} className="flex items-baseline gap-1.5">
          <dt className="text-solid-gray-700">{text.organizations.judgement.claim[part]}</dt>
          <dd className={colours[findings[part]]}>
            <span aria-hidden="true">{shapes[findings[part]]} </span>
            {words.claimFinding[findings[part]]}
          </dd>
        </div>
      ))}
    </dl>
  );
}
