import { z } from 'zod';

/** Why a file is not taken as evidence. */
export const EvidenceProblem = z.enum([
  'empty',
  'tooLarge',
  'executable',
  'script',
  'markup',
  'macro',
  'encrypted',
  'ambiguous',
  'unknown',
]);
export type EvidenceProblem = z.infer<typeof EvidenceProblem>;

export const LARGEST_EVIDENCE_BYTES = 25 * 1024 * 1024;

/** Asked before a byte is read. */
export function refuseSize(bytes: number): EvidenceProblem | null {
  if (bytes === 0) return 'empty';
  return bytes > LARGEST_EVIDENCE_BYTES ? 'tooLarge' : null;
}
