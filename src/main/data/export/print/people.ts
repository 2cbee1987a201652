import type { NamedActor } from '#shared/contract/case.ts';
import type { ReportProfile } from '#shared/contract/report.ts';
import type { Instant } from '#shared/domain/time/plain-date.ts';
import type { Named } from '../../session/actor-names.ts';
import { columnName } from '../../spreadsheet/cell-reference.ts';

/** How one record names those who worked on the case. */
export interface People {
  /** By the name of then: a paper of a period says the same whenever it is made. */
  (actor: string, at: Instant): string;
  /** Whom a record has named already. */
  readonly person: (person: Pick<NamedActor, 'actor' | 'name'>) => string;
}

/**
 * Names, or without personal data 担当者A, 担当者B … 担当者Z, 担当者AA … in the order of their appearance: who checked and who
 * decided can still be told apart.
 */
export function peopleOf(profile: ReportProfile, named: Named): People {
  const seen: string[] = [];
  const person: People['person'] = ({ actor, name }) => {
    if (actor === 'system') return 'プログラム';
    if (profile === 'full') return name;
    if (!seen.includes(actor)) seen.push(actor);
    return `担当者${columnName(seen.indexOf(actor))}`;
  };
  return Object.assign((actor: string, at: Instant) => person(named(actor, at)), { person });
}
