import { describe, expect, it } from 'vitest';
import { readClaims } from '#renderer/features/organizations/try/read-claims.ts';

describe('pasted claims', () => {
  it('reads three columns as a spreadsheet copies them, and keeps the line of each', () => {
    expect(readClaims('a@b.jp\r\n\r\nc@d.jp\t141003\t横浜市\n')).toEqual([
      { line: 1, address: 'a@b.jp', code: '', name: '' },
      { line: 3, address: 'c@d.jp', code: '141003', name: '横浜市' },
    ]);
  });

  it('leaves the address as typed: what surrounds it is part of the judgement', () => {
    expect(readClaims(' ａ@b.jp　')[0]?.address).toBe(' ａ@b.jp　');
  });
});
