import { z } from 'zod';
import { MediaType } from '../domain/evidence/media-type.ts';
import { InformationClass } from '../domain/information-class/information-class.ts';
import { AppError } from './app-error.ts';
import { CaseView } from './case.ts';
import { operation } from './operation.ts';

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** What must be known before a file is opened (rules §8). */
export const EvidenceTaking = z.object({
  caseId: z.string(),
  expectedVersion: z.int(),
  class: InformationClass,
  /** Event of the consent that 機密性2 rests on. */
  consent: z.string().nullable(),
  /** Item of the checklist that the files support. */
  item: z.string().nullable(),
  /** The inquiry whose answer brought the files. */
  inquiry: z.string().optional(),
});
export type EvidenceTaking = z.infer<typeof EvidenceTaking>;

/** Each file stands or falls for itself: one that is refused does not keep the others out. */
export const TakenEvidence = z.object({
  view: CaseView,
  taken: z.int(),
  refused: z.array(z.object({ name: z.string(), error: AppError })),
});
export type TakenEvidence = z.infer<typeof TakenEvidence>;

/** The file as it was taken, proven by its hash. `text` is there for text only, already decoded. */
export const EvidenceContent = z.object({
  mediaType: MediaType,
  bytes: Bytes,
  text: z.object({ encoding: z.enum(['utf-8', 'cp932']), content: z.string() }).nullable(),
});
export type EvidenceContent = z.infer<typeof EvidenceContent>;

const OneEvidence = z.object({ caseId: z.string(), evidence: z.string() });

export const MOST_FILES_AT_ONCE = 20;

export const evidenceOperations = {
  /** Asks for files and takes them; null means the dialog was left. */
  'evidence.choose': operation('shell', 'operator', EvidenceTaking, TakenEvidence.nullable()),
  'evidence.takeFiles': operation(
    'task',
    'internal',
    EvidenceTaking.extend({ paths: z.array(z.string()).max(MOST_FILES_AT_ONCE) }),
    TakenEvidence,
  ),
  /** A dropped file: a window may not name a path, so it sends what it was given. */
  'evidence.takeBytes': operation(
    'task',
    'operator',
    EvidenceTaking.extend({ name: z.string().max(4_000), bytes: Bytes }),
    TakenEvidence,
  ),
  'evidence.read': operation('task', 'operator', OneEvidence, EvidenceContent),
  /** Asks for a place and writes a copy there, then opens it if wished; null means the dialog was left. */
  'evidence.writeOut': operation(
    'shell',
    'operator',
    OneEvidence.extend({ open: z.boolean() }),
    z.object({ path: z.string(), opened: z.boolean() }).nullable(),
  ),
  'evidence.nameToWrite': operation('task', 'internal', OneEvidence, z.object({ name: z.string() })),
  'evidence.copyTo': operation('task', 'internal', OneEvidence.extend({ path: z.string() }), z.null()),
};
