import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addressLabels, showInvisible } from '#renderer/components/judgement/address-labels.ts';
import { JudgedAddress } from '#renderer/components/judgement/judged-address.tsx';
import { judgeAddress } from '#shared/domain/email-domain/judge.ts';
import { referenceForWindows } from '../support/office-bridge.ts';

function judge(address: string) {
  return judgeAddress({ address }, referenceForWindows().judgementTables, {
    acceptGeographic: true,
    nationalScope: 'national-bodies',
    registeredOutcome: 'pass',
  });
}

describe('a judged address', () => {
  it('cuts the labels where a character deceives, and nowhere else', () => {
    const labels = addressLabels(judge('a@city.yоkohama.lg.jp'));
    expect(labels.map((label) => label.parts.map((part) => part.text))).toEqual([
      ['city'],
      ['y', 'о', 'kohama'],
      ['lg'],
      ['jp'],
    ]);
    expect(labels[1]?.parts[1]?.looksLike).toBe('o');
  });

  it('reads the address out once, with the labels that decided', () => {
    render(<JudgedAddress judgement={judge('taro@city.yokohama.lg.jp')} />);
    expect(screen.getByText(/taro@city\.yokohama\.lg\.jp/).textContent).toContain(
      '判定を決めた部分: city.yokohama.lg.jp',
    );
  });

  it('shows what is invisible in an address that cannot be read', () => {
    expect(showInvisible('a\u200b@b\u3000c')).toBe('a[U+200B]@b[U+3000]c');
  });
});
