import { applications, cellsOf, csv, delimited, headerRow, table } from './applications.ts';
import type { NastyFile } from './nasty-file.ts';

const two = applications({}, {});
const lines = csv(two).split('\r\n');

export const delimitedFiles: readonly NastyFile[] = [
  {
    name: 'microsoft-forms.csv',
    story:
      'Microsoft Forms の書き出し。回答に使った共用のアカウント（メール・名前）ではなく、質問に答えた氏名とメールアドレスを申請者とする。',
    content: csvLines([
      'ID,開始時刻,完了時刻,メール,名前,氏名,氏名（カタカナ）,団体コード,団体名,部署・役職,メールアドレス,電話番号,利用規約に同意します',
      '1,11/20/26 9:01:00,2026/11/20 9:05:00,soumu@city.osaka.lg.jp,総務課 共用,佐藤 花子,サトウ ハナコ,271004,大阪市,総務課／主査,h-sato@city.osaka.lg.jp,06-0000-0000,はい',
      '2,11/20/26 9:11:00,2026/11/20 9:15:00,anonymous,,田中 一郎,タナカ イチロウ,011002,札幌市,デジタル推進課,ichiro.tanaka@city.sapporo.jp,011-000-0000,はい',
    ]),
  },
  {
    name: 'google-forms.csv',
    story:
      'Google フォームの書き出し。答えた人の Google アカウントではなく、質問に答えた業務用のアドレスを申請者のものとする。受付番号の列はないので、人に尋ねる。',
    content: csvLines([
      'タイムスタンプ,メールアドレス,氏名とフリガナ,団体名,業務用メールアドレス',
      '2026/11/20 9:05:00 午前 GMT+9,hanako.sato.1985@gmail.com,佐藤 花子（サトウ ハナコ）,大阪市,h-sato@city.osaka.lg.jp',
    ]),
  },
  {
    name: 'lone-cr.csv',
    story: '古い Mac の改行 (CR)。行に分けて読む。',
    content: delimited(table(two), ',', '\r'),
  },
  {
    name: 'mixed-line-ends.csv',
    story: 'CRLF・LF・CR の混じったファイル。どれも行の終わりと読む。',
    content: `${lines[0]}\r\n${lines[1]}\n${lines[2]}\r${delimited([cellsOf(applications({}, {}, {})[2] ?? {})])}`,
  },
  {
    name: 'joined.csv',
    story:
      '三つの CSV UTF-8 を copy コマンドでつないだファイル。途中の印 (BOM) と終わりの Ctrl-Z は受付番号に混ざらず、二度目の見出しの行だけが要修正に残る。',
    content: `\ufeff${quoted(table(applications({})))}\ufeff${quoted(table(applications({}, {})).slice(2))}\ufeff${quoted(
      [headerRow, cellsOf(applications({}, {}, {})[2] ?? {})],
    )}\u001a`,
  },
  {
    name: 'line-breaks-in-cells.csv',
    story: 'セルの中の改行（住所や備考）。一行の申請として読み、行番号は次の申請で合う。',
    content: csv(
      applications(
        { remarks: '一行目\r\n二行目\n三行目' },
        { section: '総務部\n総務課' },
        { remarks: '\r\n' },
      ),
    ),
  },
  {
    name: 'quote-never-closed.csv',
    story: '閉じていない引用符。以後の行を飲み込まず、開いた行を言って断る。',
    content: csv(applications({}, {}, {})).replace('佐藤 花子', '"佐藤 花子'),
  },
  {
    name: 'quote-inside-cell.csv',
    story: '引用符で囲まれていないセルの中の引用符。字として読む。',
    content: csv(two).replace('佐藤 花子', '佐藤 "はな" 花子'),
  },
  {
    name: 'text-after-quote.csv',
    story: '閉じた引用符の後に字がある。区切りを推し量らず、行を言って断る。',
    content: csv(two).replace('佐藤 花子', '"佐藤"花子'),
  },
  {
    name: 'quoted-everything.csv',
    story: 'すべてのセルが引用符つき、中の引用符は二重。外して読む。',
    content: quoted(table(applications({ remarks: '「"招待"」, 希望' }, {}))),
  },
  {
    name: 'semicolons.csv',
    story: '欧州の設定で書いたセミコロン区切り。見分けて読む。',
    content: delimited(table(two), ';'),
  },
  { name: 'tabs.tsv', story: 'タブ区切り。見分けて読む。', content: delimited(table(two), '\t') },
  {
    name: 'tabs-with-commas.tsv',
    story: 'タブ区切りで、見出しと値にコンマがある。コンマで分けない。',
    content: delimited(
      table(applications({ remarks: 'A,B,C' }, {})).map((row, index) =>
        index === 0 ? row.map((cell) => cell.replace('備考', '備考, その他')) : row,
      ),
      '\t',
    ),
  },
  {
    name: 'sep-line.csv',
    story: 'Excel のための一行目「sep=;」。見出しと思わず、区切りとして読む。',
    content: `sep=;\r\n${delimited(table(two), ';')}`,
  },
  {
    name: 'blank-lines.csv',
    story: '空の行、空白だけの行、コンマだけの行。飛ばし、行番号はファイルのまま。',
    content: `\r\n${lines[0]}\r\n\r\n${lines[1]}\r\n   \r\n${','.repeat(11)}\r\n${lines[2]}\r\n\r\n\r\n`,
  },
  {
    name: 'header-in-row-3.csv',
    story: '表題と作成日の下、三行目に見出し。見出しを見つけて読む。',
    content: `参加申請一覧\r\n令和8年11月20日現在,,,事務局\r\n${csv(two)}`,
  },
  {
    name: 'footer.csv',
    story: '最後に「以上」「合計 2 件」の行。申請と思わず取り込むことはなく、要修正として残る。',
    content: `${csv(two)}合計,2件\r\n以上\r\n`,
  },
  {
    name: 'header-only.csv',
    story: '見出しだけで申請がない。0 件と示す。',
    content: `${headerRow.join(',')}\r\n`,
  },
  { name: 'empty.csv', story: '空のファイル。空だと言って断る。', content: '' },
  { name: 'only-bom.csv', story: '印だけで中身がない。空だと言って断る。', content: '\ufeff' },
  { name: 'only-blank-lines.csv', story: '空の行だけ。空だと言って断る。', content: '\r\n \r\n,,,\r\n' },
  {
    name: 'no-header.csv',
    story: '見出しがなく、一行目から申請。一行目を見出しと思って失わない。',
    content: delimited(two.map(cellsOf)),
  },
  {
    name: 'headers-twice.csv',
    story: '「メールアドレス」が二列（確認用）。初めの列を使い、後の列も失わない。',
    content: delimited(
      table(two).map((cells, index) => [
        ...cells,
        index === 0 ? 'メールアドレス' : 'kakunin@city.sapporo.jp',
      ]),
    ),
  },
  {
    name: 'headers-missing.csv',
    story: 'メールアドレスの列がない。足りない列の名を言って断る。',
    content: delimited(withoutColumn(table(two), 'メールアドレス')),
  },
  {
    name: 'headers-other-words.csv',
    story: '別の様式の見出し（全角・必須の印・英字）。同じ項目と読む。',
    content: csv(two).replace(
      headerRow.join(','),
      '受付Ｎｏ．,申込日,お名前（必須）,ふりがな,自治体コード,自治体名,所属,職名,Ｅメール ※,TEL,同意,連絡事項',
    ),
  },
  {
    name: 'headers-with-line-breaks.csv',
    story: '見出しのセルの中に改行と空白。同じ見出しと読む。',
    content: csv(two)
      .replace('メールアドレス', '"メール\r\nアドレス"')
      .replace('団体コード', '" 団体コード \n(6桁)"'),
  },
  {
    name: 'headers-unnamed.csv',
    story: '名のない列と知らない列。中身を失わない。',
    content: delimited(
      table(two).map((cells, index) => [
        ...cells,
        index === 0 ? '' : 'あ',
        index === 0 ? '希望チャンネル' : '#general',
      ]),
    ),
  },
  {
    name: 'ragged-rows.csv',
    story: '列の足りない行と多い行。ずれた値を別の列へ入れず、要修正にする。',
    content: delimited([
      [...headerRow],
      cellsOf(two[0] ?? {}).slice(0, 9),
      [...cellsOf(two[1] ?? {}), '余り'],
      ...applications({}, {}, {}).slice(2).map(cellsOf),
    ]),
  },
  {
    name: 'trailing-commas.csv',
    story: 'すべての行の終わりに余分なコンマ。無視する。',
    content: delimited(table(two).map((cells) => [...cells, '', ''])),
  },
  {
    name: 'last-line-without-break.csv',
    story: '最後の行に改行がない。最後の申請を失わない。',
    content: csv(two).trimEnd(),
  },
  {
    name: 'formula-texts.csv',
    story:
      '表計算ソフトが式と読む値と、先頭の 0 を守る書き方 ="011002"。包みだけを外し、式は実行せず字として持つ。',
    content: csv(
      applications(
        { organizationCode: '="011002"', remarks: '=1+1' },
        { position: '+課長', remarks: '@SUM(A1)' },
        { remarks: '-2+3' },
        { remarks: '=HYPERLINK("http://example.com/","ここ")', phone: '="082-000-0004"' },
        { remarks: '="札幌"&"市"', section: '="総務""DX""課"', position: '=""' },
      ),
    ),
  },
];

function withoutColumn(rows: readonly (readonly string[])[], header: string): string[][] {
  const at = rows[0]?.indexOf(header) ?? -1;
  return rows.map((cells) => cells.filter((_, index) => index !== at));
}

function quoted(rows: readonly (readonly string[])[]): string {
  const cellText = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return rows.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('');
}

function csvLines(rows: readonly string[]): string {
  return rows.map((row) => `${row}\r\n`).join('');
}
