import { describe, expect, it } from 'vitest';
import {
  type ChecklistFacts,
  checklistsWith,
  standardTemplate,
} from '#shared/domain/checklist/checklists.ts';
import { dividedChecklist } from '#shared/domain/checklist/edit-checklist.ts';
import { checklistBody } from '#shared/domain/email-domain/checklist-body.ts';
import { judgeAddress } from '#shared/domain/email-domain/judge.ts';
import { defaultDomainPolicy } from '#shared/domain/email-domain/policy.ts';
import { reference } from '../email-domain/reference.ts';

const facts: ChecklistFacts = { caseType: 'application', outcome: 'pass', isUnion: false };
const ofCities = dividedChecklist(standardTemplate('application-domain'), 'municipality', null);

describe('団体の種類ごとの確認事項', () => {
  it('は、その種類の団体だけに使われ、組合と所属確認にはこれまでどおりのものが使われる', () => {
    const { choose, asksForBody } = checklistsWith([ofCities]);
    expect(asksForBody).toBe(true);
    const chosen = (more: Partial<ChecklistFacts>) => choose({ ...facts, ...more }).id;
    expect(chosen({ body: 'municipality' })).toBe('application-domain/municipality');
    expect(chosen({ body: 'prefecture' })).toBe('application-domain');
    expect(chosen({ body: null })).toBe('application-domain');
    expect(chosen({ body: 'municipality', isUnion: true })).toBe('application-union');
    expect(chosen({ body: 'municipality', outcome: 'verify' })).toBe('application-affiliation');
  });

  it('は、やめると使われず、一覧にもないが、その版で始まった案件からは読める', () => {
    const retired = { ...ofCities, version: 1002, retired: true as const };
    const { choose, all, template, asksForBody } = checklistsWith([ofCities, retired]);
    expect(choose({ ...facts, body: 'municipality' }).id).toBe('application-domain');
    expect(all.map(({ id }) => id)).not.toContain(ofCities.id);
    expect(template({ template: ofCities.id, version: 1001 })).toEqual(ofCities);
    expect(asksForBody).toBe(false);
    const again = dividedChecklist(standardTemplate('application-domain'), 'municipality', retired);
    expect(again).toEqual({ ...ofCities, version: 1003 });
    expect(checklistsWith([ofCities, retired, again]).choose({ ...facts, body: 'municipality' })).toBe(again);
  });
});

it.each([
  ['taro@soumu.go.jp', null, '', 'national'],
  ['taro@pref.osaka.lg.jp', '270008', '大阪府', 'prefecture'],
  ['taro@city.osaka.lg.jp', null, '', 'municipality'],
  ['taro@gmail.com', '016373', '芽室町', 'municipality'],
  ['taro@gmail.com', null, '', null],
])('%s（団体コード %s）の団体の種類: %s%s', (address, code, name, body) => {
  const tables = reference.judgementTables;
  const judgement = judgeAddress({ address, code, name }, tables, defaultDomainPolicy, '2026-11-24');
  expect(checklistBody({ code, name }, judgement, tables)).toBe(body);
});
