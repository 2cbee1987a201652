import { everyCase } from '#shared/contract/queue.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { entryLabel } from '#shared/text/journal-event-kind.ts';
import { useRouter } from '../../app/router.tsx';
import { useOperation } from '../../app/use-operation.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { SkeletonRows } from '../../components/skeleton.tsx';
import { useSpeech } from '../../text/text-context.tsx';
import { EntryContentView, PolicyFacts } from './entry-content.tsx';
import { Fact, Facts } from './fact.tsx';

export interface EntryDialogProps {
  readonly seq: number;
  readonly onClose: () => void;
  readonly onOpenOther: (seq: number) => void;
}

/** One entry of the journal: what it changed, its value in the chain, and the 設定 that stood when it was recorded. */
export function EntryDialog({ seq, onClose, onOpenOther }: EntryDialogProps) {
  const { text, words, instant } = useSpeech();
  const own = text.journal.entry;
  const { navigate } = useRouter();
  const opened = useOperation('journal.entry', { seq });
  const { entry, content, policyThen } = opened.data ?? { entry: null, content: null, policyThen: null };
  const openCase = (caseId: string) => {
    onClose();
    navigate({ screen: 'review', filter: everyCase, caseId });
  };
  const kind = entry && entryLabel(words, entry);
  return (
    <Dialog isOpen onClose={onClose} title={own.title(formatCount(seq), kind ?? '')} size="wide" textOnly>
      <div className="flex flex-col gap-4">
        {opened.error && <ErrorNote error={opened.error} onRetry={() => void opened.refetch()} />}
        {opened.isPending && <SkeletonRows rows={6} />}
        {entry && (
          <Facts>
            <Fact name={text.journal.columns.at}>{instant(entry.at)}</Fact>
            <Fact name={text.journal.columns.by}>
              {entry.by.actor === 'system' ? text.journal.system : entry.by.name}
            </Fact>
            {entry.account !== null && <Fact name={own.account}>{entry.account}</Fact>}
            {entry.caseId !== null && (
              <Fact name={text.journal.columns.case}>
                {entry.receiptNumber ?? entry.caseId}
                {entry.caseIsGone && `\n${text.journal.caseIsGone}`}
              </Fact>
            )}
            <Fact name={own.value}>{entry.hash}</Fact>
          </Facts>
        )}
        {content && (
          <section aria-label={own.content} className="flex flex-col gap-2">
            <h3 className="text-dns-16B-130">{own.content}</h3>
            <EntryContentView content={content} />
          </section>
        )}
        {entry && entry.caseId !== null && !entry.caseIsGone && (
          <div className="flex flex-wrap items-center gap-2">
            <Button size="small" onPress={() => openCase(entry.caseId ?? '')}>
              {text.journal.openCase(entry.receiptNumber ?? entry.caseId)}
            </Button>
            {content === null && <span className="text-dns-14N-130">{own.inHistory}</span>}
          </div>
        )}
        {entry && content?.of !== 'policy' && (
          <section aria-label={own.policyThen} className="flex flex-col gap-2">
            <h3 className="text-dns-16B-130">{own.policyThen}</h3>
            {policyThen ? (
              <>
                <p className="flex flex-wrap items-center gap-x-3">
                  {own.policySince(
                    instant(policyThen.at),
                    policyThen.by === 'system' ? text.journal.system : policyThen.by,
                  )}
                  <Button size="small" variant="quiet" onPress={() => onOpenOther(policyThen.seq)}>
                    {own.openEntry(formatCount(policyThen.seq))}
                  </Button>
                </p>
                <details>
                  <summary className="w-fit cursor-pointer rounded-4 py-0.5 text-blue-900 underline underline-offset-4">
                    {own.allPolicy}
                  </summary>
                  <PolicyFacts policy={policyThen.policy} />
                </details>
              </>
            ) : (
              <p>{own.policyUnknown}</p>
            )}
          </section>
        )}
        {policyThen && content?.of === 'policy' && content.before && (
          <details>
            <summary className="w-fit cursor-pointer rounded-4 py-0.5 text-blue-900 underline underline-offset-4">
              {own.allPolicyAfter}
            </summary>
            <PolicyFacts policy={policyThen.policy} />
          </details>
        )}
      </div>
    </Dialog>
  );
}
