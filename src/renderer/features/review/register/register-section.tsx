import { useState } from 'react';
import { useRouter } from '#renderer/app/router.tsx';
import { useOperation } from '#renderer/app/use-operation.ts';
import { Button } from '#renderer/components/button.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { JudgeListed } from '#renderer/components/register/judge-listed.tsx';
import { Skeleton } from '#renderer/components/skeleton.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseRegister, ConfirmationView } from '#shared/contract/confirmed-domain.ts';
import { briefNames } from '../case/brief-names.ts';
import { useDesk } from '../case/desk.tsx';
import { useDraftStore } from '../drafts.tsx';
import { KnownEntry } from './known-entry.tsx';
import { RegisterDomainDialog } from './register-domain-dialog.tsx';
import { useRegistration } from './use-registration.ts';

/** What the register says about the domain of this case, and the way to keep what this case has confirmed. */
export function RegisterSection() {
  const { view } = useDesk();
  const own = useSpeech().text.register.inCase;
  const register = useOperation('register.ofCase', { id: view.id });
  if (register.error) return <ErrorNote error={register.error} onRetry={() => void register.refetch()} />;
  if (!register.data) return <Skeleton className="h-6" />;
  const { entries, offer } = register.data;
  if (entries.length === 0 && !offer) return null;
  return (
    <section aria-label={own.title} className="flex flex-col gap-1 text-dns-14N-130">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h4 className="text-dns-14B-130">{own.title}</h4>
        {entries.length === 0 && <p className="text-solid-gray-700">{own.none}</p>}
      </div>
      <Entries entries={entries} />
      {offer && <Offer key={view.id} offer={offer} entries={entries} />}
    </section>
  );
}

function Entries({ entries }: { entries: readonly ConfirmationView[] }) {
  const { navigate } = useRouter();
  const open = (id: string) =>
    navigate({ screen: 'organizations', code: null, register: { filter: 'all', id } });
  if (entries.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {entries.map((entry) => (
        <li key={entry.id}>
          <KnownEntry entry={entry} onOpen={() => open(entry.id)} />
        </li>
      ))}
    </ul>
  );
}

interface OfferProps {
  readonly offer: NonNullable<CaseRegister['offer']>;
  readonly entries: readonly ConfirmationView[];
}

function Offer({ offer, entries }: OfferProps) {
  const { view, names, refusalOf } = useDesk();
  const { text, error } = useSpeech();
  const own = text.register.inCase;
  const registration = useRegistration(view);
  const drafts = useDraftStore();
  const [isAsking, setAsking] = useState(false);
  const [kept, setKept] = useState<ConfirmationView | null>(null);
  const counting = new Set(
    entries
      .filter(
        ({ standing, domain }) =>
          domain === offer.domain && (standing === 'valid' || standing === 'expiring'),
      )
      .map(({ body }) => body.code),
  );
  const isViewer = refusalOf('addNote')?.code === 'roleNotPermitted';
  const nothingLeft = offer.bodies.length > 0 && offer.bodies.every(({ code }) => counting.has(code));
  const open = offer.openItems;
  return (
    <>
      {!isViewer && !nothingLeft && (
        <div className="flex flex-wrap items-center gap-x-3">
          <Button
            variant="quiet"
            size="inline"
            disabledReason={
              open.length > 0 ? error({ code: 'domainCheckOpen', items: open }, briefNames(names)) : null
            }
            onPress={() => setAsking(true)}
          >
            {own.register}
          </Button>
          {open.length === 0 && <p className="text-solid-gray-700">{own.why}</p>}
        </div>
      )}
      {isAsking && (
        <RegisterDomainDialog
          caseId={view.id}
          offer={offer}
          taken={counting}
          registration={registration}
          onClose={() => setAsking(false)}
          onKept={(entry) => {
            registration.form.clear();
            setAsking(false);
            setKept(entry);
          }}
        />
      )}
      {kept && (
        <JudgeListed
          title={text.register.kept.title}
          entry={kept}
          caseId={view.id}
          onJudged={(steps) => {
            for (const step of steps) drafts.goAlong(step);
          }}
          onClose={() => setKept(null)}
        />
      )}
    </>
  );
}
