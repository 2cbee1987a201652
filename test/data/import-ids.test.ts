import { describe, expect, it } from 'vitest';
import { systemRecordSource } from '#data/journal/record-source.ts';

describe('番号と塩', () => {
  it('続けて作った番号は、同じ瞬間のものも重ならず、作った順に並ぶ', () => {
    const source = systemRecordSource(() => 0);
    const ids = Array.from({ length: 20_000 }, () => source.newId());
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
    expect(
      ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toBe(true);
  });

  it('塩は毎回違い、後から変わらない', () => {
    const source = systemRecordSource(() => 0);
    const salts = Array.from({ length: 3_000 }, () => source.newSalt());
    const before = salts.map((salt) => salt.toString('hex'));
    for (let count = 0; count < 3_000; count += 1) source.newId();
    expect(salts.map((salt) => salt.toString('hex'))).toEqual(before);
    expect(new Set(before).size).toBe(3_000);
  });
});
