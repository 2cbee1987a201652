import { useEffect, useRef } from 'react';
import type { IntakeFile } from '#shared/contract/intake-file.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { announce } from '../../../app/announcer.tsx';
import { useOnceEach } from '../../../components/use-once-each.ts';
import { useSpeech } from '../../../text/text-context.tsx';
import type { ImportStage } from '../session/import-state.ts';
import { useReadingInWords } from '../source/reading-words.ts';
import { rowKinds } from './row-kind.ts';

/**
 * Tells screen readers which file was opened and how it is read, and when a plan or an import is finished, which may be
 * minutes after the press.
 */
export function useStageAnnouncements(stage: ImportStage): void {
  const text = useSpeech().text.import;
  useFileAnnouncement(stage.name === 'noFile' ? null : stage.file);
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

/** Again when it is read in another way, and not when only the use of its columns changes. */
function useFileAnnouncement(file: IntakeFile | null): void {
  const { text, list } = useSpeech();
  const own = text.importSource.reading;
  const inWords = useReadingInWords();
  const rows = file && rowsKnown(file);
  const said =
    file &&
    own.read(file.fileName, list([inWords(file), ...(rows === null ? [] : [own.rows(formatCount(rows))])]));
  useOnceEach(file && `${file.importId} ${said}`, () => {
    if (said !== null) announce(said);
  });
}

/** A workbook says how many rows its sheet has; the rows of a text are counted by the plan. */
function rowsKnown({ reading, sheets }: IntakeFile): number | null {
  if (reading.format !== 'xlsx') return null;
  return sheets.find(({ name }) => name === reading.sheet)?.rows ?? null;
}
