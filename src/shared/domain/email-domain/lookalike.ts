import type { DomainFinding } from './domain-finding.ts';
import { findEmbeddedBody, findNeighbour, findSameShape } from './lookalike-body.ts';
import {
  findEmbeddedSuffix,
  findGovernmentSuffixLike,
  findHyphenTrick,
  findMissingDot,
} from './lookalike-suffix.ts';
import type { JudgementTables } from './tables.ts';

/** Imitations of go.jp, lg.jp and known bodies in plain letters, digits and hyphens. Asked last: a known domain never gets here. */
export function findLookalike(
  ascii: string,
  labels: readonly string[],
  tables: JudgementTables,
): DomainFinding | null {
  const index = tables.lookalikes();
  return (
    findGovernmentSuffixLike(labels, index) ??
    findEmbeddedSuffix(labels, index) ??
    findHyphenTrick(ascii, labels, index) ??
    findMissingDot(labels, index) ??
    findEmbeddedBody(labels, index) ??
    findSameShape(ascii, labels, index) ??
    findNeighbour(ascii, labels, index)
  );
}
