import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchText } from '#data/projection/search-index.ts';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import { anApplication } from '../support/imported-cases.ts';

describe('検索のための文字列', () => {
  it('まとめて畳んでも、一欄ずつ畳んだものと同じになる', () => {
    const text = fc.string({
      unit: fc.constantFrom('髙', '﨑', '々', ' ', '　', 'ア', 'ｱ', 'ﾞ', 'A', '１', '\u3099', 'ー'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        fc.record({ name: text, kana: text, organizationName: text, section: text, address: text }),
        (typed) => {
          const application = anApplication(typed);
          const { receiptNumber, name, kana, organizationCode, organizationName, section, address } =
            application;
          const without = (value: string) => value.replace(/[\s\u3000]+/g, '');
          const fields = [
            receiptNumber,
            organizationCode,
            organizationName,
            section,
            address,
            name,
            kana,
            without(name),
            without(kana),
          ];
          const { phone, position } = application;
          const known = `${fields.map(foldForSearch).join('\n')}\n${phone} \n${position} \n`;
          expect(searchText(application).slice(0, known.length)).toBe(known);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
