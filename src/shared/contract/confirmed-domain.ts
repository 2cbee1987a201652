import { z } from 'zod';
import { CaseRefusal } from '../domain/case/refusal.ts';
import { CaseStatus, Outcome } from '../domain/case/status.ts';
import {
  ConfirmationEvidence,
  ConfirmationStanding,
  EvidenceKind,
  IndependentSource,
  RevocationReason,
} from '../domain/confirmed-domain/confirmed-domain.ts';
import { JudgementOutcome } from '../domain/email-domain/judgement.ts';
import { Instant, PlainDate } from '../domain/time/plain-date.ts';
import { NamedActor } from './case.ts';
import { CaseStep } from './case-step.ts';
import { operation } from './operation.ts';

/** A body as the register names it. The name is its code where no table knows it any more. */
export const NamedBody = z.object({ code: z.string(), name: z.string(), prefecture: z.string() });
export type NamedBody = z.infer<typeof NamedBody>;

export const ConfirmationRow = z.object({
  id: z.string(),
  domain: z.string(),
  body: NamedBody,
  standing: ConfirmationStanding,
  /** The last day on which it counts. */
  expiresOn: PlainDate,
  revokedOn: PlainDate.nullable(),
  confirmedBy: NamedActor,
  confirmedAt: Instant,
  /** Cases whose judgement rests, or once rested, on it. */
  cases: z.int(),
});
export type ConfirmationRow = z.infer<typeof ConfirmationRow>;

/** One thing that happened to an entry, oldest first: confirmed, renewed, revoked. */
export const ConfirmationStep = z.object({
  event: z.string(),
  kind: z.enum(['domainConfirmed', 'domainConfirmationRenewed', 'domainConfirmationRevoked']),
  by: NamedActor,
  at: Instant,
  evidence: z.array(EvidenceKind),
  evidenceText: z.string(),
  contact: z.string(),
  contactSource: IndependentSource.nullable(),
  contactFoundHow: z.string(),
  expiresOn: PlainDate.nullable(),
  reason: RevocationReason.nullable(),
  /** Why it was revoked, in the person's words. */
  text: z.string(),
});
export type ConfirmationStep = z.infer<typeof ConfirmationStep>;

/** A case as the register lists it. */
export const RegisterCase = z.object({
  id: z.string(),
  receiptNumber: z.string(),
  /** Empty after the person's data was purged. */
  name: z.string(),
  organizationName: z.string(),
  status: CaseStatus,
  outcome: Outcome.nullable(),
  judgementOutcome: JudgementOutcome,
  /** Its judgement of now rests on the entry; false when only an earlier one did. */
  relies: z.boolean(),
});
export type RegisterCase = z.infer<typeof RegisterCase>;

export const ConfirmationView = ConfirmationRow.extend({
  /** Null when the case is not in this ledger. */
  madeIn: z.object({ id: z.string(), receiptNumber: z.string() }).nullable(),
  steps: z.array(ConfirmationStep),
});
export type ConfirmationView = z.infer<typeof ConfirmationView>;

export const RegisterFilter = z.enum(['all', ...ConfirmationStanding.options]);
export type RegisterFilter = z.infer<typeof RegisterFilter>;

const RegisterCursor = z.object({ expiresOn: PlainDate, row: z.int() });

/** What the screen of a case needs in order to offer the registration, and what the register says now. */
export const CaseRegister = z.object({
  /** Entries for the domain of the address or one above it, the nearest first; revoked ones too. */
  entries: z.array(ConfirmationView),
  /** Null when nothing here can be registered: the judgement would not believe it, or the data was purged. */
  offer: z
    .object({
      domain: z.string(),
      /** The declared body and the candidates, each once. */
      bodies: z.array(NamedBody),
      /** The last day that 設定 allows. */
      latest: PlainDate,
      /** Check items that must be 確認済 first. */
      openItems: z.array(z.string()),
    })
    .nullable(),
});
export type CaseRegister = z.infer<typeof CaseRegister>;

/** What a revocation does to one case. */
export const RevocationEffect = z.enum(['judgeAgain', 'returnAndJudgeAgain', 'reopen', 'none']);
export type RevocationEffect = z.infer<typeof RevocationEffect>;

export const RevocationCase = RegisterCase.extend({
  effect: RevocationEffect,
  /** Why the effect cannot come about, by this person or at all. */
  refusal: CaseRefusal.nullable(),
});
export type RevocationCase = z.infer<typeof RevocationCase>;

export const RevocationCounts = z.object({
  judgeAgain: z.int(),
  reopen: z.int(),
  none: z.int(),
  refused: z.int(),
});
export type RevocationCounts = z.infer<typeof RevocationCounts>;

const CasePage = z.object({ id: z.string(), after: z.string().nullable(), limit: z.int().min(1).max(200) });

export const confirmedDomainOperations = {
  /** The register by expiry, the earliest first. */
  'register.page': operation(
    'query',
    'operator',
    z.object({
      filter: RegisterFilter,
      search: z.string().max(200),
      after: RegisterCursor.nullable(),
      limit: z.int().min(1).max(200),
    }),
    z.object({
      rows: z.array(ConfirmationRow),
      next: RegisterCursor.nullable(),
      /** Of each standing, search left out. `expiring` ones are among `valid` nowhere else. */
      counts: z.record(RegisterFilter, z.int()),
    }),
  ),
  'register.open': operation('query', 'operator', z.object({ id: z.string() }), ConfirmationView),
  /** Confirmations of one body, the latest expiry first. At most 200. */
  'register.ofBody': operation('query', 'operator', z.object({ code: z.string() }), z.array(ConfirmationRow)),
  /** Cases that rest or once rested on an entry, in the order in which they came. */
  'register.cases': operation(
    'query',
    'operator',
    CasePage,
    z.object({ rows: z.array(RegisterCase), next: z.string().nullable() }),
  ),
  'register.ofCase': operation('query', 'operator', z.object({ id: z.string() }), CaseRegister),
  /** Open cases with an address on the domain of an entry, or below it. At most 200, with how many there are. */
  'register.sameDomain': operation(
    'query',
    'operator',
    z.object({ id: z.string() }),
    z.object({ rows: z.array(RegisterCase), total: z.int() }),
  ),
  'register.confirm': operation(
    'command',
    'operator',
    ConfirmationEvidence.extend({
      caseId: z.string(),
      code: z.string().max(20),
      domain: z.string().max(300),
    }),
    ConfirmationView,
  ),
  'register.renew': operation(
    'command',
    'operator',
    ConfirmationEvidence.extend({ id: z.string() }),
    ConfirmationView,
  ),
  /** What a revocation would do, by this person. The cases at most 200, the counts of all. */
  'register.revocationPreview': operation(
    'query',
    'operator',
    z.object({ id: z.string() }),
    z.object({ cases: z.array(RevocationCase), counts: RevocationCounts }),
  ),
  /** Revokes, judges again and reopens in one transaction; everything or nothing is kept. */
  'register.revoke': operation(
    'task',
    'operator',
    z.object({ id: z.string(), reason: RevocationReason, text: z.string().trim().max(4_000) }),
    z.object({ cases: z.array(RevocationCase), counts: RevocationCounts }),
  ),
  /** Judges the named open cases again, because the register changed. */
  'register.judgeAgain': operation(
    'command',
    'operator',
    z.object({ caseIds: z.array(z.string()).min(1).max(200) }),
    z.object({
      judged: z.array(CaseStep),
      refused: z.array(z.object({ id: z.string(), receiptNumber: z.string(), refusal: CaseRefusal })),
    }),
  ),
};
