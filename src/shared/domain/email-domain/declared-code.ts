import { normaliseCode, saysNoCode } from '../organization/local-government-code.ts';
import type { Organization } from '../organization/organization.ts';
import { designatedCityOfWardCode } from '../organization/ward-code.ts';
import { isBlank } from '../text/is-blank.ts';
import type { JudgementWarning } from './judgement.ts';
import type { JudgementTables } from './tables.ts';

/** What the declared 団体コード says by itself. */
export interface DeclaredCode {
  readonly state: 'absent' | 'invalid' | 'unknown' | 'listed';
  /** The body, when the code is one's (or that of a ward of its city). */
  readonly body: Organization | null;
  /** A valid code that no table has, with a number of 一部事務組合・広域連合 (801 and up). */
  readonly mayBeAssociation: boolean;
  readonly warnings: readonly JudgementWarning[];
}

const nothing: DeclaredCode = { state: 'absent', body: null, mayBeAssociation: false, warnings: [] };

/** `expected` are the codes that would fit: of two readings of a five-digit text, a fitting one is what was meant. */
export function readDeclaredCode(
  text: string | null | undefined,
  expected: ReadonlySet<string | null>,
  tables: JudgementTables,
): DeclaredCode {
  if (text === null || text === undefined || isBlank(text)) return nothing;
  const known = tables.organizationByCode.get(text);
  if (known !== undefined) return { ...nothing, state: 'listed', body: known };
  const { code, otherReading, leadingZeroRestored, checkDigitAdded } = normaliseCode(text);
  if (code === null)
    return saysNoCode(text) ? nothing : { ...nothing, state: 'invalid', warnings: ['invalidCode'] };
  const repaired: JudgementWarning[] = leadingZeroRestored || checkDigitAdded ? ['codeRepaired'] : [];
  const chosen = chooseReading(code, otherReading, expected, tables);
  const body = tables.organizationByCode.get(chosen);
  if (body !== undefined) return { ...nothing, state: 'listed', body, warnings: repaired };
  const city = designatedCityOfWardCode(chosen, tables.organizationByCode);
  if (city !== null) return { ...nothing, state: 'listed', body: city, warnings: [...repaired, 'wardCode'] };
  return {
    state: 'unknown',
    body: null,
    mayBeAssociation: Number(chosen.slice(2, 5)) > 800,
    warnings: [...repaired, 'unknownCode'],
  };
}

function chooseReading(
  first: string,
  second: string | null,
  expected: ReadonlySet<string | null>,
  tables: JudgementTables,
): string {
  const readings = second === null ? [first] : [first, second];
  return (
    readings.find((reading) => expected.has(reading)) ??
    readings.find((reading) => tables.organizationByCode.has(reading)) ??
    first
  );
}
