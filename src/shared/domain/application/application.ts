import { z } from 'zod';
import { PlainDate } from '../time/plain-date.ts';

/**
 * What an applicant filled in, as typed. All of it is personal data and lives in the vault, never in the
 * journal. `appliedAt` is a Japanese wall-clock time `YYYY-MM-DD HH:mm[:ss]`, `receivedOn` its date.
 */
export const Application = z.object({
  receiptNumber: z.string(),
  appliedAt: z.string(),
  receivedOn: PlainDate,
  name: z.string(),
  kana: z.string(),
  organizationCode: z.string(),
  organizationName: z.string(),
  section: z.string(),
  position: z.string(),
  address: z.string(),
  phone: z.string(),
  termsConsent: z.string(),
  remarks: z.string(),
  /** Columns that the program does not know, by their header. */
  extra: z.record(z.string(), z.string()),
});
export type Application = z.infer<typeof Application>;

/** A field of the form, in the order of the form's columns. */
export const ApplicationField = z.enum([
  'receiptNumber',
  'appliedAt',
  'name',
  'kana',
  'organizationCode',
  'organizationName',
  'section',
  'position',
  'address',
  'phone',
  'termsConsent',
  'remarks',
]);
export type ApplicationField = z.infer<typeof ApplicationField>;

/** A field that a person changed before the application became a case, with what was received in it. */
export const Correction = z.object({ field: ApplicationField, received: z.string() });
export type Correction = z.infer<typeof Correction>;
