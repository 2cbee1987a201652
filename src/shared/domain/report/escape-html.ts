const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text as content or quoted attribute of an HTML document. Control characters, which HTML forbids, become the
 * replacement character, so that nothing typed by an applicant can end or restyle the printed page.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => escapes[character] ?? character)
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, (character) =>
      character === '\n' || character === '\t' ? character : '\ufffd',
    );
}
