import type { DomainClass, JudgementOutcome } from '#shared/domain/email-domain/judgement.ts';
import { useSpeech } from '../../text/text-context.tsx';
import { StatusMark, type Tone } from '../status-mark.tsx';

export interface JudgementOutcomeMarkProps {
  readonly outcome: JudgementOutcome;
  /** With the class, a deception is marked as an alarm and not as an ordinary 所属確認. */
  readonly domainClass?: DomainClass;
}

export function JudgementOutcomeMark({ outcome, domainClass }: JudgementOutcomeMarkProps) {
  const { words } = useSpeech();
  return <StatusMark tone={toneOf(outcome, domainClass)}>{words.judgementOutcome[outcome]}</StatusMark>;
}

function toneOf(outcome: JudgementOutcome, domainClass: DomainClass | undefined): Tone {
  switch (outcome) {
    case 'pass':
      return 'success';
    case 'verify':
      return domainClass === 'lookalike' ? 'danger' : 'warning';
    case 'invalid':
      return 'danger';
    default:
      return outcome satisfies never;
  }
}
