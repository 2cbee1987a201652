import type { PlanKind } from '#shared/contract/intake-plan.ts';
import type { Tone } from '../../../components/status-mark.tsx';

/** In the order of the filter buttons. */
export const rowKinds: readonly PlanKind[] = [
  'imported',
  'known',
  'changed',
  'suspected',
  'needsCorrection',
  'excluded',
];

/** How a kind of row looks wherever it is shown. */
export const rowKindLooks: Record<PlanKind, { readonly tone: Tone; readonly shape: string }> = {
  imported: { tone: 'info', shape: '＋' },
  known: { tone: 'neutral', shape: '✓' },
  changed: { tone: 'warning', shape: '⇄' },
  suspected: { tone: 'warning', shape: '≈' },
  needsCorrection: { tone: 'danger', shape: '▲' },
  excluded: { tone: 'neutral', shape: '−' },
};
