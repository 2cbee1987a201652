import { checkDigitOf } from './local-government-code.ts';
import type { Organization } from './organization.ts';

/**
 * The 政令指定都市 to which the code of a 行政区 belongs: 横浜市鶴見区 141011 → 横浜市 141003. Wards are numbered from the
 * number of their city upwards, up to the next city of the prefecture (総務省「全国地方公共団体コード」都道府県コード及び市区町村コード).
 */
export function designatedCityOfWardCode(
  code: string,
  organizationByCode: ReadonlyMap<string, Organization>,
): Organization | null {
  const ward = Number(code.slice(0, 5));
  // The city's own number ends in 0; no city has more than 29 wards (大阪市 has 24, numbered to 28).
  for (let number = ward - 1; number >= ward - 29; number -= 1) {
    const owner = ownerOfNumber(number, organizationByCode);
    if (owner !== null) return owner.kind === '政令指定都市' ? owner : null;
  }
  return null;
}

function ownerOfNumber(
  number: number,
  organizationByCode: ReadonlyMap<string, Organization>,
): Organization | null {
  const firstFive = String(number).padStart(5, '0');
  return organizationByCode.get(firstFive + checkDigitOf(firstFive)) ?? null;
}
