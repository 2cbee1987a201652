/** A message as a mail program reads it. */
export interface ReadMail {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const ENCODED = /=\?utf-8\?B\?([A-Za-z0-9+/=]*)\?=/gi;

/** Strictly: throws where a byte, a line or an encoded word is not what the RFCs 5322, 2045 and 2047 allow. */
export function readMail(bytes: Buffer): ReadMail {
  const text = bytes.toString('latin1');
  if (!/^[\x20-\x7e\r\n]*$/.test(text) || /\r(?!\n)|(?<!\r)\n/.test(text))
    throw new Error('not ASCII in CR LF');
  for (const line of text.split('\r\n')) if (line.length > 78) throw new Error(`too long: ${line}`);
  const end = text.indexOf('\r\n\r\n');
  const unfolded = text.slice(0, end).replace(/\r\n(?=[ \t])/g, '');
  const headers = new Map<string, string>();
  for (const line of unfolded.split('\r\n')) {
    const [, name = '', value = ''] = /^([A-Za-z-]+): (.+)$/.exec(line) ?? [];
    if (name === '' || headers.has(name)) throw new Error(`no header: ${line}`);
    headers.set(name, decodedWords(value));
  }
  return { headers, body: Buffer.from(text.slice(end + 4), 'base64').toString('utf8') };
}

/** Each word must be whole characters by itself; the space between two words is none of the text. */
function decodedWords(value: string): string {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  return value.replace(/\?= +=\?/g, '?==?').replaceAll(ENCODED, (word, content: string) => {
    if (word.length > 75) throw new Error(`encoded word of ${word.length}`);
    return utf8.decode(Buffer.from(content, 'base64'));
  });
}
