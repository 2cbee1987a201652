import { z } from 'zod';

/** How a body or a person was reached, or consented. */
export const ContactMeans = z.enum(['phone', 'mail', 'letter', 'visit']);
export type ContactMeans = z.infer<typeof ContactMeans>;

/** Where the number or address came from that was used. */
export const ContactSource = z.enum([
  'officialSite',
  'directory',
  'publicList',
  'confirmedDomain',
  'applicant',
  'other',
]);
export type ContactSource = z.infer<typeof ContactSource>;

export const ContactResult = z.enum(['employed', 'notEmployed', 'absent', 'noReply', 'refused']);
export type ContactResult = z.infer<typeof ContactResult>;

/**
 * Whether a contact can support 本人の在籍 (rules §5: never over what the applicant wrote).
 * - `fromApplication`: the clerk says that it was taken from the application.
 * - `sameAsApplication`: whatever the clerk says, the application holds the same number or address.
 * - `unproven`: found somewhere that nobody published.
 */
export const Independence = z.enum(['independent', 'fromApplication', 'sameAsApplication', 'unproven']);
export type Independence = z.infer<typeof Independence>;

/** `HH:mm` on a wall clock in Japan; empty when nobody looked at one. */
export const ClockTime = z.string().regex(/^$|^([01]\d|2[0-3]):[0-5]\d$/);
