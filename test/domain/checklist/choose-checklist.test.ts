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

  it('知らない版の確認事項は欠陥として止まる', () => {
    expect(() => standardChecklists.template({ template: 'application-domain', version: 99 })).toThrow(
      /unknown checklist/,
    );
  });
});
