import { describe, expect, it } from 'vitest';
import { namedCases } from '#data/named-cases.ts';

describe('変わった案件の知らせ', () => {
  it('二百件までは名指しし、それを超えれば、どの画面も読み直すよう名指ししない', () => {
    const ids = Array.from({ length: 201 }, (_, at) => `案件${at}`);
    expect(namedCases([...ids.slice(0, 200), '案件0'])).toEqual(ids.slice(0, 200));
    expect(namedCases(ids)).toEqual([]);
  });
});
