import { describe, expect, it } from 'vitest';
import { isTouched } from '#renderer/app/operation-topics.ts';

describe('a change', () => {
  it('rereads the lists of its topic and no others', () => {
    const change = { kind: 'changed', topics: ['cases'], caseIds: ['c1'] } as const;
    const touched = (key: readonly unknown[]) =>
      isTouched(key, { ...change, topics: ['cases'], caseIds: ['c1'] });
    expect(touched(['queue.page', {}])).toBe(true);
    expect(touched(['queue.counts', null])).toBe(true);
    expect(touched(['settings.read', null])).toBe(false);
    expect(touched(['organizations.search', {}])).toBe(false);
    expect(touched(['something.else', null])).toBe(false);
  });

  it.each(['case.judgeAgainPreview', 'typed.check', 'import.tryRow'] as const)(
    'of the register or of the bodies rereads %s, which judges by both',
    (name) => {
      for (const topic of ['register', 'organizations'] as const) {
        expect(isTouched([name, {}], { kind: 'changed', topics: [topic], caseIds: [] })).toBe(true);
      }
    },
  );

  it('rereads an open case only when it is that case', () => {
    const key = ['case.open', { id: 'c1' }];
    expect(isTouched(key, { kind: 'changed', topics: ['cases'], caseIds: ['c1'] })).toBe(true);
    expect(isTouched(key, { kind: 'changed', topics: ['cases'], caseIds: ['c2'] })).toBe(false);
  });

  it.each([
    'case.open',
    'report.preview',
    'register.page',
    'register.open',
    'register.ofBody',
    'register.ofCase',
    'register.revocationPreview',
  ] as const)('of the bodies rereads %s, which names them', (name) => {
    const touched = isTouched([name, { id: 'c1' }], {
      kind: 'changed',
      topics: ['organizations'],
      caseIds: [],
    });
    expect(touched).toBe(true);
  });

  it('rereads every open case when nobody could name them', () => {
    expect(isTouched(['case.open', { id: 'c1' }], { kind: 'changed', topics: ['cases'], caseIds: [] })).toBe(
      true,
    );
  });
});
