import type { ChainReport, EvidenceReport } from '#shared/contract/journal.ts';
import type { Invocation } from '../command.ts';
import { type ExitCode, orRefuse } from '../failure.ts';
import { withLedger } from '../open-office.ts';
import { textPairs } from '../table.ts';

export async function run({ options, output, json }: Invocation): Promise<ExitCode> {
  const report = await withLedger(options.required('db'), output, async ({ call }) =>
    orRefuse(await call('journal.verify', null)),
  );
  if (json) await output.json(report);
  else await output.line(verifyText(report));
  return report.whole &&
    report.integrity === 'ok' &&
    report.altered.length === 0 &&
    evidenceIsWhole(report.evidence)
    ? 0
    : 1;
}

function evidenceIsWhole({ missing, altered }: EvidenceReport): boolean {
  return missing + altered === 0;
}

type Problem = NonNullable<ChainReport['brokenAt']>['problem'];

const problems: Record<Problem, string> = {
  gap: '記録の番号が続いていない',
  previousHash: '一つ前の記録の値と合わない',
  hash: '記録の内容が値と合わない',
  vaultDigest: '個人情報の内容が記録の値と合わない',
};

const besides: Record<ChainReport['altered'][number], string> = {
  accounts: '利用者の氏名・役割',
  policy: '設定',
};

function verifyText(report: ChainReport): string {
  const { events, head, whole, brokenAt, erased, integrity, altered, evidence } = report;
  return textPairs([
    ['記録のつながり', whole ? '完全です' : '壊れています'],
    ...(brokenAt ? [['場所', `${brokenAt.seq}番目: ${problems[brokenAt.problem]}`] as const] : []),
    [whole ? '記録の件数' : '確かめた件数', `${events}件`],
    [whole ? '記録の先端' : '最後に合った値', head],
    ['消去済みの個人情報', `${erased}件`],
    ['ファイル', integrity === 'ok' ? '異常なし' : '壊れています'],
    ...altered.map((what) => [besides[what], '記録と違います'] as const),
    ['証跡のファイル', evidenceText(evidence)],
    ...evidence.first.map(
      ({ receiptNumber, sha256, problem }) =>
        [evidenceProblems[problem], `受付 ${receiptNumber}  SHA-256 ${sha256}`] as const,
    ),
  ]);
}

const evidenceProblems = { missing: '見つからない証跡', altered: '内容が違う証跡' };

function evidenceText({ whole, missing, altered, erased, unnamed }: EvidenceReport): string {
  const counts = [
    `異常なし ${whole}件`,
    `見つからない ${missing}件`,
    `内容が違う ${altered}件`,
    ...(erased > 0 ? [`消去済み ${erased}件`] : []),
    ...(unnamed > 0 ? [`記録にないファイル ${unnamed}件`] : []),
  ];
  return counts.join('、');
}
