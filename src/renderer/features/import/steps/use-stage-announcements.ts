import { useEffect, useRef } from 'react';
import { formatCount } from '#shared/text/format-date.ts';
import { announce } from '../../../app/announcer.tsx';
import { useText } from '../../../text/text-context.tsx';
import type { ImportStage } from '../session/import-state.ts';
import { rowKinds } from './row-kind.ts';

/** Tells screen readers when a plan or an import is finished, which may be minutes after the press. */
export function useStageAnnouncements(stage: ImportStage): void {
  const text = useText().import;
  const before = useRef(stage.name);
  useEffect(() => {
    if (before.current === stage.name) return;
    before.current = stage.name;
    if (stage.name === 'planned') {
      const { counts } = stage.plan;
      // What there is none of is left out, but for 新規, which one asks for first.
      const kinds = rowKinds.filter((kind) => kind === 'imported' || counts[kind] > 0);
      announce(text.plan.made(kinds.map((kind) => `${text.plan.kind[kind]} ${formatCount(counts[kind])}`)));
    }
    if (stage.name === 'imported') {
      const { counts, details } = stage.run;
      announce(text.commit.done(formatCount(counts.imported + details.replaced)));
    }
  }, [stage, text]);
}
