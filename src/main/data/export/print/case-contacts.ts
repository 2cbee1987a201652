import type { Contact } from '#shared/domain/case/state.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { RecordedCase } from '../report-case.ts';
import { emptyPart } from './empty-part.ts';
import { type Html, html } from './html.ts';
import type { People } from './people.ts';
import type { Texts } from './texts.ts';

/** With whom the office spoke, over which number, and whether that was found independently of the application. */
export function caseContacts({ state }: RecordedCase, people: People, read: Texts): Html {
  if (state.contacts.length === 0) return emptyPart('連絡');
  return html`<h4>連絡</h4>
<table>
<colgroup><col style="width:21mm"><col style="width:14mm"><col style="width:44mm"><col style="width:30mm"><col><col style="width:20mm"></colgroup>
<thead><tr><th>連絡日</th><th>方法</th><th>連絡先の調べ方</th><th>結果</th><th>相手・連絡先・メモ</th><th>記録者</th></tr></thead>
<tbody>${state.contacts.map((contact) => contactRow(contact, people, read))}</tbody>
</table>`;
}

function contactRow(contact: Contact, people: People, read: Texts): Html {
  const earlier = contact.ofEarlierApplicant ? html`<span class="sub">申請の差し替え前</span>` : '';
  const found = html`${words.contactSource[contact.source]}<span class="sub">${words.independence[contact.independence]}</span>${earlier}`;
  return html`<tr><td class="date">${contact.contactedOn}</td><td>${words.contactMeans[contact.means]}</td><td>${found}</td><td>${words.contactResult[contact.result]}</td><td>${read.contact(contact.vault)}</td><td>${people(contact.by, contact.at)}</td></tr>`;
}
