import type { DomainClass, Judgement, RuleId } from './judgement.ts';

/** The version of the rules that a judgement records, so that it can be read again years later. */
export interface RuleSet {
  readonly id: string;
  readonly effectiveFrom: string;
  readonly source: { readonly ja: string; readonly en: string };
  /** What it decides otherwise than the rule set before it. */
  readonly changes: { readonly ja: string; readonly en: string };
  readonly rules: readonly Rule[];
}

export interface Rule {
  readonly id: RuleId;
  readonly class: DomainClass;
  readonly title: { readonly ja: string; readonly en: string };
  /** Where the rule comes from: a section of the public page, or a registry's or standard's text. */
  readonly section: string;
}

const page = '公開ページ「登録に必要なもの」';
const pageProcedure = '公開ページ「申込方法」';
const registry = 'JPRS 地域型JPドメイン名 (地方公共団体ドメイン名)';
const security = 'UTS #39 Unicode Security Mechanisms';
const syntax = 'RFC 5321, RFC 5322, UTS #46';
const setting = '事務局の運用';

function rule(id: RuleId, domainClass: DomainClass, ja: string, en: string, section: string): Rule {
  return { id, class: domainClass, title: { ja, en }, section };
}

export const currentRuleSet: RuleSet = {
  id: 'email-domain/2026-12-02',
  effectiveFrom: '2026-12-02',
  source: {
    ja: 'デジタル改革共創プラットフォーム公開ページ(登録に必要なもの・申込方法)と事務局の運用',
    en: 'The public page of the platform (requirements, how to apply) and the practice of the secretariat',
  },
  changes: {
    ja: '二通りに読める 5 桁の団体コード（先頭の 0 か検査数字のないもの）は、ドメインの団体、次に申請の団体名に合うほうを取る。団体名の「塩釜市」「関が原町」「佐　々　町」「北海道／札幌市」のような書き方も、その団体の名前として読む。警視庁と東京消防庁は東京都とする。フリーメールのドメインの前に lg.jp・go.jp を置いた名前はなりすまし疑いとする。',
    en: 'Of the two codes that five digits can be (without their zero, or without their check digit), the one that fits the domain counts, then the one that fits the declared name. Names written like 塩釜市 (塩竈市), 関が原町, 佐　々　町 and 北海道／札幌市 are read as those of the bodies; 警視庁 and 東京消防庁 are 東京都. A name with lg.jp or go.jp in it before the domain of a free mail is a look-alike.',
  },
  rules: [
    rule('national.state-body', 'national', '国の機関の go.jp', 'go.jp name of a state body', page),
    rule('national.other-body', 'national', '国の機関以外の go.jp', 'go.jp name of another body', page),
    rule('national.unlisted', 'national', '一覧にない go.jp', 'go.jp name in no table', page),
    rule('lg.listed', 'local-lg', '団体一覧にある lg.jp', 'lg.jp name in the register', page),
    rule(
      'lg.same-label',
      'local-lg',
      '団体一覧の名前と同じ lg.jp',
      'lg.jp name with the labels of a listed body',
      page,
    ),
    rule('lg.form', 'local-lg', '団体用の形の lg.jp', 'lg.jp name of the form for bodies', page),
    rule('lg.service', 'lg-service', '行政サービス用の lg.jp', 'lg.jp name for a service', page),
    rule(
      'geographic.listed',
      'local-geographic',
      '団体一覧にある地域型',
      'Geographic name in the register',
      pageProcedure,
    ),
    rule('geographic.tokyo', 'local-geographic', 'metro.tokyo.jp', 'metro.tokyo.jp', registry),
    rule('geographic.prefecture', 'local-geographic', 'pref.<都道府県>.jp', 'pref.<prefecture>.jp', registry),
    rule(
      'geographic.designated-city',
      'local-geographic',
      'city.<政令指定都市>.jp',
      'city.<designated city>.jp',
      registry,
    ),
    rule(
      'geographic.suffix-list',
      'local-geographic',
      '実在する地名の地域型',
      'Geographic name of a real place',
      registry,
    ),
    rule(
      'registered.confirmed',
      'registered',
      '事務局が確認したドメイン',
      'Domain confirmed by the secretariat',
      setting,
    ),
    rule(
      'official.web-domain',
      'official-candidate',
      '団体の公式サイトのドメイン',
      'Web domain of a listed body',
      setting,
    ),
    rule('open.under-municipality', 'open-geographic', '一般地域型', 'General geographic name', registry),
    rule('open.under-prefecture', 'open-geographic', '都道府県型', 'Prefecture-type name', registry),
    rule('organisational.other', 'organisational', 'その他の組織のドメイン', 'Any other domain', page),
    rule('free-mail.listed', 'free-mail', 'フリーメール・個人向けメール', 'Free or consumer mail', page),
    rule('lookalike.homograph', 'lookalike', '形の似た文字', 'Homograph', security),
    rule('lookalike.mixed-script', 'lookalike', '文字種の混在', 'Mixed scripts', security),
    rule(
      'lookalike.government-suffix',
      'lookalike',
      'lg.jp・go.jp の下の英数字以外の名前',
      'Non-ASCII name under lg.jp or go.jp',
      registry,
    ),
    rule(
      'lookalike.embedded',
      'lookalike',
      '別のドメインの中の団体名',
      "A body's name inside another domain",
      setting,
    ),
    rule('lookalike.hyphen', 'lookalike', 'ドットに見せたハイフン', 'Hyphen for a dot', setting),
    rule(
      'lookalike.missing-dot',
      'lookalike',
      'ドットの欠けた lg.jp・go.jp',
      'lg.jp or go.jp without its dot',
      setting,
    ),
    rule(
      'lookalike.look-alike-characters',
      'lookalike',
      '見間違える英数字',
      'Look-alike letters or digits',
      security,
    ),
    rule(
      'lookalike.neighbour',
      'lookalike',
      '団体のドメインと一文字違い',
      "One letter from a body's domain",
      setting,
    ),
    rule('former.listed', 'former', '団体が以前使っていたドメイン', 'Domain that a body gave up', setting),
    rule('invalid.empty', 'invalid', '空欄', 'Empty', syntax),
    rule('invalid.too-long', 'invalid', '長すぎるアドレス', 'Too long', syntax),
    rule('invalid.at-sign', 'invalid', '@ が一つでない', 'Not exactly one @', syntax),
    rule('invalid.several-addresses', 'invalid', '複数のアドレス', 'Several addresses', syntax),
    rule('invalid.quoted', 'invalid', '引用符つきのローカル部', 'Quoted local part', syntax),
    rule('invalid.local-part', 'invalid', '@ の前が正しくない', 'Bad local part', syntax),
    rule('invalid.domain', 'invalid', 'ドメインが正しくない', 'Bad domain', syntax),
    rule('invalid.bare-suffix', 'invalid', '団体名のないドメイン', 'Bare suffix', syntax),
  ],
};

