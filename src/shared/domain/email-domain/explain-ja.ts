import { characterInJapanese, plainInJapanese } from './character-in-japanese.ts';
import { type DomainFault, domainFault } from './domain-fault.ts';
import type {
  Judgement,
  JudgementCandidate,
  JudgementEnding,
  JudgementWarning,
  RuleId,
} from './judgement.ts';
import { isHeldBySetting } from './outcome.ts';

export function explainInJapanese(judgement: Judgement): string {
  const what = rules[judgement.rule](factsOf(judgement));
  const warnings = judgement.warnings.flatMap((warning) => sentenceFor(warning, judgement) ?? []);
  return [what, pointOut(judgement), ...warnings, conclusion(judgement)].filter(Boolean).join('');
}

interface Facts {
  readonly domain: string;
  /** The deciding labels, joined. */
  readonly decided: string;
  readonly bodies: string;
  /** The bodies are merely named alike. */
  readonly isNear: boolean;
  readonly input: string;
}

function factsOf({ domain, labels, candidates, warnings: said, input }: Judgement): Facts {
  return {
    domain: domain ?? '',
    decided: labels
      .filter((label) => label.deciding)
      .map((label) => label.text)
      .join('.'),
    bodies: candidates.map(nameOf).join('、'),
    isNear: said.includes('similarName'),
    input,
  };
}

function nameOf({ name, prefecture, code }: JudgementCandidate): string {
  const place = prefecture === null || prefecture === name ? '' : prefecture;
  return code === null ? `「${name}」` : `「${place}${name}」(${code})`;
}

const rules: Record<RuleId, (facts: Facts) => string> = {
  'national.state-body': ({ decided, bodies }) => `「${decided}」は国の機関${bodies}のドメインです。`,
  'national.other-body': ({ decided, bodies }) =>
    `「${decided}」は政府機関用の go.jp ですが、${bodies}は国の機関ではありません。`,
  'national.unlisted': ({ decided, bodies, isNear }) =>
    `「${decided}」は政府機関だけが登録できる go.jp の名前です。${bodies === '' || isNear ? '' : `${bodies}のものとみられます。`}`,
  'lg.listed': ({ decided, bodies }) => `「${decided}」は${bodies}の LG.JP ドメインです。`,
  'lg.same-label': ({ decided, bodies }) =>
    `「${decided}」は地方公共団体用の LG.JP ドメインで、名前は${bodies}と同じです。`,
  'lg.form': ({ decided }) => `「${decided}」は地方公共団体用の形をした LG.JP ドメインです。`,
  'lg.service': ({ decided }) =>
    `「${decided}」は、団体用の名前(city. や pref. など)の付かない LG.JP ドメイン(行政サービス用)で、団体を特定できません。`,
  'geographic.listed': ({ decided, bodies }) =>
    `「${decided}」は${bodies}の地域型ドメイン(地方公共団体ドメイン名)です。`,
  'geographic.tokyo': () => '「metro.tokyo.jp」は東京都の地域型ドメイン(地方公共団体ドメイン名)です。',
  'geographic.prefecture': geographicForm,
  'geographic.designated-city': geographicForm,
  'geographic.suffix-list': geographicForm,
  'registered.confirmed': ({ decided, bodies }) =>
    `「${decided}」は事務局が${bodies}のドメインとして確認し、登録しています。`,
  'official.web-domain': ({ decided, bodies }) =>
    `「${decided}」は${bodies}の公式サイトのドメインですが、LG.JP や地方公共団体ドメイン名ではないため、形だけでは団体のものと言えません。`,
  'open.under-municipality': ({ domain, bodies }) =>
    bodies === ''
      ? `「${domain}」はその地域の誰でも登録できる一般地域型ドメインです。`
      : reservedName(domain, bodies, '一般地域型'),
  'open.under-prefecture': ({ domain, bodies }) =>
    bodies === ''
      ? `「${domain}」は誰でも登録できる都道府県型ドメインです。`
      : reservedName(domain, bodies, '都道府県型'),
  'organisational.other': ({ domain }) => `「${domain}」は政府機関・地方公共団体用のドメインではありません。`,
  'free-mail.listed': ({ decided }) => `「${decided}」はフリーメールまたは個人向けのメールのドメインです。`,
  'lookalike.homograph': ({ domain, bodies }) =>
    bodies === ''
      ? `「${domain}」は、英字に見える別の文字で書かれたドメインです。`
      : `「${domain}」は別の文字で${bodies}に見せかけたドメインです。`,
  'lookalike.mixed-script': ({ domain, bodies }) =>
    `「${domain}」は一つの名前の中に異なる種類の文字が混ざっています。${bodies === '' ? '' : `${bodies}を装ったおそれがあります。`}`,
  'lookalike.government-suffix': ({ domain, bodies }) =>
    `「${domain}」は英数字以外の文字を含みます。lg.jp・go.jp にそのような名前はなく、${imitated(bodies)}を装ったおそれがあります。`,
  'lookalike.embedded': ({ domain, decided, bodies }) =>
    `「${domain}」は途中に「${decided}」を含みますが、登録されているのは別のドメインです。${imitated(bodies)}を装ったおそれがあります。`,
  'lookalike.hyphen': ({ decided, bodies }) =>
    `「${decided}」はドットの代わりにハイフンを使い、${imitated(bodies)}に似せた名前です。`,
  'lookalike.missing-dot': ({ decided, bodies }) =>
    `「${decided}」は lg.jp・go.jp に似ていますが、ドットの位置が違う一般のドメインです。${bodies === '' ? '' : `${bodies}を装ったおそれがあります。`}`,
  'lookalike.look-alike-characters': ({ decided, bodies }) =>
    `「${decided}」は見間違えやすい文字(1 と l、0 と o など)で${imitated(bodies)}に似せた名前です。`,
  'lookalike.neighbour': ({ decided, bodies }) =>
    `「${decided}」は${imitated(bodies)}のドメインと一文字だけ違います。`,
  'former.listed': ({ decided, bodies }) =>
    `「${decided}」は${bodies}が以前使っていたドメインで、現在は使われていません。`,
  'invalid.empty': () => 'メールアドレスが書かれていません。',
  'invalid.too-long': () => 'メールアドレスとして長すぎます。',
  'invalid.at-sign': () => '「@」が一つだけあるアドレスではありません。',
  'invalid.several-addresses': () => '複数のアドレスが書かれています。一つだけにしてください。',
  'invalid.quoted': () => '引用符で囲んだアドレスは受け付けられません。',
  'invalid.local-part': () => '「@」の前に、アドレスに使えない文字や並びがあります。',
  'invalid.domain': ({ input }) => domainFaults[domainFault(input)],
  'invalid.bare-suffix': ({ domain }) =>
    `「@」の後${domain === '' ? '' : `(${domain})`}に組織の名前がありません。lg.jp や go.jp の前に団体の名前が必要です。`,
};

