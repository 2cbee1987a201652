import { z } from 'zod';
import { DomainPolicy, defaultDomainPolicy } from '../email-domain/policy.ts';
import { readMailboxes } from '../letter/mailbox.ts';
import { Closure } from '../open-days/closed-day.ts';
import { TermsVersion } from './terms-version.ts';

/** When a decision needs a second person (rules: 設定 `fourEyes`). */
export const FourEyes = z.enum(['never', 'declineOnly', 'verification', 'always']);
export type FourEyes = z.infer<typeof FourEyes>;

/** From whom the letters come. Without an address the PC that sends mail puts in its own. */
export const Sender = z.object({
  name: z.string().trim().max(100),
  address: z
    .string()
    .trim()
    .max(254)
    .refine((typed) => typed === '' || isOneAddress(typed)),
});
export type Sender = z.infer<typeof Sender>;

/** Every 設定 of a ledger that changes how the office works. Versioned by the event that set it. */
export const OfficePolicy = z.object({
  domain: DomainPolicy,
  /** Open days from receipt to the target date. */
  targetDays: z.int().min(1).max(30),
  /** Open days that somebody who is asked has for the answer. Ledgers of earlier versions do not say. */
  answerDays: z.int().min(1).max(60).default(10),
  fourEyes: FourEyes,
  closures: z.array(Closure).max(400),
  /** Months for which a confirmed domain counts. The default is for policies from before there was a register. */
  confirmationMonths: z.int().min(1).max(60).default(12),
  /** Minutes without a touch after which the program locks itself (rules §8). Ledgers of earlier versions do not say. */
  idleLockMinutes: z.int().min(1).max(120).default(15),
  /** Ledgers of earlier versions do not say. */
  sender: Sender.default({ name: '', address: '' }),
  /** 利用規約の版, each from a day of its own. Ledgers of earlier versions do not say. */
  termsVersions: z.array(TermsVersion).max(100).default([]),
});
export type OfficePolicy = z.infer<typeof OfficePolicy>;

export const defaultOfficePolicy: OfficePolicy = {
  domain: defaultDomainPolicy,
  targetDays: 3,
  answerDays: 10,
  fourEyes: 'verification',
  closures: [],
  confirmationMonths: 12,
  idleLockMinutes: 15,
  sender: { name: '', address: '' },
  termsVersions: [],
};

/** An address alone: what it is called stands beside it. */
export function isOneAddress(typed: string): boolean {
  const read = readMailboxes(typed);
  return read.ok && read.value.length === 1 && !typed.includes('<');
}
