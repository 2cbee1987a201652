import { Fragment } from 'react';

/** `2026-11-22(日)`, `2026-11-22 (Sun)`, `11/22(日)`, `2026-11-22`: as the texts write a day. */
const day = /(\d{4}-\d{2}-\d{2}(?: ?\([^()\s]{1,3}\))?|\d{2}\/\d{2} ?\([^()\s]{1,3}\))/;

/** A text whose dates stay in one line each: broken behind a hyphen, a date in a narrow column is read as two numbers. */
export function DatedText({ children }: { children: string }) {
  const [before = '', date, ...rest] = children.split(day);
  if (date === undefined) return before;
  return (
    <Fragment>
      {before}
      <span className="whitespace-nowrap">{date}</span>
      <DatedText>{rest.join('')}</DatedText>
    </Fragment>
  );
}
