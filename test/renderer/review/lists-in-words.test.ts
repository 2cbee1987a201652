import { describe, expect, it } from 'vitest';
import { differenceInWords } from '#renderer/features/review/judge-again/difference-table.tsx';
import { speechIn } from '#renderer/text/text-context.tsx';
import type { JudgementDifference } from '#shared/domain/email-domain/compare-judgements.ts';

const twoBodies: JudgementDifference = {
  field: 'confirmations',
  before: [],
  after: [
    { id: 'entry-1', code: '016373', expiresOn: '2028-11-24', counts: true },
    { id: 'entry-2', code: '271004', expiresOn: '2028-11-24', counts: true },
  ],
};

describe('several things in one line', () => {
  it('stand apart by the mark of the language', () => {
    const inJapanese = differenceInWords(twoBodies, speechIn('ja')).value;
    const inEnglish = differenceInWords(twoBodies, speechIn('en')).value;
    expect(inJapanese).toMatch(/016373.*、.*271004/);
    expect(inEnglish).toMatch(/016373.*, .*271004/);
    expect(inEnglish).not.toContain('、');
  });
});
