import { type Html, html } from './html.ts';

/** A part of the record that the case has nothing of: in one line, for three in two lines each push the course to a second page. */
export function emptyPart(title: string): Html {
  return html`<h4>${title}<span class="none">なし</span></h4>`;
}
