import type { Consent, Evidence } from '#shared/domain/case/state.ts';
import { japaneseDateTime } from '#shared/domain/time/wall-calendar.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { RecordedCase } from '../report-case.ts';
import { type Html, html, nothing } from './html.ts';
import type { People } from './people.ts';
import type { Texts } from './texts.ts';

/** Every file with its hash, so that a copy can be compared with it, and the consents that 機密性2 rests on. */
export function caseEvidence({ state }: RecordedCase, people: People, read: Texts): Html {
  if (state.evidence.length === 0) return html`<h4>証跡</h4><p>なし</p>`;
  return html`<h4>証跡</h4>
<table>
<colgroup><col><col style="width:28mm"><col style="width:18mm"><col style="width:46mm"><col style="width:34mm"></colgroup>
<thead><tr><th>名前</th><th>種類</th><th>区分</th><th>SHA-256</th><th>追加</th></tr></thead>
<tbody>${state.evidence.map((each) => evidenceRow(each, people, read))}</tbody>
</table>
${consents(state.consents, people, read)}`;
}

function evidenceRow(each: Evidence, people: People, read: Texts): Html {
  const gone = each.withdrawn
    ? html`<span class="sub">取下げ　${people(each.withdrawn.by)}　${read.text(each.withdrawn.vault)}</span>`
    : nothing;
  return html`<tr><td>${read.evidenceName(each.vault)}${gone}</td><td>${words.mediaType[each.mediaType]}<span class="sub">${each.bytes}バイト</span></td><td>${words.informationClass[each.class]}</td><td class="mono address">${each.sha256}</td><td><span class="date">${japaneseDateTime(each.at)}</span><span class="sub">${people(each.by)}</span></td></tr>`;
}

function consents(given: readonly Consent[], people: People, read: Texts): Html {
  if (given.length === 0) return nothing;
  const lines = given.map(
    (each) =>
      html`<p>団体の同意　${each.consentedOn}　${words.contactMeans[each.means]}　${read.consent(each.vault)}（記録 ${people(each.by)}）</p>`,
  );
  return html`${lines}`;
}
