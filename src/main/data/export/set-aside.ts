import type { ReportProfile, SetAsideRow } from '#shared/contract/report.ts';
import { foldCase } from '#shared/domain/case/evolve.ts';
import { ReopenReason } from '#shared/domain/reason/reasons.ts';
import type { CaseEnding } from '#shared/domain/report/case-course.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import { endOfDay } from '#shared/domain/time/wall-calendar.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { ReadableDb } from '../database.ts';
import { caseEvents } from '../journal/journal.ts';
import { readApplication } from '../journal/vault.ts';
import type { ReportContext } from './report-case.ts';
import type { TurnedCase } from './turned-cases.ts';

/** What the 再審査 of the period set aside, whenever it had been decided or withdrawn, by the day of the 再審査. */
export function setAsideRows(
  db: ReadableDb,
  turned: readonly TurnedCase[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
  context: Pick<ReportContext, 'profile' | 'named'>,
): SetAsideRow[] {
  const found = turned.flatMap((each) =>
    each.course.endings.flatMap((ending) => {
      const on = ending.reopened?.on ?? null;
      return on !== null && from <= on && on <= to ? [{ each, ending, on }] : [];
    }),
  );
  return found
    .sort((one, other) => (one.on === other.on ? one.each.row - other.each.row : one.on < other.on ? -1 : 1))
    .flatMap(({ each, ending }) => setAsideRow(db, each.id, ending, context));
}

function setAsideRow(
  db: ReadableDb,
  caseId: string,
  { event, on: endedOn, notifiedOn, reopened }: CaseEnding,
  { profile, named }: Pick<ReportContext, 'profile' | 'named'>,
): SetAsideRow[] {
  if (!reopened) return [];
  const events = caseEvents(db, caseId);
  const { type, receiptNumber, application } = foldCase(
    events.slice(0, events.findIndex(({ id }) => id === event.id) + 1),
  );
  const persons =
    profile === 'full'
      ? {
          name: readApplication(db, application)?.application.name ?? '',
          endedBy: named(event.actor, event.at).name,
          reopenedBy: named(reopened.by, endOfDay(reopened.on)).name,
        }
      : { name: '', endedBy: '', reopenedBy: '' };
  const outcome = event.kind === 'decided' ? event.payload.outcome : null;
  const { on: reopenedOn, reason } = reopened;
  const facts = { caseId, type, receiptNumber, outcome, endedOn, notifiedOn, reopenedOn, reason };
  return [{ ...facts, ...persons }];
}

interface SetAsideColumn {
  readonly header: string;
  readonly personal: boolean;
  /** Text where it is missing. */
  readonly kind?: 'date';
  cell(row: SetAsideRow): string;
}

const columns: readonly SetAsideColumn[] = [
  { header: '受付番号', personal: false, cell: (row) => row.receiptNumber },
  { header: '種別', personal: false, cell: (row) => words.caseType[row.type] },
  { header: '取り消された結果', personal: false, cell: endingLabel },
  { header: '決定日・取下げ日', personal: false, kind: 'date', cell: (row) => row.endedOn },
  { header: '通知日', personal: false, kind: 'date', cell: (row) => row.notifiedOn ?? '' },
  { header: '再審査の日', personal: false, kind: 'date', cell: (row) => row.reopenedOn },
  { header: '再審査の理由', personal: false, cell: reopenReasonLabel },
  { header: '氏名', personal: true, cell: (row) => row.name },
  { header: '決定者・取下げの記録者', personal: true, cell: (row) => row.endedBy },
  { header: '再審査をした人', personal: true, cell: (row) => row.reopenedBy },
];

export function setAsideColumns(profile: ReportProfile): readonly SetAsideColumn[] {
  return profile === 'full' ? columns : columns.filter((column) => !column.personal);
}

export function endingLabel({ outcome }: SetAsideRow): string {
  return outcome === null ? words.status.withdrawn : words.outcome[outcome];
}

/** A reason of a newer program is printed as it is rather than left out. */
export function reopenReasonLabel({ reason }: SetAsideRow): string {
  const known = ReopenReason.safeParse(reason);
  return known.success ? words.reason.reopen[known.data].label : reason;
}
