import type { IntakeFile } from '#shared/contract/intake-file.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useText } from '../../../text/text-context.tsx';

/** 「Excel（シート「回答」、見出しは3行目）」, 「CP932（Shift_JIS）、コンマ区切り、見出しは1行目」 */
export function useReadingInWords(): (file: Pick<IntakeFile, 'reading' | 'sheets'>) => string {
  const text = useText();
  const own = text.importSource.reading;
  return ({ reading, sheets }) => {
    const isHidden = (sheet: string) => sheets.some(({ name, visible }) => name === sheet && !visible);
    const header = reading.headerRow === null ? own.noHeader : own.headerAt(formatCount(reading.headerRow));
    switch (reading.format) {
      case 'delimited':
        return own.inWords.delimited(
          text.import.file.encodings[reading.encoding],
          own.delimiters[reading.delimiter],
          header,
        );
      case 'pasted':
        return own.inWords.pasted(own.delimiters[reading.delimiter], header);
      case 'xlsx':
        return own.inWords.xlsx(
          isHidden(reading.sheet) ? own.hiddenSheet(reading.sheet) : reading.sheet,
          header,
        );
      default:
        return reading satisfies never;
    }
  };
}