function geographicForm({ decided, bodies }: Facts): string {
  const form = `「${decided}」は地方公共団体だけが登録できる地域型ドメイン(地方公共団体ドメイン名)`;
  return bodies === '' ? `${form}です。` : `${form}で、名前は${bodies}と同じです。`;
}

/** With bodies it is a name that the registry keeps from others; one in front of somebody else's name is taken for an imitation before. */
function reservedName(domain: string, bodies: string, form: string): string {
  return `「${domain}」は${form}ドメインの形で、名前は${bodies}と同じです。ほかの人は登録できない名前ですが、団体のドメインの一覧にはありません。`;
}

function imitated(bodies: string): string {
  return bodies === '' ? '政府機関・地方公共団体のドメイン' : bodies;
}

const domainFaults: Record<DomainFault, string> = {
  decorated: 'アドレスのほかに、氏名や括弧などが書かれています。アドレスだけにしてください。',
  space: '「@」の後に空白があります。',
  dots: '「@」の後のドットが、先頭か末尾にあるか、続いています。',
  noDot: '「@」の後にドットがなく、ドメインの形になっていません。',
  number: '「@」の後が IP アドレスです。ドメインで書いたアドレスが必要です。',
  character: '「@」の後に、ドメインに使えない文字や並びがあります。',
};

