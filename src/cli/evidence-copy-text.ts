import type { EvidenceCopy } from '#shared/contract/ledger.ts';

/** One line on what became of the evidence files. */
export function evidenceCopyText({ copied, missing, altered }: EvidenceCopy): string {
  const left = missing + altered;
  const rest =
    left === 0 ? '' : `  写せなかったもの ${left}件（見つからない ${missing}件、内容が違う ${altered}件）`;
  return `証跡 ${copied}件${rest}`;
}
