import { Button } from '#renderer/components/button.tsx';
import { DatedText } from '#renderer/components/dated-text.tsx';
import { StandingMark } from '#renderer/components/register/standing-mark.tsx';
import { StepFacts } from '#renderer/components/register/step-facts.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { ConfirmationView } from '#shared/contract/confirmed-domain.ts';

/** One entry for the domain of the case: whose, until when, who confirmed it by what. */
export function KnownEntry({ entry, onOpen }: { entry: ConfirmationView; onOpen: () => void }) {
  const { text, date, instant } = useSpeech();
  const own = text.register.inCase;
  const last = entry.steps.findLast((step) => step.kind !== 'domainConfirmationRevoked');
  return (
    <div className="flex flex-col gap-1 rounded-8 border border-solid-gray-420 px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StandingMark standing={entry.standing} />
        <span className="font-bold [overflow-wrap:anywhere]">{entry.domain}</span>
        <span className="[overflow-wrap:anywhere]">
          {entry.body.name} <span className="tabular-nums">{entry.body.code}</span>
        </span>
        {entry.standing !== 'revoked' && (
          <span className="tabular-nums">
            <DatedText>{text.register.until(date(entry.expiresOn))}</DatedText>
          </span>
        )}
      </div>
      <Warning entry={entry} />
      {last && (
        <>
          <div className="flex flex-wrap items-center justify-between gap-x-4">
            <p className="text-solid-gray-700">
              <DatedText>
                {text.register.by(last.by.isMe ? text.register.me : last.by.name, instant(last.at))}
              </DatedText>
            </p>
            <Button size="inline" variant="quiet" onPress={onOpen}>
              {own.open}
            </Button>
          </div>
          <details>
            <summary className="w-fit cursor-pointer rounded-4 py-0.5 text-blue-900 underline underline-offset-4">
              {own.evidence}
            </summary>
            <StepFacts step={last} />
          </details>
        </>
      )}
    </div>
  );
}

function Warning({ entry }: { entry: ConfirmationView }) {
  const { text, date } = useSpeech();
  const own = text.register.inCase;
  switch (entry.standing) {
    case 'valid':
      return null;
    case 'expiring':
      return (
        <p>
          <DatedText>{own.expiring(date(entry.expiresOn))}</DatedText>
        </p>
      );
    case 'expired':
      return (
        <p className="font-bold">
          <DatedText>{own.expired(date(entry.expiresOn))}</DatedText>
        </p>
      );
    case 'revoked':
      return (
        <p>
          <DatedText>{own.revoked(date(entry.revokedOn ?? entry.expiresOn))}</DatedText>
        </p>
      );
    default:
      return entry.standing satisfies never;
  }
}
