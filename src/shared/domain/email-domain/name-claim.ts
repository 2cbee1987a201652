import type { Organization } from '../organization/organization.ts';

/** What the declared 団体名 says by itself. */
export type DeclaredName =
  | { readonly kind: 'absent' }
  /** One 地方公共団体, or several of the same name. */
  | {
      readonly kind: 'bodies';
      readonly bodies: readonly Organization[];
      /** It is the one body's name of earlier days. */
      readonly isFormerName: boolean;
    }
  /** Folded names from the table of 政府機関 with which it begins; 国土交通省気象庁 begins with two. */
  | { readonly kind: 'government'; readonly names: readonly string[] }
  /** A company, an association of bodies, a 社会福祉協議会 …: never the body whose name it begins with. */
  | { readonly kind: 'other-entity'; readonly isAssociation: boolean }
  | { readonly kind: 'unknown' };
