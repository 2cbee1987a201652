import { type Html, html } from './html.ts';

/** A part of the record that the case has nothing of. Several stand in one line, for in lines of their own they push the course to a second page. */
export function emptyPart(title: string): Html {
  return html`<h4 class="nothing">${title}<span class="none">なし</span></h4>`;
}
