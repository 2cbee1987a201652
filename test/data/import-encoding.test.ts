import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { cp932Decoder } from '#data/import/cp932-decoder.ts';

function decode(bytes: Uint8Array, size = bytes.length): string {
  const decoder = cp932Decoder();
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += decoder.decode(bytes.subarray(at, at + size));
  return text + decoder.end();
}

describe('CP932 の読み取り', () => {
  it.each(['㈱髙﨑', '～－∥￢', '①Ⅷ㍻№', 'ﾌﾘｶﾞﾅ', '表予ソ能十', 'ABC~\\'])('「%s」を読む', (text) => {
    expect(decode(iconv.encode(text, 'cp932'))).toBe(text);
  });

  it('二バイト文字の途中で切れて届いても読む', () => {
    const text = '髙橋,花子\r\n山﨑,太郎\r\n';
    expect(decode(iconv.encode(text, 'cp932'), 1)).toBe(text);
    expect(decode(iconv.encode(text, 'cp932'), 3)).toBe(text);
  });

  it('壊れたバイトは印になり、後ろの区切り・引用符・改行を巻き込まない', () => {
    expect(decode(Buffer.from([0x61, 0x81, 0x2c, 0x62, 0x85, 0x22, 0xfd, 0x0a]))).toBe(
      'a\ufffd,b\ufffd"\ufffd\n',
    );
  });

  it('最後が文字の途中なら、印で終わる', () => {
    expect(decode(Buffer.from([0x61, 0x82]))).toBe('a\ufffd');
  });

  it('文字のある二バイトの組は、すべて iconv-lite と同じに読む', () => {
    for (let lead = 0x81; lead <= 0xfc; lead += 1) {
      if (lead >= 0xa0 && lead < 0xe0) continue;
      for (let trail = 0x40; trail <= 0xfc; trail += 1) {
        const pair = Buffer.from([lead, trail]);
        const expected = iconv.decode(pair, 'cp932');
        if (trail !== 0x7f && !expected.includes('\ufffd')) expect(decode(pair)).toBe(expected);
      }
    }
  });
});
