import type {
  AlikeApplication,
  ChangedCase,
  FieldChange,
  PlannedRow,
  PlannedRowDetail,
} from '#shared/contract/intake-plan.ts';
import { type Application, ApplicationField } from '#shared/domain/application/application.ts';
import { CaseStatus } from '#shared/domain/case/status.ts';
import { mayReplaceApplication } from '#shared/domain/case/update-application.ts';
import { PHONE_AS_RECEIVED } from '#shared/domain/intake/phone-number.ts';
import { comparableCode } from '#shared/domain/organization/local-government-code.ts';
import type { ReadableDb } from '../../database.ts';
import type { OperationContext } from '../../handler.ts';
import { ApplicationRecord } from '../../journal/vault.ts';
import { dueByReceipt } from '../application-facts.ts';
import type { IntakeRow } from '../intake-row.ts';
import type { RowVerdict } from '../row-verdict.ts';
import type { ImportPlan } from './import-plan.ts';
import { correctedRow } from './plan-edits.ts';

export interface RowDescriber {
  brief(index: number, received: IntakeRow): PlannedRow;
  /** Also reads what other rows of the file the row is like. */
  detail(index: number, received: IntakeRow): Promise<PlannedRowDetail>;
}

/** Says of rows of a plan what a person wants to see: worked out when asked, for the plan keeps only the kind. */
export function rowDescriber(
  db: ReadableDb,
  context: Pick<OperationContext, 'policy' | 'calendar'>,
  plan: ImportPlan,
  readRow: (index: number) => Promise<IntakeRow>,
): RowDescriber {
  const dueOf = dueByReceipt(context);

  const describe = (index: number, received: IntakeRow) => {
    const edit = plan.edits.get(index);
    const row = correctedRow(received, edit);
    const { verdict } = plan.judge.judge(row, index);
    const judgement = 'judgement' in verdict ? verdict.judgement : null;
    const due = 'application' in verdict ? dueOf(verdict.application.receivedOn) : null;
    const brief: PlannedRow = {
      index,
      rowNumber: row.rowNumber,
      kind: plan.seen.kindAt(index),
      receiptNumber: row.fields.receiptNumber,
      name: row.fields.name,
      organizationName: row.fields.organizationName,
      address: row.fields.address,
      problems: verdict.kind === 'needsCorrection' && !edit?.exclusion ? [...verdict.problems] : [],
      outcome: judgement?.outcome ?? null,
      domainClass: judgement?.class ?? null,
      dueOn: due?.on ?? null,
      knownAs: verdict.kind === 'known' && !edit?.exclusion ? verdict.as : null,
      isCorrected: edit?.fields !== undefined,
      isReplacing: edit?.replace !== undefined,
      isReconsidered: edit?.again === true,
    };
    return { brief, row, verdict, judgement, due, edit };
  };

  const alikeTo = async (index: number, verdict: RowVerdict): Promise<AlikeApplication[]> => {
    if (!plan.judge.likeness || !('application' in verdict) || verdict.kind === 'changed') return [];
    const matches = plan.judge.likeness.matches(verdict.application, index);
    return Promise.all(
      matches.map(async ({ of, reasons }) => ({
        ...(of.kind === 'case'
          ? alikeCase(db, of.id)
          : alikeRow(correctedRow(await readRow(of.row), plan.edits.get(of.row)))),
        reasons: [...reasons],
      })),
    );
  };

  return {
    brief: (index, received) => describe(index, received).brief,
    detail: async (index, received) => {
      const { brief, row, verdict, judgement, due, edit } = describe(index, received);
      return {
        row: brief,
        fields: { ...row.fields },
        received: { ...received.fields },
        extra: { ...row.extra },
        judgement,
        due,
        changed: changedCase(db, verdict),
        alike: await alikeTo(index, verdict),
        exclusion: edit?.exclusion ?? null,
      };
    },
  };
}

type Alike = Omit<AlikeApplication, 'reasons'>;

function alikeRow({ rowNumber, fields }: IntakeRow): Alike {
  const { receiptNumber, name, organizationName, address } = fields;
  return { caseId: null, rowNumber, receiptNumber, name, organizationName, address };
}

function alikeCase(db: ReadableDb, caseId: string): Alike {
  const record = db
    .query<{ content: string }>(
      'SELECT vault.content FROM cases JOIN vault ON vault.event = cases.application_vault WHERE cases.id = ?',
    )
    .get(caseId);
  const application = record && ApplicationRecord.parse(JSON.parse(record.content)).application;
  return {
    caseId,
    rowNumber: null,
    receiptNumber: application?.receiptNumber ?? '',
    name: application?.name ?? '',
    organizationName: application?.organizationName ?? '',
    address: application?.address ?? '',
  };
}

interface CurrentCase {
  status: string;
  content: string | null;
}

function changedCase(db: ReadableDb, verdict: RowVerdict): ChangedCase | null {
  if (verdict.kind !== 'changed') return null;
  const current = db
    .query<CurrentCase>(
      `SELECT cases.status, vault.content FROM cases
        LEFT JOIN vault ON vault.event = cases.application_vault WHERE cases.id = ?`,
    )
    .get(verdict.caseId);
  if (!current) return null;
  const status = CaseStatus.parse(current.status);
  const before =
    current.content === null ? null : ApplicationRecord.parse(JSON.parse(current.content)).application;
  return {
    caseId: verdict.caseId,
    status,
    isReplaceable: mayReplaceApplication(status),
    changes: before ? fieldChanges(before, verdict.application) : [],
  };
}

/** Field by field what differs between two applications, in the order of the form; a repair of what Excel left is no difference. */
export function fieldChanges(before: Application, after: Application): FieldChange[] {
  const fields = ApplicationField.options.map((field) => ({
    field,
    header: '',
    before: before[field],
    after: after[field],
  }));
  const headers = [...new Set([...Object.keys(before.extra), ...Object.keys(after.extra)])].filter(
    (header) => header !== PHONE_AS_RECEIVED,
  );
  const extra = headers.map((header) => ({
    field: null,
    header,
    before: before.extra[header] ?? '',
    after: after.extra[header] ?? '',
  }));
  return [...fields, ...extra].filter(
    (change) =>
      change.before !== change.after &&
      (change.field !== 'organizationCode' || comparableCode(change.before) !== comparableCode(change.after)),
  );
}
