import type { Judgement, JudgementOutcome } from '#shared/domain/email-domain/judgement.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { announce } from '../../../app/announcer.tsx';
import { Button } from '../../../components/button.tsx';
import { ChoiceChips } from '../../../components/choice-chips.tsx';
import { JudgementPanel } from '../../../components/judgement/judgement-panel.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { useOnceEach } from '../../../components/use-once-each.ts';
import { useSpeech, useText } from '../../../text/text-context.tsx';
import type { NumberedClaim } from './read-claims.ts';
import type { TryWork } from './use-try-work.ts';

export interface JudgementResultsProps {
  readonly claims: readonly NumberedClaim[];
  readonly judgements: readonly Judgement[];
  readonly work: TryWork;
  readonly onOpenBody: (code: string) => void;
}

const outcomes: readonly JudgementOutcome[] = ['pass', 'verify', 'invalid'];

/** One panel per address, with how many there are of each outcome above. */
export function JudgementResults({ claims, judgements, work, onOpenBody }: JudgementResultsProps) {
  const { words, text: all } = useSpeech();
  const text = all.organizations.try;
  const counts = countOutcomes(judgements);
  useOnceEach(judgements, () => {
    const { pass, verify, invalid } = counts;
    announce(text.done(formatCount(pass), formatCount(verify), formatCount(invalid)));
  });
  const results = claims
    .flatMap((claim, position) => {
      const judgement = judgements[position];
      return judgement ? [{ claim, judgement }] : [];
    })
    .filter(({ judgement }) => work.shown === 'all' || judgement.outcome === work.shown);
  return (
    <section aria-label={text.results} className="flex min-h-0 min-w-0 flex-col gap-3">
      <ChoiceChips
        label={text.results}
        chips={[
          { key: 'all', label: text.all, count: judgements.length },
          ...outcomes.map((key) => ({ key, label: words.judgementOutcome[key], count: counts[key] })),
        ]}
        chosen={work.shown}
        onChoose={work.show}
      />
      <ScrollBox label={text.results} className="min-h-0 @4xl:overflow-auto">
        <ol className="flex flex-col gap-2">
          {results.map(({ claim, judgement }) => (
            <li key={claim.line} className="rounded-8 border border-solid-gray-420 px-4 py-3">
              <ClaimLine claim={claim} />
              <JudgementPanel
                judgement={judgement}
                showClaim={claim.code !== '' || claim.name !== ''}
                candidateAction={(candidate) => (
                  <Button size="small" variant="quiet" onPress={() => onOpenBody(candidate.code)}>
                    {text.openBody(candidate.name)}
                  </Button>
                )}
              />
            </li>
          ))}
        </ol>
      </ScrollBox>
      {results.length === 0 && <p>{text.noneOfKind}</p>}
    </section>
  );
}

function ClaimLine({ claim }: { claim: NumberedClaim }) {
  const text = useText().organizations.try;
  const declared = [claim.code, claim.name].filter((part) => part !== '').join(' ');
  return (
    <p className="mb-1 flex flex-wrap gap-x-4 text-dns-14N-130 text-solid-gray-700">
      <span>{text.line(formatCount(claim.line))}</span>
      {declared !== '' && (
        <span>
          {text.declared} <span className="text-black">{declared}</span>
        </span>
      )}
    </p>
  );
}

function countOutcomes(judgements: readonly Judgement[]): Record<JudgementOutcome, number> {
  const counts: Record<JudgementOutcome, number> = { pass: 0, verify: 0, invalid: 0 };
  for (const { outcome } of judgements) counts[outcome] += 1;
  return counts;
}
