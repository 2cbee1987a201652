import { useEffect, useRef } from 'react';
import { formatCount } from '#shared/text/format-date.ts';
import { announce } from '../../../app/announcer.tsx';
import { useText } from '../../../text/text-context.tsx';
import type { ImportStage } from '../session/import-state.ts';

/** Tells screen readers when a plan or an import is finished, which may be minutes after the press. */
export function useStageAnnouncements(stage: ImportStage): void {
  const text = useText().import;
  const before = useRef(stage.name);
  useEffect(() => {
    if (before.current === stage.name) return;
    before.current = stage.name;
    if (stage.name === 'planned') {
      const { imported, suspected, known, needsCorrection } = stage.plan.counts;
      announce(
        text.plan.made(formatCount(imported + suspected), formatCount(known), formatCount(needsCorrection)),
      );
    }
    if (stage.name === 'imported') {
      const { counts, details } = stage.run;
      announce(text.commit.done(formatCount(counts.imported + details.replaced)));
    }
  }, [stage, text]);
}
