import type { ReportFile } from '#shared/contract/report.ts';
import { codePointMarker } from './cp932.ts';
import { programVersion } from './program-version.ts';
import type { StagedReport } from './staged-report.ts';

export interface ManifestFacts {
  readonly files: readonly ReportFile[];
  readonly sealedAt: string;
  readonly sealedBy: string | null;
}

/** Says what the folder holds, of which ledger, up to which event, under which filter, and how to check it. */
export function manifestText(staged: StagedReport, facts: ManifestFacts): string {
  const { request, summary } = staged;
  const { chainHead: hash, from, to, ...counts } = summary;
  const manifest = {
    report: '審査結果報告書',
    manifest: 1,
    program: { name: 'participation-review-console', version: programVersion },
    ledger: staged.ledgerId,
    period: { from, to },
    profile: request.profile,
    filter: { decidedOn: { from, to }, standingAtEndOf: to },
    csvEncoding: request.formats.includes('csv') ? request.csvEncoding : null,
    summary: counts,
    chain: { events: staged.chainSeq, head: hash },
    exported: facts.sealedBy === null ? { at: facts.sealedAt } : { at: facts.sealedAt, by: facts.sealedBy },
    files: facts.files,
    warnings: warnings(staged),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function warnings(staged: StagedReport): object[] {
  const remarks = staged.csvRemarks;
  if (!remarks) return [];
  const { neutralisedCells, missingCharacters } = remarks;
  const found: object[] = [];
  if (neutralisedCells > 0) {
    const detail = "表計算ソフトが数式として実行するセルの先頭に「'」を付けた。";
    found.push({ code: 'neutralisedCells', count: neutralisedCells, detail });
  }
  if (missingCharacters > 0) {
    const characters = remarks.missing.map((character) => ({
      character,
      written: codePointMarker(character),
    }));
    const detail = 'CP932 にない文字を [U+XXXX] の形で書いた。';
    found.push({ code: 'missingCharacters', count: missingCharacters, detail, characters });
  }
  return found;
}
