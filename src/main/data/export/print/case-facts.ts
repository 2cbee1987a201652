import type { ReportProfile } from '#shared/contract/report.ts';
import type { Application } from '#shared/domain/application/application.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { ReadableDb } from '../../database.ts';
import type { RecordedCase } from '../report-case.ts';
import { membershipReviews, reviewFacts } from './case-membership.ts';
import { type Fact, factList } from './fact-list.ts';
import { type Html, html } from './html.ts';

/**
 * What was applied for, as typed; of a 所属再確認, whose membership it is about. Without personal data only what the public tables
 * say of the body.
 */
export function caseFacts(each: RecordedCase, db: ReadableDb, profile: ReportProfile): Html {
  const { row, record, state } = each;
  const review = reviewFacts(each, db);
  const common: Fact[] = [
    { term: words.field.organizationCode, value: row.organizationCode },
    { term: words.field.organizationName, value: row.organizationName },
  ];
  const known = profile === 'anonymous' ? null : (record?.application ?? null);
  const receivedOn = { term: '受付日', value: row.receivedOn, wide: known === null };
  const facts = known
    ? [...review, ...receipt(known, state), ...common, ...person(known, state)]
    : [...review, receivedOn, ...common, ...terms(state)];
  const remark = record ? '' : '申請者の個人情報は消去されています。';
  return html`<h4>${state.review ? '参加者（元の申請の内容）' : '申請の内容'}</h4>${factList(facts)}${
    remark === '' ? '' : html`<p class="note">${remark}</p>`
  }${membershipReviews(each, db)}`;
}

/** A review begins without an application: nobody wrote anything on that day, nor agreed to anything. */
function receipt({ appliedAt, receivedOn }: Application, { review }: CaseState): Fact[] {
  if (review) return [{ term: '受付日', value: receivedOn, wide: true }];
  return [
    { term: words.field.appliedAt, value: appliedAt },
    { term: '受付日', value: receivedOn },
  ];
}

function person(application: Application, state: CaseState): Fact[] {
  const { field } = words;
  return [
    { term: field.name, value: application.name },
    { term: field.kana, value: application.kana },
    { term: field.section, value: application.section },
    { term: field.position, value: application.position },
    { term: field.address, value: application.address },
    { term: field.phone, value: application.phone },
    ...(state.review ? [] : [{ term: field.termsConsent, value: application.termsConsent, wide: true }]),
    ...terms(state),
    ...written(field.remarks, application.remarks),
    ...Object.entries(application.extra).flatMap(([header, value]) => written(header, value)),
  ];
}

/** It says nothing of the person, so it stays after a purge. */
function terms({ termsVersion }: CaseState): Fact[] {
  return termsVersion === null ? [] : [{ term: words.termsVersion, value: termsVersion, wide: true }];
}

function written(term: string, value: string): Fact[] {
  return value === '' ? [] : [{ term, value, wide: true }];
}
