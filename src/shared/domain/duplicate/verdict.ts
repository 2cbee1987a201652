import { z } from 'zod';

/** What two applications have in common that speaks for one person. */
export const LikenessReason = z.enum([
  'sameAddress',
  /** The same mailbox behind another plus-tag, or with other dots at Gmail. */
  'sameAddressWithoutTag',
  /** The same mailbox and given name under another surname, as after a marriage. */
  'sameAddressOtherSurname',
  'sameNameAndBody',
  /** The name is written alike and read differently: 優子 as ユウコ and マサコ. */
  'sameNameOtherReading',
  'similarNameAndBody',
  'sameKanaAndBody',
  'samePhoneAndName',
  'samePhoneAndKana',
  /** Name and reading at another body, as after a transfer. */
  'sameNameOtherBody',
]);
export type LikenessReason = z.infer<typeof LikenessReason>;

export const DuplicateStrength = z.enum(['certain', 'likely']);
export type DuplicateStrength = z.infer<typeof DuplicateStrength>;

/** 同一人 / 別人, as a person recorded it. */
export const DuplicateVerdict = z.enum(['samePerson', 'differentPerson']);
export type DuplicateVerdict = z.infer<typeof DuplicateVerdict>;

/** A case that a new application is like. */
export const SuspectedCase = z.object({
  case: z.string(),
  reasons: z.array(LikenessReason),
  strength: DuplicateStrength,
});
export type SuspectedCase = z.infer<typeof SuspectedCase>;
