import { describe, expect, it } from 'vitest';
import { checklistsWith, standardChecklists, standardTemplate } from '#shared/domain/checklist/checklists.ts';
import { compareChecklists } from '#shared/domain/checklist/compare-checklists.ts';
import { gapsOf, nextVersion, type WishedItem } from '#shared/domain/checklist/edit-checklist.ts';
import type { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import { err } from '#shared/result.ts';

const standard = standardTemplate('application-affiliation');
const callBack: WishedItem = {
  id: null,
  label: { ja: '折り返しの電話で声を確認', en: '' },
  guidance: { ja: '代表電話にかけ直す。', en: '' },
  required: false,
  mayBeNotApplicable: true,
};

function saved(wished: readonly WishedItem[], current: ChecklistTemplate = standard): ChecklistTemplate {
  const next = nextVersion(current, standard, wished, () => 'item-new');
  if (!next.ok) throw new Error(next.error.code);
  return next.value;
}

function without(id: string): WishedItem[] {
  return standard.items.filter((item) => item.id !== id);
}

function withChange(id: string, change: Partial<WishedItem>): WishedItem[] {
  return standard.items.map((item) => (item.id === id ? { ...item, ...change } : item));
}

describe('確認事項の新しい版', () => {
  it('項目を加えると事務局の第1版になり、英語の欄が空なら日本語が入る', () => {
    const next = saved([...standard.items, callBack]);
    expect(next).toEqual({
      ...standard,
      version: 1001,
      items: [
        ...standard.items,
        {
          ...callBack,
          id: 'item-new',
          label: { ja: '折り返しの電話で声を確認', en: '折り返しの電話で声を確認' },
          guidance: { ja: '代表電話にかけ直す。', en: '代表電話にかけ直す。' },
        },
      ],
    });
    expect(saved(standard.items, next).version).toBe(1002);
  });

  it.each<[string, WishedItem[], object]>([
    [
      '名前のない項目',
      [...standard.items, { ...callBack, label: { ja: ' ', en: '' } }],
      { code: 'labelMissing', number: 9 },
    ],
    [
      '同じ名前の項目',
      [...standard.items, { ...callBack, label: { ja: '重複・既登録がない', en: '' } }],
      { code: 'labelTwice', label: '重複・既登録がない' },
    ],
    [
      '必ず確認する項目の削除',
      without('person-employed'),
      { code: 'mandatoryGone', label: '本人の在籍（独立に調べた代表電話・公式連絡先で確認）' },
    ],
    [
      '独立に調べた連絡先の条件を外す',
      withChange('person-employed', { needsIndependentContact: false }),
      { code: 'mandatoryLoosened', label: '本人の在籍（独立に調べた代表電話・公式連絡先で確認）' },
    ],
    [
      '必ず確認する項目を任意にする',
      withChange('body-eligible', { required: false }),
      { code: 'mandatoryLoosened', label: '団体が参加要件を満たす（団体コードまたは政府機関の根拠）' },
    ],
    [
      '必ず確認する項目で対象外を選べるようにする',
      withChange('body-eligible', { mayBeNotApplicable: true }),
      { code: 'mandatoryLoosened', label: '団体が参加要件を満たす（団体コードまたは政府機関の根拠）' },
    ],
    ['何も変えない', [...standard.items], { code: 'unchanged' }],
  ])('断る: %s', (_name, wished, problem) => {
    expect(nextVersion(standard, standard, wished, () => 'item-new')).toEqual(err(problem));
  });

  it('必ず確認する項目でも、言葉を直し、証跡を求め、順を変えることはできる', () => {
    const reworded = withChange('person-employed', {
      label: { ja: '本人の在籍（人事課に電話）', en: 'Employed (call the personnel section)' },
      needsEvidence: true,
    }).toReversed();
    expect(compareChecklists(standard, saved(reworded))).toEqual({
      added: [],
      gone: [],
      changed: [
        {
          before: standard.items.find(({ id }) => id === 'person-employed'),
          after: reworded.find(({ id }) => id === 'person-employed'),
        },
      ],
    });
  });

  it('順を変えただけでも新しい版になり、項目の違いはない', () => {
    const next = saved(standard.items.toReversed());
    expect(next.version).toBe(1001);
    expect(compareChecklists(standard, next)).toEqual({ added: [], gone: [], changed: [] });
  });
});

describe('プログラムが後から必ず確認するとした項目', () => {
  it('対象外を選べる前の版や、項目のない版が何を欠くかが分かり、直した版だけが保存できる', () => {
    const before: WishedItem[] = withChange('terms-consent', { mayBeNotApplicable: true }).filter(
      ({ id }) => id !== 'no-duplicate',
    );
    expect(
      gapsOf(standard, before).map(({ asked, kept }) => [asked.id, kept?.mayBeNotApplicable ?? null]),
    ).toEqual([
      ['terms-consent', true],
      ['no-duplicate', null],
    ]);
    const own: ChecklistTemplate = {
      ...standard,
      version: 1001,
      items: standard.items.filter(({ id }) => id !== 'no-duplicate'),
    };
    expect(nextVersion(own, standard, [...own.items, callBack], () => 'item-new')).toEqual(
      err({ code: 'mandatoryGone', label: '重複・既登録がない' }),
    );
    expect(saved(standard.items, own).version).toBe(1002);
  });

  it('届くかどうかを尋ねるかは、事務局が決められる', () => {
    expect(saved(without('receives-internet-mail')).version).toBe(1001);
    expect(saved(withChange('receives-internet-mail', { mayBeNotApplicable: true })).version).toBe(1001);
  });
});

describe('台帳の確認事項', () => {
  const own = saved([...standard.items, callBack]);
  const checklists = checklistsWith([own]);

  it('事務局の版が新しい案件に使われ、前の版も読める', () => {
    const facts = { caseType: 'application', outcome: 'verify', isUnion: false } as const;
    expect(checklists.choose(facts)).toBe(own);
    expect(checklists.template({ template: standard.id, version: standard.version })).toBe(standard);
    expect(standardChecklists.choose(facts)).toBe(standard);
  });

  it('ほかの確認事項は標準のまま', () => {
    expect(checklists.newest('application-domain')).toBe(standardTemplate('application-domain'));
    expect(checklists.all.map(({ id }) => id)).toEqual(standardChecklists.all.map(({ id }) => id));
  });
});
