import { normaliseCode, saysNoCode } from '../organization/local-government-code.ts';
import type { Organization } from '../organization/organization.ts';
import { designatedCityOfWardCode } from '../organization/ward-code.ts';
import { isBlank } from '../text/is-blank.ts';
import { readDeclaredName } from './declared-name.ts';
import type { JudgementCandidate, JudgementWarning } from './judgement.ts';
import type { JudgementTables } from './tables.ts';

/** The body as the applicant wrote it. */
export interface Claim {
  readonly code?: string | null;
  readonly name?: string | null;
}

/** What the declared 団体コード says by itself. */
export interface DeclaredCode {
  readonly state: 'absent' | 'invalid' | 'unknown' | 'listed';
  /** The six digits as which it is read; null where nothing is declared or the text is no code. */
  readonly code: string | null;
  /** The body, when the code is one's (or that of a ward of its city). */
  readonly body: Organization | null;
  /** A valid code that no table has, with a number of 一部事務組合・広域連合 (801 and up). */
  readonly mayBeAssociation: boolean;
  readonly warnings: readonly JudgementWarning[];
}

const nothing: DeclaredCode = {
  state: 'absent',
  code: null,
  body: null,
  mayBeAssociation: false,
  warnings: [],
};

/**
 * What was written in the place of the code, beside this domain and this name. Five digits may be 士別市 without its zero or 市川市 without
 * its check digit (`12203`): the reading that fits the domain is the one meant, then the one that fits the name.
 */
export function readDeclaredCode(
  { code: text, name }: Claim,
  candidates: readonly JudgementCandidate[],
  tables: JudgementTables,
): DeclaredCode {
  if (text === null || text === undefined || isBlank(text)) return nothing;
  const known = tables.organizationByCode.get(text);
  if (known !== undefined) return { ...nothing, state: 'listed', code: text, body: known };
  const { code: first, otherReading, leadingZeroRestored, checkDigitAdded } = normaliseCode(text);
  if (first === null)
    return saysNoCode(text) ? nothing : { ...nothing, state: 'invalid', warnings: ['invalidCode'] };
  const repaired: JudgementWarning[] = leadingZeroRestored || checkDigitAdded ? ['codeRepaired'] : [];
  const code = otherReading === null ? first : chooseReading([first, otherReading], name, candidates, tables);
  const body = tables.organizationByCode.get(code);
  if (body !== undefined) return { ...nothing, state: 'listed', code, body, warnings: repaired };
  const city = designatedCityOfWardCode(code, tables.organizationByCode);
  if (city !== null)
    return { ...nothing, state: 'listed', code, body: city, warnings: [...repaired, 'wardCode'] };
  return {
    state: 'unknown',
    code,
    body: null,
    mayBeAssociation: Number(code.slice(2, 5)) > 800,
    warnings: [...repaired, 'unknownCode'],
  };
}

function chooseReading(
  readings: readonly [string, string],
  name: string | null | undefined,
  candidates: readonly JudgementCandidate[],
  tables: JudgementTables,
): string {
  const named = readDeclaredName(name, tables);
  const readingOf = (bodies: readonly { readonly code: string | null }[]) =>
    readings.find((reading) => {
      const body = bodyOf(reading, tables);
      return body !== null && bodies.some(({ code }) => code === body.code);
    });
  return (
    readingOf(candidates) ??
    readingOf(named.kind === 'bodies' ? named.bodies : []) ??
    readings.find((reading) => tables.organizationByCode.has(reading)) ??
    readings[0]
  );
}

/** The body, or the city of the ward. */
function bodyOf(code: string, { organizationByCode }: JudgementTables): Organization | null {
  return organizationByCode.get(code) ?? designatedCityOfWardCode(code, organizationByCode);
}
