import type { IntakeReading } from '#shared/domain/intake/reading.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useText } from '../../../text/text-context.tsx';

/** 「Excel（シート「回答」、見出しは3行目）」, 「CP932（Shift_JIS）、コンマ区切り、見出しは1行目」 */
export function useReadingInWords(): (reading: IntakeReading) => string {
  const text = useText();
  const own = text.importSource.reading;
  return (reading) => {
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
        return own.inWords.xlsx(reading.sheet, header);
      default:
        return reading satisfies never;
    }
  };
}
