import { type RefObject, useEffect, useRef } from 'react';
import type { ImportStage, ImportState, Step } from '../session/import-state.ts';

/**
 * The button that ends a step goes with it, and the focus would fall to the window. It goes to the heading of the step that
 * comes, which is then read. Where it is somewhere else by now, it stays there.
 */
export function useStepFocus({ stage, refusal }: ImportState): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const place = `${stage.name} ${stage.name === 'noFile' ? '' : stage.file.importId}`;
  const before = useRef(place);
  const step = refusal?.error.code === 'cancelled' ? refusal.step : stepOf[stage.name];
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) box.current?.querySelector<HTMLElement>(`[data-step="${step}"]`)?.focus();
  }, [place, step]);
  return box;
}

const stepOf: Record<ImportStage['name'], Step> = {
  noFile: 'file',
  file: 'columns',
  planning: 'plan',
  planned: 'plan',
  committing: 'commit',
  imported: 'commit',
};