const fourthRuleSet: RuleSet = {
  ...currentRuleSet,
  id: 'email-domain/2026-12-01',
  effectiveFrom: '2026-12-01',
  changes: {
    ja: '団体コードの欄の「特になし」「なし（国）」「─」や、目に見えない文字だけのものも、記入がないものとして扱う。',
    en: '特になし, なし（国）, ─ and what nobody sees in the place of a code count as no code as well.',
  },
};

const thirdRuleSet: RuleSet = {
  ...currentRuleSet,
  id: 'email-domain/2026-11-30',
  effectiveFrom: '2026-11-30',
  changes: {
    ja: '団体コードの欄の「なし」「-」「000000」などは、記入がないものとして扱う。',
    en: 'なし, -, 000000 and the like in the place of a code count as no code.',
  },
};

const secondRuleSet: RuleSet = {
  ...currentRuleSet,
  id: 'email-domain/2026-11-22',
  effectiveFrom: '2026-11-22',
  changes: {
    ja: '一覧の団体とよく似た lg.jp・go.jp の名前は所属確認とする。全体が英字に見える別の文字のドメインをなりすまし疑いとする。lgjp・gojp はドットの欠けた名前とする。',
    en: 'Names under lg.jp and go.jp that are nearly those of a listed body are to be verified. Domains written wholly in letters that look Latin are look-alikes. lgjp and gojp lack a dot.',
  },
};

const firstRuleSet: RuleSet = {
  ...currentRuleSet,
  id: 'email-domain/2026-11-01',
  effectiveFrom: '2026-11-01',
  changes: { ja: '最初の規則。', en: 'The first rules.' },
};

/** Every rule set by which a judgement was ever given, the newest first. A changed rule is a new set, never an edit. */
export const ruleSets: readonly RuleSet[] = [
  currentRuleSet,
  fourthRuleSet,
  thirdRuleSet,
  secondRuleSet,
  firstRuleSet,
];

/** The rule behind a judgement as it read in the rule set of that time; null for a set of a newer program. */
export function ruleOf({ rule, ruleSet }: Pick<Judgement, 'rule' | 'ruleSet'>): Rule | null {
  const given = ruleSets.find((each) => each.id === ruleSet);
  return given?.rules.find((each) => each.id === rule) ?? null;
}
