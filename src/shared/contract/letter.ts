import { z } from 'zod';
import { LetterField, LetterKind, LetterTemplate } from '../domain/letter/letter.ts';
import { Instant } from '../domain/time/plain-date.ts';
import { CaseStep } from './case-step.ts';
import { operation } from './operation.ts';

/** `eml` opens as a draft in Outlook and Thunderbird; `text` is UTF-8 with BOM for everything else. */
export const LetterFormat = z.enum(['eml', 'text']);
export type LetterFormat = z.infer<typeof LetterFormat>;

const Subject = z.string().trim().min(1).max(300);
const Body = z.string().trim().min(1).max(10_000);

/** A letter as it went out; never changed afterwards. */
export const LetterView = z.object({
  event: z.string(),
  letter: LetterKind,
  format: LetterFormat,
  at: Instant,
  by: z.string(),
  sha256: z.string(),
  /** Empty when the office had not said from which address it writes. */
  from: z.string(),
  /** Empty when the person's data was erased. */
  to: z.string(),
  subject: z.string(),
  body: z.string(),
});
export type LetterView = z.infer<typeof LetterView>;

export const LetterTemplateView = LetterTemplate.extend({
  letter: LetterKind,
  /** 0 is the text that comes with the program. */
  version: z.int(),
  changed: z.object({ at: Instant, by: z.string() }).nullable(),
});
export type LetterTemplateView = z.infer<typeof LetterTemplateView>;

export const LetterDraft = z.object({
  letter: LetterKind,
  /** Of the case, from which the letter was composed. */
  version: z.int(),
  templateVersion: z.int(),
  /** 設定 `sender`, in one line; empty when the office has not said. */
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  body: z.string(),
  /** Fields of the template without a value in this case. */
  empty: z.array(LetterField),
});
export type LetterDraft = z.infer<typeof LetterDraft>;

/** What is written and recorded: the text as the person left it. */
export const LetterRequest = z.object({
  caseId: z.string(),
  /** The version of the case from which the letter was composed. */
  expectedVersion: z.int(),
  letter: LetterKind,
  templateVersion: z.int(),
  format: LetterFormat,
  to: z.string().trim().max(320),
  subject: Subject,
  body: Body,
});
export type LetterRequest = z.infer<typeof LetterRequest>;

export const SavedLetter = z.object({ path: z.string(), sha256: z.string(), step: CaseStep });
export type SavedLetter = z.infer<typeof SavedLetter>;

export const letterOperations = {
  /** The letters of one case, newest first, and which can be written now. */
  'letters.ofCase': operation(
    'query',
    'operator',
    z.object({ caseId: z.string() }),
    z.object({ saved: z.array(LetterView), offered: z.array(LetterKind) }),
  ),
  'letters.draft': operation(
    'query',
    'operator',
    z.object({ caseId: z.string(), letter: LetterKind }),
    LetterDraft,
  ),
  /** Asks where to, writes the file, records it; null means the dialog was left. */
  'letters.save': operation('shell', 'operator', LetterRequest, SavedLetter.nullable()),
  'letters.write': operation('task', 'internal', LetterRequest.extend({ path: z.string() }), SavedLetter),

  'letters.templates': operation('query', 'operator', z.null(), z.array(LetterTemplateView)),
  /** The texts before the one in force, newest first; the last is the one that came with the program. */
  'letters.earlierTemplates': operation(
    'query',
    'operator',
    z.object({ letter: LetterKind }),
    z.array(LetterTemplateView),
  ),
  /** Administrators only. `expectedVersion` is the version that the person changed. */
  'letters.changeTemplate': operation(
    'command',
    'operator',
    LetterTemplate.extend({ letter: LetterKind, expectedVersion: z.int() }),
    LetterTemplateView,
  ),
};
