import { z } from 'zod';

/** What an address's domain is, by rules.md §2 (source: 「登録に必要なもの」「申込方法」 of the public page). */
export const DomainClass = z.enum([
  'national',
  'local-lg',
  'lg-service',
  'local-geographic',
  'registered',
  'official-candidate',
  'open-geographic',
  'organisational',
  'free-mail',
  'lookalike',
  'former',
  'invalid',
]);
export type DomainClass = z.infer<typeof DomainClass>;

/** pass: the domain proves the body. verify: 所属確認. invalid: refused as input, waits for correction. */
export const JudgementOutcome = z.enum(['pass', 'verify', 'invalid']);
export type JudgementOutcome = z.infer<typeof JudgementOutcome>;

/** Everything a clerk should be told besides the class. Which of them forbid a pass: see outcome.ts. */
export const JudgementWarning = z.enum([
  'normalised',
  'unlistedBody',
  'unverifiedBody',
  'similarName',
  'notNationalBody',
  'codeMismatch',
  'nameMismatch',
  'bodyMismatch',
  'ambiguousName',
  'ambiguousDomain',
  'unknownName',
  'unknownCode',
  'invalidCode',
  'codeRepaired',
  'wardCode',
  'freeMail',
  'disposableMail',
  'lookalike',
  'homograph',
  'mixedScript',
  'punycode',
  'formerDomain',
  'dropCatch',
  'expiredConfirmation',
  'endedBody',
  'formerName',
]);
export type JudgementWarning = z.infer<typeof JudgementWarning>;

/** The rule that decided the class; its title and source are in rule-set.ts. */
export const RuleId = z.enum([
  'national.state-body',
  'national.other-body',
  'national.unlisted',
  'lg.listed',
  'lg.same-label',
  'lg.form',
  'lg.service',
  'geographic.listed',
  'geographic.tokyo',
  'geographic.prefecture',
  'geographic.designated-city',
  'geographic.suffix-list',
  'registered.confirmed',
  'official.web-domain',
  'open.under-municipality',
  'open.under-prefecture',
  'organisational.other',
  'free-mail.listed',
  'lookalike.homograph',
  'lookalike.mixed-script',
  'lookalike.government-suffix',
  'lookalike.embedded',
  'lookalike.hyphen',
  'lookalike.missing-dot',
  'lookalike.look-alike-characters',
  'lookalike.neighbour',
  'former.listed',
  'invalid.empty',
  'invalid.too-long',
  'invalid.at-sign',
  'invalid.several-addresses',
  'invalid.quoted',
  'invalid.local-part',
  'invalid.domain',
  'invalid.bare-suffix',
]);
export type RuleId = z.infer<typeof RuleId>;

/** Why a body is proposed as the owner of the domain. */
export const CandidateReason = z.enum([
  'currentDomain',
  'belowCurrentDomain',
  'sameLabels',
  'governmentTable',
  'unverifiedGovernmentTable',
  'confirmedDomain',
  'expiredConfirmation',
  'formerDomain',
  'imitated',
  'similarName',
]);
export type CandidateReason = z.infer<typeof CandidateReason>;

export const JudgementCandidate = z.object({
  /** 全国地方公共団体コード; null for a 政府機関, which has none. */
  code: z.string().nullable(),
  name: z.string(),
  prefecture: z.string().nullable(),
  why: CandidateReason,
});
export type JudgementCandidate = z.infer<typeof JudgementCandidate>;

/**
 * match / mismatch: compared with the domain's body (or, where the domain proves none, the code with the name).
 * absent: not declared. unknown: declared, in no table. invalid: cannot be a code.
 * undetermined: nothing to compare with, or several bodies fit.
 */
export const ClaimFinding = z.enum(['match', 'mismatch', 'absent', 'unknown', 'invalid', 'undetermined']);
export type ClaimFinding = z.infer<typeof ClaimFinding>;

export const ClaimFindings = z.object({
  code: ClaimFinding,
  name: ClaimFinding,
  /** The claim as a whole against the body of the domain. */
  body: ClaimFinding,
});
export type ClaimFindings = z.infer<typeof ClaimFindings>;

export const SuspiciousCharacter = z.object({
  /** UTF-16 index in `domain`. */
  index: z.number().int().nonnegative(),
  character: z.string(),
  /** Unicode name, such as CYRILLIC SMALL LETTER ER. */
  name: z.string(),
  /** The ASCII text that it can be taken for; empty when it is merely out of place. */
  looksLike: z.string(),
});
export type SuspiciousCharacter = z.infer<typeof SuspiciousCharacter>;

export const JudgementLabel = z.object({ text: z.string(), deciding: z.boolean() });
export type JudgementLabel = z.infer<typeof JudgementLabel>;

/** An entry of the register of confirmed domains that the judgement met. */
export const JudgementConfirmation = z.object({
  id: z.string(),
  code: z.string(),
  /** The last day on which it counts. */
  expiresOn: z.string(),
  /** It counted, and the judgement rests on it; otherwise it had expired and is only mentioned. */
  counts: z.boolean(),
});
export type JudgementConfirmation = z.infer<typeof JudgementConfirmation>;

/** A body of the claim or of the domain that has ended, as the register said on the day of the judgement. */
export const JudgementEnding = z.object({
  code: z.string(),
  name: z.string(),
  /** The first day without it. */
  on: z.string(),
  successors: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type JudgementEnding = z.infer<typeof JudgementEnding>;

export const Judgement = z.object({
  /** As typed; never repaired. */
  input: z.string(),
  /** After NFKC, lower case and IDNA, with the domain decoded; null when there is no single address. */
  address: z.string().nullable(),
  /** Unicode form: punycode is always shown decoded. */
  domain: z.string().nullable(),
  class: DomainClass,
  outcome: JudgementOutcome,
  rule: RuleId,
  ruleSet: z.string(),
  labels: z.array(JudgementLabel),
  candidates: z.array(JudgementCandidate),
  warnings: z.array(JudgementWarning),
  claim: ClaimFindings,
  suspicious: z.array(SuspiciousCharacter),
  /** Missing where the register had nothing to say, and in judgements from before there was a register. */
  confirmations: z.array(JudgementConfirmation).optional(),
  /** Only with the warning `endedBody`. */
  ended: JudgementEnding.optional(),
});
export type Judgement = z.infer<typeof Judgement>;
