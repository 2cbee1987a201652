import { StatusMark, type Tone } from '#renderer/components/status-mark.tsx';
import { useText } from '#renderer/text/text-context.tsx';
import type { DomainClass, JudgementOutcome } from '#shared/domain/email-domain/judgement.ts';

export interface JudgementMarkProps {
  readonly outcome: JudgementOutcome;
  readonly domainClass: DomainClass;
}

/** The outcome of the judgement in one word; an imitation is named as such, whatever the outcome. */
export function JudgementMark({ outcome, domainClass }: JudgementMarkProps) {
  const words = useText().review.judgement.short;
  if (domainClass === 'lookalike') return <StatusMark tone="danger">{words.lookalike}</StatusMark>;
  return <StatusMark tone={tones[outcome]}>{words[outcome]}</StatusMark>;
}

const tones: Record<JudgementOutcome, Tone> = { pass: 'success', verify: 'warning', invalid: 'danger' };
