import type { ReportProfile } from '#shared/contract/report.ts';
import type { Application } from '#shared/domain/application/application.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { RecordedCase } from '../report-case.ts';
import { type Fact, factList } from './fact-list.ts';
import { type Html, html } from './html.ts';

/** What was applied for, as typed; without personal data only what the public tables say of the body. */
export function caseFacts({ row, record, state }: RecordedCase, profile: ReportProfile): Html {
  const common: Fact[] = [
    { term: words.field.organizationCode, value: row.organizationCode },
    { term: words.field.organizationName, value: row.organizationName },
  ];
  if (profile === 'anonymous') {
    return factsSection([{ term: '受付日', value: row.receivedOn, wide: true }, ...common, ...terms(state)]);
  }
  if (!record) {
    return factsSection(
      [{ term: '受付日', value: row.receivedOn }, ...common, ...terms(state)],
      '申請者の個人情報は削除されています。',
    );
  }
  return factsSection([...receipt(record.application), ...common, ...person(record.application, state)]);
}

function factsSection(facts: Fact[], remark = ''): Html {
  return html`<h4>申請の内容</h4>${factList(facts)}${remark === '' ? '' : html`<p class="note">${remark}</p>`}`;
}

function receipt(application: Application): Fact[] {
  return [
    { term: words.field.appliedAt, value: application.appliedAt },
    { term: '受付日', value: application.receivedOn },
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
    { term: field.termsConsent, value: application.termsConsent, wide: true },
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
