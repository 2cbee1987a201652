import type { OutgoingFile } from '#shared/contract/went-out.ts';
import { formatCount } from '#shared/text/format-date.ts';
import type { Speech } from '../../text/text-context.tsx';

/** What kind of file it was. */
export function outgoingName(file: OutgoingFile, { text, words }: Speech): string {
  const own = text.outgoing;
  switch (file.what) {
    case 'report':
      return own.report;
    case 'list':
      return own.list[file.list];
    case 'caseSheet':
      return own.caseSheet;
    case 'letter':
      return own.letter(words.letter[file.letter]);
    default:
      return file satisfies never;
  }
}

/** What else its record says of it, without its digests. */
export function outgoingFacts(file: OutgoingFile, { text, date }: Speech): string[] {
  const { reports, outgoing: own } = text;
  const profile = (of: keyof typeof reports.profile.options) => own.profile(reports.profile.options[of]);
  switch (file.what) {
    case 'report':
      return [reports.period.range(date(file.from), date(file.to)), profile(file.profile)];
    case 'list':
      return [own.cases(formatCount(file.cases)), reports.lists.form[file.form]];
    case 'caseSheet':
      return [profile(file.profile)];
    case 'letter':
      return [
        own.format[file.format],
        file.templateVersion === 0 ? own.standardTemplate : own.template(String(file.templateVersion)),
      ];
    default:
      return file satisfies never;
  }
}

/** Each file with its name, where the record has one, and its SHA-256. */
export function outgoingDigests(file: OutgoingFile): { name: string | null; sha256: string }[] {
  return file.what === 'report'
    ? file.files.map(({ name, sha256 }) => ({ name, sha256 }))
    : [{ name: null, sha256: file.sha256 }];
}
