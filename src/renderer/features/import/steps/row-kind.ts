import type { PlannedRow } from '#shared/contract/intake.ts';
import type { Tone } from '../../../components/status-mark.tsx';

export type RowKind = PlannedRow['kind'];

export const rowKinds: readonly RowKind[] = ['imported', 'known', 'needsCorrection'];

/** How a kind of row looks wherever it is shown. */
export const rowKindLooks: Record<RowKind, { readonly tone: Tone; readonly shape: string }> = {
  imported: { tone: 'info', shape: '＋' },
  known: { tone: 'neutral', shape: '✓' },
  needsCorrection: { tone: 'danger', shape: '▲' },
};
