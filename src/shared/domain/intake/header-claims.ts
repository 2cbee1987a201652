import type { ApplicationField } from '../application/application.ts';
import { type ColumnUse, fieldsOfUse, isPartOfName } from './mapping.ts';

/** What a header says of its column, and how plainly. */
export interface HeaderClaim {
  readonly use: ColumnUse;
  /** `account`: filled in by the form service, not by the applicant. */
  readonly strength: 'exact' | 'asked' | 'remark' | 'account';
}

const strengths: readonly HeaderClaim['strength'][] = ['exact', 'asked', 'remark', 'account'];

/** Nobody could be told from somebody else by a wrong one of these. */
const neverGuessed: readonly ApplicationField[] = ['name', 'address'];

/**
 * The use of each column. When several claim one field, the plainest has it, and of equals the first; the others stay extra.
 * Whose name and address it is must not hang on the order, though: where different headers claim them equally, none has
 * the field, and a person is asked, unless one is the form's own (`own`). Parts of a name only count where the whole name has no
 * column.
 */
export function usesOfClaims(
  names: readonly string[],
  claims: readonly (HeaderClaim | null)[],
  own: Partial<Record<ApplicationField, string>>,
): ColumnUse[] {
  const uses = claims.map((): ColumnUse => 'extra');
  const parts = new Set(
    claims.flatMap((claim) => (claim && isPartOfName(claim.use) ? fieldsOfUse(claim.use) : [])),
  );
  const wholes = strengths
    .flatMap((strength) =>
      claims.map((claim, place) => ({ claim, place })).filter(({ claim }) => claim?.strength === strength),
    )
    .flatMap(({ claim, place }) => (claim && !isPartOfName(claim.use) ? [{ ...claim, place }] : []))
    // A name of one's own in parts says more than that of the account.
    .filter(
      ({ use, strength }) => strength !== 'account' || !fieldsOfUse(use).some((field) => parts.has(field)),
    );
  const taken = new Set<ApplicationField>(
    neverGuessed.filter((field) => {
      const claiming = wholes.filter(({ use }) => fieldsOfUse(use).includes(field));
      const best = claiming.filter(({ strength }) => strength === claiming[0]?.strength);
      return (
        new Set(best.map(({ place }) => names[place])).size > 1 &&
        !best.some(({ place }) => names[place] === own[field])
      );
    }),
  );
  const isOwn = ({ use, place }: (typeof wholes)[number]) =>
    fieldsOfUse(use).some((field) => own[field] === names[place]);
  for (const { use, place } of [...wholes.filter(isOwn), ...wholes]) {
    const fields = fieldsOfUse(use);
    if (fields.some((field) => taken.has(field))) continue;
    for (const field of fields) taken.add(field);
    uses[place] = use;
  }
  const whole = new Set(wholes.flatMap(({ use }) => fieldsOfUse(use)));
  for (const [place, claim] of claims.entries()) {
    if (!claim || !isPartOfName(claim.use) || uses.includes(claim.use)) continue;
    if (!fieldsOfUse(claim.use).some((field) => whole.has(field))) uses[place] = claim.use;
  }
  return uses;
}
