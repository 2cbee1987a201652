import type { ReactNode } from 'react';
import { DatedText } from '#renderer/components/dated-text.tsx';
import type { ConfirmationStep } from '#shared/contract/confirmed-domain.ts';
import { useSpeech } from '../../text/text-context.tsx';

/** What was written down when an entry was confirmed, renewed or revoked. */
export function StepFacts({ step }: { step: ConfirmationStep }) {
  const { text, words, date, list } = useSpeech();
  const own = text.register.entry;
  if (step.kind === 'domainConfirmationRevoked') {
    return (
      <Facts>
        {step.reason && <Fact name={own.reason}>{words.revocationReason[step.reason]}</Fact>}
        {step.text !== '' && <Fact name={own.text}>{step.text}</Fact>}
      </Facts>
    );
  }
  const found = [step.contactSource ? words.contactSource[step.contactSource] : '', step.contactFoundHow];
  return (
    <Facts>
      <Fact name={own.evidence}>{list(step.evidence.map((kind) => words.evidenceKind[kind]))}</Fact>
      <Fact name={own.evidenceText}>{step.evidenceText || own.erased}</Fact>
      <Fact name={own.contact}>{step.contact || own.erased}</Fact>
      <Fact name={own.contactSource}>{found.filter(Boolean).join('　') || own.erased}</Fact>
      {step.expiresOn && (
        <Fact name={own.until}>
          <DatedText>{text.register.until(date(step.expiresOn))}</DatedText>
        </Fact>
      )}
    </Facts>
  );
}

function Facts({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-0.5 text-dns-14N-130">
      {children}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-solid-gray-700">{name}</dt>
      <dd className="whitespace-pre-wrap [overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}
