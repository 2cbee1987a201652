import { type Answers, application, applications, csv } from './applications.ts';
import type { NastyFile } from './nasty-file.ts';

/** One row for each value of one field. */
function each<F extends keyof Answers>(field: F, ...values: readonly string[]): string {
  return csv(values.map((value, index) => application(index + 1, { [field]: value })));
}

export const valueFiles: readonly NastyFile[] = [
  {
    name: 'full-width-addresses.csv',
    story: '全角や前後の空白のアドレス。正しく読み、字を直したものは所属確認に回す。',
    content: csv(
      applications(
        { address: 'ｉｃｈｉｒｏ．ｔａｎａｋａ＠ｃｉｔｙ．ｓａｐｐｏｒｏ．ｊｐ' },
        { address: ' h-sato@city.osaka.lg.jp ' },
        { address: 'k-suzuki@city。yokohama。lg。jp' },
        { address: 'NAOKO.TAKAHASHI@PREF.HIROSHIMA.LG.JP' },
      ),
    ),
  },
  {
    name: 'odd-addresses.csv',
    story: '一つのアドレスでないもの。推し量らず要修正にする。',
    content: each(
      'address',
      'ichiro.tanaka@city.sapporo.jp, hanako@city.sapporo.jp',
      '佐藤 花子 <h-sato@city.osaka.lg.jp>',
      'mailto:k-suzuki@city.yokohama.lg.jp',
      'naoko.takahashi@pref.hiroshima.lg.jp.',
      'なし',
      '@memuro.net',
      'd-yamamoto@@city.minato.tokyo.jp',
      'ai nakamura@city.kyoto.lg.jp',
    ),
  },
  {
    name: 'dates.csv',
    story: '人と Excel の書くいろいろな日時。時刻を作り出さず、曖昧な日付と暦にない日付は要修正にする。',
    content: each(
      'appliedAt',
      '令和8年11月20日',
      'R8.11.20 9:05',
      '２０２６年１１月２０日（金）午後３時５分',
      '46346',
      '46346.3784722222',
      '2026-11-20T00:30:00Z',
      '2026/11/20 24:00',
      '2026/2/29',
      '26/11/20',
      '11/20/2026',
      '令和元年5月1日',
      '平成31年4月30日',
      '20261120',
      '11月20日',
      '2026年11月20日 9時5分30秒',
      '1900/1/0',
    ),
  },
  {
    name: 'organization-codes.csv',
    story:
      'Excel が壊した団体コード。元のコードが一つに決まるものは直した印をつけて読み、決まらないものは所属確認に回す。',
    content: csv(
      [
        '11002',
        '01100',
        '1100',
        '1.1002E+4',
        "'011002",
        '０１１００２',
        '011002.0',
        '011003',
        '01100-2',
        '011,002',
        '札幌市',
        '999999',
      ].map((organizationCode, index) =>
        application(1, {
          receiptNumber: `R8-${index + 1}`,
          organizationCode,
          address: `user${index + 1}@city.sapporo.jp`,
          name: `田中 ${'一二三四五六七八九十甲乙'[index]}郎`,
          phone: `011-000-10${index + 10}`,
        }),
      ),
    ),
  },
  {
    name: 'phones.csv',
    story: '先頭の 0 を失った電話番号と、いろいろな書き方。申請は妨げず、字は失わない。',
    content: each(
      'phone',
      '110000001',
      '6.00E+08',
      '+81-45-000-0003',
      '（０８２）０００−０００４',
      '内線 1234',
      '',
      '03-0000-0007 / 090-0000-0000',
      '０７５０００００００８',
    ),
  },
  {
    name: 'receipt-number-twice.csv',
    story: '違う申請に同じ受付番号（全角・空白の違いを含む）。先の行を取り込み、後の行は要修正にする。',
    content: csv(
      applications({}, { receiptNumber: 'R8-000001' }, { receiptNumber: ' Ｒ８－０００００１' }, {}),
    ),
  },
  {
    name: 'same-row-twice.csv',
    story: '同じ行が二度。一件だけ取り込む。',
    content: csv([application(1), application(2), application(1)]),
  },
  {
    name: 'same-person-twice.csv',
    story: '受付番号だけ違う、同じ人の申請。どちらも失わず、重複の疑いを示す。',
    content: csv([
      application(1),
      application(1, { receiptNumber: 'R8-000101', appliedAt: '2026/11/21 10:00' }),
    ]),
  },
  {
    name: 'receipt-number-missing.csv',
    story: '受付番号の空いた行。番号を作り出さず要修正にする。',
    content: csv(applications({ receiptNumber: '' }, { receiptNumber: '　' }, {})),
  },
  {
    name: 'half-width-kana.csv',
    story: '半角カナの氏名・見出し・値。字は失わない。',
    content: csv(
      applications(
        { kana: 'ﾀﾅｶ ｲﾁﾛｳ', section: 'ﾃﾞｼﾞﾀﾙ推進課' },
        { name: 'ｻﾄｳ ﾊﾅｺ', organizationName: '大阪市' },
      ),
    ).replace('フリガナ', 'ﾌﾘｶﾞﾅ'),
  },
  {
    name: 'decomposed-kana.csv',
    story: 'Mac の濁点の分かれた字 (NFD)。見出しも値も、普通の字と同じに読む。',
    content: csv(
      applications(
        { section: 'デジタル推進課', kana: 'タナカ ガク' },
        { organizationName: '大阪市', remarks: 'がぎぐ' },
      ),
    ).normalize('NFD'),
  },
  {
    name: 'invisible-characters.csv',
    story:
      '見えない文字（ゼロ幅・改行しない空白・向きの印）。同じ受付番号を別のものと思わず、アドレスの見えない字は見逃さない。',
    content: csv(
      applications(
        { receiptNumber: 'R8-000001\u200b', name: '田中\u00a0一郎' },
        { address: 'h-sato\u200b@city.osaka.lg.jp' },
        { organizationName: '横浜市\ufeff', organizationCode: '\u200e141003' },
        { receiptNumber: 'R8-000001', remarks: '一行目と同じ番号' },
      ),
    ),
  },
  {
    name: 'rare-kanji.csv',
    story: 'サロゲートの字 𠮷・異体字セレクターつきの 葛󠄀・旧字。半分に切らず、そのまま持つ。',
    content: csv(
      applications(
        { name: '𠮷田 一郎', section: '𠮷野課' },
        { name: '葛\u{e0100}城 花子', remarks: '鯵ヶ沢・㐂・邉・邊' },
        { name: '草彅 健', organizationName: '橫濱市' },
      ),
    ),
  },
  {
    name: 'private-use.csv',
    story: '外字（機種ごとに違う字）。読めない字として要修正にし、別の字で置き換えない。',
    content: csv(
      applications({ name: '田\ue000 一郎' }, { remarks: '旧姓 \uf8f0' }, { section: '総務\u{f0000}課' }, {}),
    ),
  },
  {
    name: 'control-characters.csv',
    story: '絵文字と制御文字。絵文字は字として持ち、制御文字で台帳や帳票を壊さない。',
    content: csv(
      applications(
        { remarks: 'よろしく👨‍👩‍👧‍👦🇯🇵' },
        { remarks: 'ベル\u0007とエスケープ\u001b[31m' },
        { name: '鈴木\u0008 健' },
        { section: '総務\t課' },
        { remarks: '縦\u000b改\u000c頁' },
      ),
    ),
  },
  {
    name: 'long-values.csv',
    story: '長すぎる値。どの列が長いかを言い、切り詰めて取り込まない。',
    content: csv(
      applications(
        { section: '課'.repeat(1_001) },
        { receiptNumber: `R8-${'0'.repeat(70)}2` },
        { remarks: '長い備考。'.repeat(2_000) },
        { remarks: '長すぎる備考'.repeat(1_667) },
      ),
    ),
  },
  {
    name: 'consents.csv',
    story: '同意のいろいろな書き方。字のまま持ち、判断は人に任せる。',
    content: each('termsConsent', '同意する', '同意しない', '', '○', 'TRUE', '1', 'はい', '×'),
  },
  {
    name: 'names-of-bodies.csv',
    story: '団体名の揺れと、似て非なる団体。名前だけで別の団体に直さない。',
    content: csv(
      applications(
        { organizationName: '札幌市役所', organizationCode: '' },
        { organizationName: '大阪府', organizationCode: '271004' },
        { organizationName: '横濱市', organizationCode: '141003' },
        { organizationName: '広島市', organizationCode: '341002' },
        { organizationName: '', organizationCode: '' },
        { organizationName: '芽室町社会福祉協議会', organizationCode: '' },
        { organizationName: '', organizationCode: '131032' },
      ),
    ),
  },
];