const warnings: Record<JudgementWarning, string | null> = {
  normalised: '全角文字や見えない文字が含まれ、直して読み取りました。原文を確かめてください。',
  unlistedBody: '一覧にない名前です。',
  unverifiedBody: 'ただし、一覧のこの行はまだ裏付けがありません。',
  similarName: null,
  notNationalBody: null,
  codeMismatch: '申請の団体コードは、このドメインの団体のものではありません。',
  nameMismatch: '申請の団体名は、このドメインの団体の名前と違います。',
  bodyMismatch: null,
  ambiguousName: '同じ名前の団体が複数あり、団体名だけでは決まりません。',
  ambiguousDomain: 'このドメインだけでは、どの団体のものか決まりません。',
  unknownName: '申請の団体名は一覧に見当たりません。',
  unknownCode: '申請の団体コードは一覧にありません。',
  invalidCode: '申請の団体コードは正しい番号ではありません(桁数または検査数字)。',
  codeRepaired: '団体コードは、先頭の 0 または検査数字を補って読みました。',
  wardCode: '申請の団体コードは行政区のものなので、その市として比べました。',
  freeMail: null,
  disposableMail: '使い捨てのアドレスです。',
  lookalike: 'なりすましに注意してください。',
  homograph: null,
  mixedScript: null,
  punycode: '「xn--」で書かれた国際化ドメイン名を元の文字で示しています。',
  formerDomain: null,
  dropCatch: '手放されたドメインなので、現在は第三者のものかもしれません。',
  expiredConfirmation: '事務局による確認の期限が切れています',
  endedBody: '廃止された団体です。',
  formerName: '申請の団体名は、以前の名称です。',
};

function sentenceFor(warning: JudgementWarning, judgement: Judgement): string | null {
  switch (warning) {
    case 'similarName':
      return `一覧にある${factsOf(judgement).bodies}の名前とよく似ています。書き誤りでないか、申請者に確かめてください。`;
    case 'unlistedBody':
      return judgement.warnings.includes('unverifiedBody') ? null : warnings[warning];
    case 'expiredConfirmation':
      return `${warnings[warning] ?? ''}${lastDays(judgement)}`;
    case 'bodyMismatch':
      return isAlreadySaid(judgement) ? null : '申請の団体は、このドメインの機関と違います。';
    case 'endedBody':
      return endedBody(judgement.ended) ?? warnings[warning];
    case 'codeMismatch':
    case 'nameMismatch':
      return judgement.candidates.length === 0 || judgement.claim.body !== 'mismatch'
        ? contradiction(warning)
        : warnings[warning];
    default:
      return warnings[warning];
  }
}

/** A judgement from before there was a register does not know the date. */
function lastDays({ confirmations = [] }: Judgement): string {
  const days = confirmations.map(({ expiresOn }) => `${expiresOn} まで`);
  return days.length === 0 ? '。' : ` (${[...new Set(days)].join('、')})。`;
}

function endedBody(ended: JudgementEnding | undefined): string | null {
  if (ended === undefined) return null;
  const gone = `「${ended.name}」(${ended.code})は ${ended.on} に廃止された団体です。`;
  const successors = ended.successors.map(({ code, name }) => `「${name}」(${code})`).join('、');
  return successors === '' ? gone : `${gone}後継は${successors}です。`;
}

function isAlreadySaid({ warnings: said }: Judgement): boolean {
  return said.includes('codeMismatch') || said.includes('nameMismatch');
}

/** Where the domain names no body, code and name contradict each other: said once. */
function contradiction(warning: 'codeMismatch' | 'nameMismatch'): string | null {
  return warning === 'codeMismatch' ? '申請の団体コードと団体名が別の団体を指しています。' : null;
}

/** Each strange character once, with what it is and what it is not. */
function pointOut({ suspicious }: Judgement): string {
  const sentences = suspicious.map(({ character, name, looksLike }) => {
    const what = `「${character}」(${characterInJapanese(character, name)})`;
    return looksLike === ''
      ? `${what}は英数字ではありません。`
      : `${what}は「${looksLike}」(${plainInJapanese(looksLike)})ではありません。`;
  });
  return [...new Set(sentences)].join('');
}

function conclusion(judgement: Judgement): string {
  const { outcome, class: domainClass, claim } = judgement;
  switch (outcome) {
    case 'pass':
      return claim.body === 'match'
        ? '申請の団体と一致するので、ドメイン確認済とします。'
        : 'ドメイン確認済とします。';
    case 'verify':
      if (isHeldBySetting(judgement))
        return 'この種類のドメインは、判定したときの設定では所属確認が必要です。';
      return domainClass === 'lookalike' || domainClass === 'former'
        ? '所属確認が必要です。独立に調べた連絡先で確かめてください。'
        : '所属確認が必要です。';
    case 'invalid':
      return '訂正を待ちます。';
    default:
      return outcome satisfies never;
  }
}
