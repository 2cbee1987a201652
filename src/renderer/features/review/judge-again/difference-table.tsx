import { type Speech, useSpeech } from '#renderer/text/text-context.tsx';
import type { JudgementDifference } from '#shared/domain/email-domain/compare-judgements.ts';
import type { JudgementCandidate, JudgementConfirmation } from '#shared/domain/email-domain/judgement.ts';
import { ruleOf } from '#shared/domain/email-domain/rule-set.ts';
import { shortTablesVersion } from '#shared/domain/email-domain/tables-version.ts';

/** Each difference between two judgements in the office's words, one a line. */
export function DifferenceTable({ differences }: { differences: readonly JudgementDifference[] }) {
  const speech = useSpeech();
  return (
    <table className="w-full border-collapse text-left text-dns-14N-130">
      <caption className="pb-1 text-left text-dns-16B-130">{speech.text.judgeAgain.differences}</caption>
      <tbody>
        {differences.map((difference) => {
          const { label, value } = differenceInWords(difference, speech);
          return (
            <tr key={`${label} ${value}`} className="border-t border-solid-gray-200 align-top">
              <th scope="row" className="w-44 py-1 pr-3 font-normal text-solid-gray-700">
                {label}
              </th>
              <td className="py-1 [overflow-wrap:anywhere]">{value}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export function differenceInWords(
  difference: JudgementDifference,
  { text, words, language, list }: Speech,
): { label: string; value: string } {
  const own = text.judgeAgain;
  const change = (before: string, after: string) =>
    own.fromTo(before === '' ? own.nothing : before, after === '' ? own.nothing : after);
  switch (difference.field) {
    case 'outcome': {
      const { before, after } = difference;
      const value = change(words.judgementOutcome[before], words.judgementOutcome[after]);
      return { label: own.difference.outcome, value };
    }
    case 'class': {
      const value = change(words.domainClass[difference.before], words.domainClass[difference.after]);
      return { label: own.difference.class, value };
    }
    case 'rule': {
      const value = change(
        ruleTitle({ rule: difference.before, ruleSet: difference.ruleSets.before }, language),
        ruleTitle({ rule: difference.after, ruleSet: difference.ruleSets.after }, language),
      );
      return { label: own.difference.rule, value };
    }
    case 'claim': {
      const value = change(words.claimFinding[difference.before], words.claimFinding[difference.after]);
      return { label: own.difference.claim[difference.part], value };
    }
    case 'candidateAdded':
    case 'candidateGone': {
      const { candidate, field } = difference;
      const value = `${candidateInWords(candidate)} ${words.candidateReason[candidate.why]}`;
      return { label: own.difference[field], value };
    }
    case 'warningAdded':
    case 'warningGone':
      return {
        label: own.difference[difference.field],
        value: words.judgementWarning[difference.warning],
      };
    case 'tables':
      return {
        label: own.difference.tables,
        value: change(shortTablesVersion(difference.before), shortTablesVersion(difference.after)),
      };
    case 'confirmations': {
      const named = (entries: readonly JudgementConfirmation[]) =>
        list(entries.map(({ code, expiresOn }) => own.entry(code, expiresOn)));
      const value = change(named(difference.before), named(difference.after));
      return { label: own.difference.confirmations, value };
    }
    case 'deciding':
    case 'suspicious':
    case 'ruleSet':
      return {
        label: own.difference[difference.field],
        value: change(difference.before, difference.after),
      };
    default:
      return difference satisfies never;
  }
}

function ruleTitle(given: Parameters<typeof ruleOf>[0], language: Speech['language']): string {
  return ruleOf(given)?.title[language] ?? given.rule;
}

function candidateInWords({ code, name, prefecture }: JudgementCandidate): string {
  const place = prefecture === null || prefecture === name ? name : `${prefecture} ${name}`;
  return code === null ? place : `${place} ${code}`;
}
