import type { CaseState, Consent, Evidence } from '#shared/domain/case/state.ts';
import type { Checklists } from '#shared/domain/checklist/checklists.ts';
import { japaneseDateTime } from '#shared/domain/time/wall-calendar.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { RecordedCase } from '../report-case.ts';
import { emptyPart } from './empty-part.ts';
import { type Html, html, nothing } from './html.ts';
import { itemLabel } from './item-label.ts';
import type { People } from './people.ts';
import type { Texts } from './texts.ts';

/** Every file with its hash, so that a copy can be compared with it, and the consents that were recorded, also without a file. */
export function caseEvidence(
  { state }: RecordedCase,
  checklists: Checklists,
  people: People,
  read: Texts,
): Html {
  return html`${state.evidence.length === 0 ? emptyPart('証跡') : files(state, checklists, people, read)}
${state.consents.map((each, index) => consentLine(each, index, people, read))}`;
}

function files(state: CaseState, checklists: Checklists, people: People, read: Texts): Html {
  const rows = state.evidence.map((each) => {
    const items = each.items.map((id) => itemLabel(state, id, checklists));
    return evidenceRow(each, items, state.consents, people, read);
  });
  return html`<h4>証跡</h4>
<table>
<colgroup><col><col style="width:24mm"><col style="width:27mm"><col style="width:43mm"><col style="width:30mm"></colgroup>
<thead><tr><th>名前・対応する確認事項</th><th>種類</th><th>区分・区分の版</th><th>SHA-256</th><th>追加</th></tr></thead>
<tbody>${rows}</tbody>
</table>`;
}

function evidenceRow(
  each: Evidence,
  items: readonly string[],
  consents: readonly Consent[],
  people: People,
  read: Texts,
): Html {
  const { withdrawn } = each;
  // A decision before that day still counted the file.
  const gone = withdrawn
    ? html`<span class="sub">取下げ　${japaneseDateTime(withdrawn.at)}　${people(withdrawn.by, withdrawn.at)}　${read.text(withdrawn.vault)}</span>`
    : nothing;
  const supports =
    items.length === 0 ? nothing : html`<span class="sub">確認事項　${items.join('、')}</span>`;
  return html`<tr><td>${read.evidenceName(each.vault)}${supports}${gone}</td><td>${words.mediaType[each.mediaType]}<span class="sub">${each.bytes}バイト</span></td><td>${words.informationClass[each.class]}<span class="sub address">${each.classRules}</span>${restsOn(each, consents)}</td><td class="mono address">${each.sha256}</td><td><span class="date">${japaneseDateTime(each.at)}</span><span class="sub">${people(each.by, each.at)}</span></td></tr>`;
}

/** 機密性2 is taken only with a consent that was recorded before (rules §8). */
function restsOn({ consent }: Evidence, consents: readonly Consent[]): Html {
  const index = consents.findIndex((each) => each.event === consent);
  return index === -1 ? nothing : html`<span class="sub">${consentName(index)}による</span>`;
}

function consentLine(each: Consent, index: number, people: People, read: Texts): Html {
  return html`<p>${consentName(index)}　${each.consentedOn}　${words.contactMeans[each.means]}　${read.consent(each.vault)}（記録 ${japaneseDateTime(each.at)}　${people(each.by, each.at)}）</p>`;
}

function consentName(index: number): string {
  return `団体の同意（${index + 1}）`;
}
