import iconv from 'iconv-lite';
import { applications, csv, delimited, table } from './applications.ts';
import type { NastyFile } from './nasty-file.ts';

const plain = csv(applications({}, { remarks: '招待先は、情報政策課です' }));
const nec = csv(
  applications(
    { name: '髙橋 ①', organizationName: '札幌市', remarks: '㈱・№・℡・Ⅷ・㍻' },
    { name: '山﨑 花子', remarks: '～∥－￢￡ は記号' },
  ),
);
/** Their second byte is that of a backslash, a pipe or a letter. */
const backslashes = csv(
  applications(
    { name: '能登 ソ一', section: '表示課', remarks: 'ソ,予,十,申' },
    { name: '予 表子', remarks: '"表" と ソ' },
  ),
);

export const encodingFiles: readonly NastyFile[] = [
  { name: 'utf-8.csv', story: '普通の UTF-8。二行とも取り込む。', content: plain },
  {
    name: 'utf-8-bom.csv',
    story: 'Excel の「CSV UTF-8」。先頭の印は見出しに混ざらない。',
    content: `\ufeff${plain}`,
  },
  {
    name: 'utf-16le-bom.csv',
    story: '「Unicode」で保存した CSV。UTF-16 と見分けて読む。',
    content: Buffer.from(`\ufeff${plain}`, 'utf16le'),
  },
  {
    name: 'utf-16be-bom.csv',
    story: '上位バイトが先の UTF-16。同じに読む。',
    content: iconv.encode(plain, 'utf-16be', { addBOM: true }),
  },
  {
    name: 'utf-16le-without-bom.csv',
    story: '印のない UTF-16。並びから見分けて読む。',
    content: Buffer.from(plain, 'utf16le'),
  },
  {
    name: 'utf-16be-without-bom.csv',
    story: '印のない、上位バイトが先の UTF-16。並びから見分けて読む。',
    content: iconv.encode(plain, 'utf-16be', { addBOM: false }),
  },
  {
    name: 'unicode-text.txt',
    story: 'Excel の「Unicode テキスト」。UTF-16 のタブ区切りとして読む。',
    content: Buffer.from(`\ufeff${delimited(table(applications({}, {})), '\t')}`, 'utf16le'),
  },
  {
    name: 'utf-16le-half-character.csv',
    story: '文字の途中で切れた UTF-16。最後の行だけを指し示す。',
    content: Buffer.from(`\ufeff${plain}`, 'utf16le').subarray(0, -5),
  },
  {
    name: 'cp932-nec-ibm.csv',
    story: '機種依存文字 ①㈱髙﨑～∥－ のある Shift_JIS。Windows と同じ字に読む。',
    content: iconv.encode(nec, 'cp932'),
  },
  {
    name: 'cp932-replaced.csv',
    story:
      'Shift_JIS にない字（𠮷・濵・空白の一種）を、Excel が「?」に、汎用機が「〓」に置き換えて保存した。失われた字のまま取り込まず、氏名の行を要修正にする。',
    content: iconv.encode(
      csv(
        applications(
          { name: '?田 一郎', section: '総務課？' },
          { name: '佐藤?花子' },
          { name: '〓田 健' },
          { kana: 'タカハシ?ナオコ', remarks: 'いつからですか?' },
          { remarks: 'いつからですか?' },
        ),
      ),
      'cp932',
    ),
  },
  {
    name: 'cp932-second-byte-5c.csv',
    story: '二バイト目が記号と同じ 表・ソ・予・能。区切りや引用符と取り違えない。',
    content: iconv.encode(backslashes, 'cp932'),
  },
  {
    name: 'cp932-broken-byte.csv',
    story: '氏名の中に壊れたバイト。その行だけ要修正にし、次の列を巻き込まない。',
    content: withBytes(iconv.encode(plain, 'cp932'), iconv.encode('佐藤 花子', 'cp932'), [0x8d, 0xb2, 0x85]),
  },
  {
    name: 'utf-8-broken-byte.csv',
    story: 'UTF-8 の一行だけに壊れたバイト。ほかの行まで Shift_JIS と思って化けさせない。',
    content: withBytes(
      Buffer.from(csv(applications({}, {}, {}, {}, {}))),
      Buffer.from('佐藤 花子'),
      [0xe4, 0xbd, 0x20],
    ),
  },
  {
    name: 'utf-8-bom-broken-byte.csv',
    story: '印のある UTF-8 の一行に壊れたバイト。その行だけ要修正にする。',
    content: withBytes(Buffer.from(`\ufeff${plain}`), Buffer.from('佐藤 花子'), [0xe4, 0xbd, 0x20]),
  },
  {
    name: 'utf-8-with-cp932-row.csv',
    story: '二つのファイルを貼り合わせ、一行だけ Shift_JIS。その行だけ要修正にする。',
    content: Buffer.concat([
      Buffer.from(csv(applications({}, {}, {}))),
      iconv.encode(delimited(table([{ receiptNumber: 'R8-000009', name: '小林 進' }]).slice(1)), 'cp932'),
    ]),
  },
  {
    name: 'utf-8-cut-in-character.csv',
    story: '最後の文字の途中で切れた UTF-8。最後の行だけを指し示す。',
    content: Buffer.from(`${plain.trimEnd()}終`).subarray(0, -1),
  },
  {
    name: 'euc-jp.csv',
    story: '古い UNIX の EUC-JP。読めないと言い、化けた字のまま取り込まない。',
    content: iconv.encode(plain, 'euc-jp'),
  },
  {
    name: 'iso-2022-jp.csv',
    story: 'メールの JIS コード (ISO-2022-JP)。読めないと言い、化けた字のまま取り込まない。',
    // iconv-lite does not write it; the escape sequences around JIS X 0208 are all there is to it.
    content: jis(csv(applications({}))),
  },
  {
    name: 'nul-bytes.csv',
    story: '壊れた USB メモリーの NUL バイト。何行目かを言って断る。',
    content: plain.replace('佐藤', '\u0000\u0000'),
  },
];

function withBytes(content: Buffer, wanted: Buffer, bytes: readonly number[]): Buffer {
  const at = content.indexOf(wanted);
  return Buffer.concat([content.subarray(0, at), Buffer.from(bytes), content.subarray(at + wanted.length)]);
}

function jis(text: string): Buffer {
  const pieces = text.match(/\p{ASCII}+|\P{ASCII}+/gu) ?? [];
  return Buffer.concat(
    pieces.map((piece) =>
      /^\p{ASCII}/u.test(piece)
        ? Buffer.from(piece)
        : Buffer.concat([
            Buffer.from('\x1b$B', 'latin1'),
            Buffer.from(iconv.encode(piece, 'euc-jp').map((byte) => byte & 0x7f)),
            Buffer.from('\x1b(B', 'latin1'),
          ]),
    ),
  );
}
