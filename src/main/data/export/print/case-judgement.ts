import type { JudgementSummary } from '#shared/domain/case/event.ts';
import type { PastJudgement } from '#shared/domain/case/state.ts';
import { explainJudgement } from '#shared/domain/email-domain/explain.ts';
import type { Judgement, JudgementCandidate } from '#shared/domain/email-domain/judgement.ts';
import { shortTablesVersion } from '#shared/domain/email-domain/tables-version.ts';
import type { Instant } from '#shared/domain/time/plain-date.ts';
import { japaneseDateTime } from '#shared/domain/time/wall-calendar.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { ReadableDb } from '../../database.ts';
import type { RecordedCase, ReportContext } from '../report-case.ts';
import { reliedEntries } from './case-confirmations.ts';
import { type Fact, factList } from './fact-list.ts';
import { type Html, html } from './html.ts';
import type { People } from './people.ts';
import type { Texts } from './texts.ts';

/** The judgement that counts, with the versions of rules and tables that gave it, and those that it replaced. */
export function caseJudgement(
  { state, judgement }: RecordedCase,
  db: ReadableDb,
  context: ReportContext,
  people: People,
  read: Texts,
): Html {
  const relied = (summary: JudgementSummary, given: Instant) =>
    reliedEntries(summary, given, db, context, people, read);
  const facts = [
    ...(state.pastJudgements.length === 0
      ? []
      : [{ term: '判定の時刻', value: japaneseDateTime(state.judgedAt), wide: true }]),
    ...judgementFacts(state.judgement, judgement, read),
    ...relied(state.judgement, state.judgedAt),
  ];
  const past = state.pastJudgements.map((each, index) => {
    const entries = relied(each.judgement, each.from);
    return pastJudgement(each, index, entries, people, read);
  });
  return html`<h4>アドレスの判定</h4>${factList(facts)}${past}`;
}

/** A decision that was taken before the replacement rested on this one. */
function pastJudgement(
  past: PastJudgement,
  index: number,
  entries: readonly Fact[],
  people: People,
  read: Texts,
): Html {
  const period = `${japaneseDateTime(past.from)} から ${japaneseDateTime(past.until)} まで`;
  const replaced = `${people(past.replacedBy, past.until)}（${words.judgedAgainCause[past.cause]}）`;
  const facts = [
    { term: '有効だった間', value: period, wide: true },
    { term: '置き換えた人', value: replaced, wide: true },
    ...judgementFacts(past.judgement, read.judgement(past.vault), read),
    ...entries,
  ];
  return html`<h4>以前の判定（${String(index + 1)}）</h4>${factList(facts)}`;
}

/** `judgement` is null after the purge; the summary stays in the journal. */
function judgementFacts(summary: JudgementSummary, judgement: Judgement | null, read: Texts): Fact[] {
  const candidates = judgement?.candidates.map(candidateText) ?? summary.candidates;
  return [
    { term: 'ドメインの種類', value: words.domainClass[summary.class] },
    { term: '結果', value: words.judgementOutcome[summary.outcome] },
    { term: '規則', value: summary.rule },
    { term: '規則の版', value: summary.ruleSet },
    { term: '表の版', value: shortTablesVersion(summary.tables) },
    { term: '候補団体', value: candidates.join('\n') },
    {
      term: '注意',
      value: summary.warnings.map((each) => words.judgementWarning[each]).join('、'),
      wide: true,
    },
    ...settingsFacts(summary),
    // The explanation quotes the address.
    ...(read.mayName && judgement ? [explanation(judgement)] : []),
  ];
}

/** Only what the judgement itself says: the settings of now may be others. */
function settingsFacts({ settings = {} }: JudgementSummary): Fact[] {
  const { acceptGeographic, nationalScope, registeredOutcome } = settings;
  const said = [
    acceptGeographic !== undefined &&
      `地域型JPドメイン　${acceptGeographic ? '通過させる' : '所属確認を求める'}`,
    nationalScope !== undefined &&
      `go.jp の範囲　${nationalScope === 'national-bodies' ? '国の機関だけ通過' : '独立行政法人なども通過'}`,
    registeredOutcome !== undefined &&
      `確認済みドメイン　${registeredOutcome === 'pass' ? '通過させる' : '毎回、所属確認を求める'}`,
  ].filter((each) => each !== false);
  return said.length === 0 ? [] : [{ term: '判定時の設定', value: said.join('\n'), wide: true }];
}

function explanation(judgement: Judgement): Fact {
  return { term: '説明', value: explainJudgement(judgement, 'ja'), wide: true };
}

function candidateText({ code, name, why }: JudgementCandidate): string {
  return `${code === null ? '' : `${code} `}${name}（${words.candidateReason[why]}）`;
}
