import type { BodyChangeKind } from '#shared/domain/body-list/body-change.ts';
import type { Tone } from '../../../components/status-mark.tsx';

/** How a kind of difference looks wherever it is shown. */
export const changeLooks: Record<BodyChangeKind, { readonly tone: Tone; readonly shape: string }> = {
  added: { tone: 'info', shape: '＋' },
  changed: { tone: 'info', shape: '△' },
  ended: { tone: 'danger', shape: '×' },
  resumed: { tone: 'warning', shape: '↺' },
  unchanged: { tone: 'neutral', shape: '＝' },
};
