import { useState } from 'react';
import { DatedText } from '#renderer/components/dated-text.tsx';
import type { ConfirmationView } from '#shared/contract/confirmed-domain.ts';
import { everyCase } from '#shared/contract/queue.ts';
import { eventLabel } from '#shared/text/journal-event-kind.ts';
import { useRouter } from '../../../app/router.tsx';
import { useOperator } from '../../../app/shell/session-context.ts';
import { useOperation } from '../../../app/use-operation.ts';
import { Button } from '../../../components/button.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { StandingDate } from '../../../components/register/standing-date.tsx';
import { StandingMark } from '../../../components/register/standing-mark.tsx';
import { StepFacts } from '../../../components/register/step-facts.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { useSpeech } from '../../../text/text-context.tsx';
import { EntryCases } from './entry-cases.tsx';
import { RenewDialog } from './renew-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import type { RegisterWriting } from './use-register-writing.ts';

interface EntryPageProps {
  readonly id: string;
  readonly writing: RegisterWriting;
  readonly onOpenBody: (code: string) => void;
}

/** One entry: whose domain, until when, on what grounds, and every case that relied on it. */
export function EntryPage({ id, writing, onOpenBody }: EntryPageProps) {
  const entry = useOperation('register.open', { id });
  const refusal = entry.error && <ErrorNote error={entry.error} onRetry={() => void entry.refetch()} />;
  if (!entry.data) return <div className="p-4">{refusal ?? <SkeletonRows rows={8} />}</div>;
  return (
    <article aria-labelledby="entry-domain" className="flex flex-col gap-5 p-4">
      {/* What is being written about the entry stays open over what was read before. */}
      {refusal}
      <EntryHead entry={entry.data} writing={writing} onOpenBody={onOpenBody} />
      <EntrySteps entry={entry.data} />
      <EntryCases id={id} cases={entry.data.cases} />
    </article>
  );
}

interface EntryHeadProps extends Pick<EntryPageProps, 'writing' | 'onOpenBody'> {
  readonly entry: ConfirmationView;
}

function EntryHead({ entry, writing, onOpenBody }: EntryHeadProps) {
  const { text } = useSpeech();
  const { navigate } = useRouter();
  const { role } = useOperator();
  const own = text.register.entry;
  const [asking, setAsking] = useState<'renew' | 'revoke' | null>(null);
  const { body, madeIn } = entry;
  const mayChange = role !== 'viewer' && entry.standing !== 'revoked';
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id="entry-domain" className="text-std-20B-150 [overflow-wrap:anywhere]">
          {entry.domain}
        </h2>
        <StandingMark standing={entry.standing} />
        <StandingDate row={entry} />
      </div>
      <p className="[overflow-wrap:anywhere]">
        {own.body}: {body.prefecture !== body.name && body.prefecture} {body.name}{' '}
        <span className="tabular-nums">{body.code}</span>
      </p>
      <div className="flex flex-wrap gap-2">
        {mayChange && (
          <>
            <Button size="small" variant="primary" onPress={() => setAsking('renew')}>
              {own.renew}
            </Button>
            <Button size="small" onPress={() => setAsking('revoke')}>
              {own.revoke}
            </Button>
          </>
        )}
        <Button size="small" variant="quiet" onPress={() => onOpenBody(body.code)}>
          {own.openBody}
        </Button>
        {madeIn && (
          <Button
            size="small"
            variant="quiet"
            onPress={() => navigate({ screen: 'review', filter: everyCase, caseId: madeIn.id })}
          >
            {own.openCase(madeIn.receiptNumber)}
          </Button>
        )}
      </div>
      {asking === 'renew' && (
        <RenewDialog entry={entry} kept={writing.renewalOf(entry.id)} onClose={() => setAsking(null)} />
      )}
      {asking === 'revoke' && (
        <RevokeDialog entry={entry} kept={writing.revocationOf(entry.id)} onClose={() => setAsking(null)} />
      )}
    </div>
  );
}

/** The newest first: it holds the evidence that counts. */
function EntrySteps({ entry }: { entry: ConfirmationView }) {
  const { text, words, instant } = useSpeech();
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-dns-16B-130">{text.register.entry.steps}</h3>
      <ol className="flex flex-col gap-2">
        {entry.steps.toReversed().map((step) => (
          <li key={step.event} className="flex flex-col gap-1 border-l-4 border-solid-gray-300 pl-3">
            <p className="flex flex-wrap gap-x-4">
              <span className="font-bold">{eventLabel(words.event, step.kind)}</span>
              <span className="text-dns-14N-130 leading-[1.5rem] text-solid-gray-700">
                <DatedText>
                  {text.register.by(step.by.isMe ? text.register.me : step.by.name, instant(step.at))}
                </DatedText>
              </span>
            </p>
            <StepFacts step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}
