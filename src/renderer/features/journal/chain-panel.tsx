import { useState } from 'react';
import type { ChainReport } from '#shared/contract/journal.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { announce } from '../../app/announcer.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useProgress } from '../../app/use-progress.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { Note } from '../../components/note.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import type { Text } from '../../text/ja.ts';
import { useText } from '../../text/text-context.tsx';
import { PaperComparison } from './paper-comparison.tsx';

/** The newest value of the chain, the check of the whole journal, and the comparison with what stands on paper. */
export function ChainPanel({ head }: { head: string }) {
  const text = useText().journal;
  const verify = useCommand('journal.verify');
  const progress = useProgress('journal.verify', verify.isPending);
  const [report, setReport] = useState<ChainReport | null>(null);
  const start = async () => {
    setReport(null);
    const result = await verify.run(null);
    if (!result.ok) return;
    setReport(result.value);
    announce(foundInWords(result.value, text).join(''));
  };
  return (
    <section
      aria-label={text.chainHead}
      className="flex flex-col gap-2 rounded-8 border border-solid-gray-420 px-3 py-2"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <p className="min-w-0 text-dns-14N-130">
          <span className="text-solid-gray-700">{text.chainHead} </span>
          <code className="font-sans break-all text-solid-gray-700 select-all">{head}</code>
        </p>
        <div className="ml-auto">
          <Button size="small" isDisabled={verify.isPending} onPress={() => void start()}>
            {text.verify}
          </Button>
        </div>
      </div>
      {verify.isPending ? (
        <ProgressBar label={text.verifying} done={progress?.done ?? 0} total={progress?.total ?? null} />
      ) : report ? (
        <ChainFinding report={report} />
      ) : (
        <p className="text-dns-14N-130 text-solid-gray-700">{text.chainHeadNote}</p>
      )}
      {verify.error && <ErrorNote error={verify.error} />}
      <PaperComparison />
    </section>
  );
}

function ChainFinding({ report }: { report: ChainReport }) {
  const text = useText().journal;
  const { evidence } = report;
  return (
    <Note tone={isSound(report) ? 'success' : 'danger'} role="status">
      {foundInWords(report, text).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {evidence.first.map(({ receiptNumber, sha256, problem }) => (
        <p key={sha256} className="text-dns-14N-130 break-all">
          {text.evidenceProblem[problem]} {receiptNumber} <code className="font-sans">{sha256}</code>
        </p>
      ))}
      {report.erased > 0 && <p>{text.erased(formatCount(report.erased))}</p>}
    </Note>
  );
}

function isSound({ whole, integrity, altered, evidence }: ChainReport): boolean {
  return whole && integrity === 'ok' && altered.length === 0 && evidence.missing + evidence.altered === 0;
}

/** What is not in order first: whoever only hears it must not take the good news for all of it. */
function foundInWords(report: ChainReport, text: Text['journal']): string[] {
  const { brokenAt, whole, integrity, altered, evidence } = report;
  const evidenceIsWhole = evidence.missing + evidence.altered === 0;
  const isChanged = !whole || altered.length > 0;
  const wrong = [
    ...(brokenAt ? [`${text.broken(formatCount(brokenAt.seq))}${text.problem[brokenAt.problem]}`] : []),
    ...altered.map((what) => text.altered[what]),
    ...(isChanged ? [text.brokenNext] : []),
    ...(integrity === 'ok' ? [] : [text.integrityDamaged]),
    ...(evidenceIsWhole
      ? []
      : [text.evidenceLost(formatCount(evidence.missing), formatCount(evidence.altered))]),
  ];
  const right = [
    ...(whole ? [text.whole(formatCount(report.events))] : []),
    ...(integrity === 'ok' ? [text.integrityOk] : []),
    ...(evidenceIsWhole ? [text.evidenceWhole(formatCount(evidence.whole))] : []),
  ];
  return [...wrong, ...right];
}
