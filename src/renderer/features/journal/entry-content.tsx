import type { EntryContent } from '#shared/contract/journal-entry.ts';
import type { LetterTemplate } from '#shared/domain/letter/letter.ts';
import type { OfficePolicy } from '#shared/domain/policy/policy.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { OutgoingDigests } from '../../components/outgoing/outgoing-digests.tsx';
import { outgoingFacts, outgoingName } from '../../components/outgoing/outgoing-in-words.ts';
import { type Speech, useSpeech } from '../../text/text-context.tsx';
import { BeforeAfter, type Change } from './before-after.tsx';
import { checklistChanges } from './checklist-changes.ts';
import { Fact, Facts } from './fact.tsx';
import { policyChanges, policyInWords } from './policy-in-words.ts';

/** What the entry changed, in words. */
export function EntryContentView({ content }: { content: EntryContent }) {
  const speech = useSpeech();
  const { text, words, date, list } = speech;
  const own = text.journal.entry;
  switch (content.of) {
    case 'policy':
      return content.before ? (
        <Changes
          changes={policyChanges(content.before, content.after, speech).map((change) => ({
            ...change,
            before: change.before.join('\n'),
            after: change.after.join('\n'),
          }))}
        />
      ) : (
        <>
          <p>{own.firstPolicy}</p>
          <PolicyFacts policy={content.after} />
        </>
      );
    case 'role':
      return (
        <Facts>
          <Fact name={text.settings.operators.role}>
            {content.from === null
              ? words.role[content.to]
              : own.fromTo(words.role[content.from], words.role[content.to])}
          </Fact>
        </Facts>
      );
    case 'operatorName':
      return (
        <Facts>
          <Fact name={text.settings.operators.name}>
            {own.fromTo(content.from || own.erased, content.to || own.erased)}
          </Fact>
        </Facts>
      );
    case 'letterTemplate':
      return (
        <>
          <Facts>
            <Fact name={text.settings.letters.letter}>{words.letter[content.letter]}</Fact>
            <Fact name={own.version}>{own.versionNumber(String(content.version))}</Fact>
          </Facts>
          <Changes changes={templateChanges(content.before, content.after, speech)} />
        </>
      );
    case 'checklist':
      return (
        <>
          <Facts>
            <Fact name={text.settings.checklists.which}>{content.after.name[speech.language]}</Fact>
          </Facts>
          <Changes changes={checklistChanges(content.before, content.after, speech)} />
        </>
      );
    case 'run': {
      const { counts, details } = content;
      const kinds = text.import.plan.kind;
      return (
        <Facts>
          <Fact name={text.import.runs.file}>{content.fileName || own.erased}</Fact>
          <Fact name={text.import.runs.rows}>{formatCount(counts.rows)}</Fact>
          <Fact name={kinds.imported}>{formatCount(counts.imported)}</Fact>
          <Fact name={kinds.known}>{formatCount(counts.known)}</Fact>
          <Fact name={kinds.needsCorrection}>{formatCount(counts.needsCorrection)}</Fact>
          {(['suspected', 'corrected', 'replaced', 'kept', 'excluded'] as const)
            .filter((kind) => details[kind] > 0)
            .map((kind) => (
              <Fact key={kind} name={text.import.runs.others}>
                {text.import.runs.detail[kind](formatCount(details[kind]))}
              </Fact>
            ))}
          <Fact name={text.outgoing.digest}>{content.sha256}</Fact>
        </Facts>
      );
    }
    case 'heldRow':
      return (
        <Facts>
          <Fact name={own.row}>
            {content.fileName === ''
              ? own.erased
              : text.import.held.place(content.fileName, formatCount(content.rowNumber))}
          </Fact>
          {content.receiptNumber !== '' && (
            <Fact name={words.field.receiptNumber}>{content.receiptNumber}</Fact>
          )}
          {content.name !== '' && <Fact name={words.field.name}>{content.name}</Fact>}
          {content.reason !== null && <Fact name={own.reason}>{content.reason || own.erased}</Fact>}
        </Facts>
      );
    case 'named':
      return (
        <Facts>
          <Fact name={own.name}>{content.name || own.erased}</Fact>
        </Facts>
      );
    case 'bodyList':
      return (
        <Facts>
          <Fact name={text.bodyLists.form.list}>{text.bodyLists.form.lists[content.list]}</Fact>
          {content.fileName !== '' && <Fact name={text.import.runs.file}>{content.fileName}</Fact>}
          <Fact name={text.bodyLists.form.effectiveOn}>{date(content.effectiveOn)}</Fact>
          {(['added', 'changed', 'ended', 'resumed', 'unchanged'] as const).map((kind) => (
            <Fact key={kind} name={text.bodyLists.differences.kind[kind]}>
              {formatCount(content.counts[kind])}
            </Fact>
          ))}
        </Facts>
      );
    case 'domain':
      return (
        <Facts>
          <Fact name={own.domain}>{content.domain}</Fact>
          <Fact name={words.field.organizationCode}>{content.code}</Fact>
          {content.evidence.length > 0 && (
            <Fact name={text.register.entry.evidence}>
              {list(content.evidence.map((kind) => words.evidenceKind[kind]))}
            </Fact>
          )}
          {content.expiresOn !== null && (
            <Fact name={text.register.entry.until}>{text.register.until(date(content.expiresOn))}</Fact>
          )}
          {content.reason !== null && (
            <Fact name={text.register.entry.reason}>{words.revocationReason[content.reason]}</Fact>
          )}
        </Facts>
      );
    case 'outgoing': {
      const { file } = content;
      return (
        <Facts>
          <Fact name={text.outgoing.kind}>
            {[outgoingName(file, speech), ...outgoingFacts(file, speech)].join('\n')}
          </Fact>
          {file.what === 'list' && (
            <Fact name={text.outgoing.casesIn}>
              {file.receiptNumbers === null ? text.outgoing.casesUnknown : list(file.receiptNumbers)}
            </Fact>
          )}
          <Fact name={text.outgoing.digest}>
            <OutgoingDigests file={file} />
          </Fact>
        </Facts>
      );
    }
    default:
      return content satisfies never;
  }
}

/** All 設定 of one time. */
export function PolicyFacts({ policy }: { policy: OfficePolicy }) {
  const speech = useSpeech();
  return (
    <Facts>
      {policyInWords(policy, speech).map(({ key, label, values }) => (
        <Fact key={key} name={label}>
          {values.join('\n') || speech.text.journal.entry.nothing}
        </Fact>
      ))}
    </Facts>
  );
}

function Changes({ changes }: { changes: readonly Change[] }) {
  const text = useSpeech().text.journal.entry;
  return changes.length === 0 ? (
    <p>{text.unchanged}</p>
  ) : (
    <BeforeAfter caption={text.changes} changes={changes} />
  );
}

function templateChanges(
  before: LetterTemplate | null,
  after: LetterTemplate | null,
  { text }: Speech,
): Change[] {
  const { erased } = text.journal.entry;
  return (['subject', 'body'] as const)
    .map((part) => ({
      key: part,
      label: text.settings.letters[part],
      before: before?.[part] ?? erased,
      after: after?.[part] ?? erased,
    }))
    .filter((change) => change.before !== change.after || after === null);
}
