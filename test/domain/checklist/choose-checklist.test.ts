import { describe, expect, it } from 'vitest';
import { standardChecklists } from '#shared/domain/checklist/checklists.ts';

function itemsFor(
  outcome: 'pass' | 'verify',
  isUnion = false,
  caseType: 'application' | 'membership' = 'application',
) {
  return standardChecklists.choose({ caseType, outcome, isUnion }).items.map((item) => item.id);
}

const common = ['application-complete', 'terms-consent', 'receives-internet-mail', 'no-duplicate'];
const affiliation = ['body-eligible', 'domain-belongs-to-body', 'person-employed', 'private-address-reason'];

describe('確認事項の選び方', () => {
  it('ドメインが団体を示す申請は、申告とドメインの一致を見る', () => {
    expect(itemsFor('pass')).toEqual([...common, 'organization-matches-domain']);
  });

  it('所属確認が必要な申請は、団体・ドメイン・在籍・私用でない理由を見る', () => {
    expect(itemsFor('verify')).toEqual([...common, ...affiliation]);
  });

  it('一部事務組合・広域連合は、公表コードと構成団体も見る', () => {
    expect(itemsFor('pass', true)).toEqual([
      ...common,
      'organization-matches-domain',
      'union-code-published',
      'union-members',
    ]);
    expect(itemsFor('verify', true)).toEqual([
      ...common,
      ...affiliation,
      'union-code-published',
      'union-members',
    ]);
  });

  it('所属再確認は、在籍・アドレス・ログイン・連絡を見る', () => {
    expect(itemsFor('verify', false, 'membership')).toEqual([
      'still-employed',
      'address-works',
      'last-sign-in',
      'contact-log',
    ]);
  });

  it('「対象外」と答えられるのは、その問いが生じないことのある項目だけ', () => {
    const answerable = standardChecklists.all.map(({ id, items }) => [
      id,
      items.flatMap((item) => (item.mayBeNotApplicable ? [item.id] : [])),
    ]);
    const ofAffiliation = ['domain-belongs-to-body', 'private-address-reason'];
    const ofUnion = ['union-code-published', 'union-members'];
    expect(Object.fromEntries(answerable)).toEqual({
      'application-domain': [],
      'application-affiliation': ofAffiliation,
      'application-union': ofUnion,
      'application-union-affiliation': [...ofAffiliation, ...ofUnion],
      'application-secondment': [...ofAffiliation, 'sending-and-receiving-bodies'],
      membership: ['address-works', 'last-sign-in', 'contact-log'],
    });
  });

  it('前の版で始まった案件では、前の版のとおり答えられる', () => {
    const { items } = standardChecklists.template({ template: 'application-domain', version: 1 });
    expect(items.every((item) => item.mayBeNotApplicable)).toBe(true);
  });

  it('知らない版の確認事項は欠陥として止まる', () => {
    expect(() => standardChecklists.template({ template: 'application-domain', version: 99 })).toThrow(
      /unknown checklist/,
    );
  });
});
