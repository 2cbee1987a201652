const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** As Windows, an old Mac, a database and a word processor end a line; a text box writes a line feed only. */
const lineBreaks = /\r\n?|[\v\f]/g;

/**
 * Text as content or quoted attribute of an HTML document. Control characters, which HTML forbids, become the
 * replacement character, so that nothing typed by an applicant can end or restyle the printed page; line breaks of
 * every kind become line feeds.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(lineBreaks, '\n')
    .replace(/[&<>"']/g, (character) => escapes[character] ?? character)
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, (character) =>
      character === '\n' || character === '\t' ? character : '\ufffd',
    );
}
