import { describe, expect, it } from 'vitest';
import { informationClassRules } from '#shared/domain/information-class/information-class.ts';

describe('機密性の区分', () => {
  it('機密性1は自由、2は団体の同意、3は取り扱わない。区分の出典は二つのガイドライン', () => {
    expect(informationClassRules('2026-11-24')).toMatchObject({
      id: 'information-class/2026-11-01',
      guidelines: [{ holders: 'government' }, { holders: 'others', publisher: '総務省' }],
      classes: {
        confidentiality1: { handling: 'free' },
        confidentiality2: { handling: 'consent' },
        confidentiality3: { handling: 'refused' },
      },
    });
  });

  it('改訂された版は施行の日から使い、前の版はその前の日まで残る', () => {
    const now = informationClassRules('2026-11-24');
    const next = { ...now, id: 'next', effectiveOn: '2027-04-01' };
    expect(informationClassRules('2027-03-31', [now, next]).id).toBe(now.id);
    expect(informationClassRules('2027-04-01', [now, next]).id).toBe('next');
    expect(informationClassRules('2020-01-01', [now, next]).id).toBe(now.id);
  });
});
