import type { NamedActor } from '#shared/contract/case.ts';
import type { ReportProfile } from '#shared/contract/report.ts';
import { columnName } from '../../spreadsheet/cell-reference.ts';

/** How one record names those who worked on the case. */
export type People = (actor: string) => string;

/**
 * Names, or without personal data 担当者A, 担当者B … 担当者Z, 担当者AA … in the order of their appearance: who checked and who
 * decided can still be told apart.
 */
export function peopleOf(profile: ReportProfile, named: (actor: string) => NamedActor): People {
  const seen: string[] = [];
  return (actor) => {
    if (actor === 'system') return 'プログラム';
    if (profile === 'full') return named(actor).name;
    if (!seen.includes(actor)) seen.push(actor);
    return `担当者${columnName(seen.indexOf(actor))}`;
  };
}
