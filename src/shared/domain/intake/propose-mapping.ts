import type { ApplicationField } from '../application/application.ts';
import { mappingByHeaders } from './form-columns.ts';
import { type ColumnMapping, missingFields } from './mapping.ts';
import { type SampleKind, sampleKind } from './sample-kind.ts';

/**
 * What the columns probably hold: by their headers, and where those say nothing by what stands below them. A proposal is
 * shown before anything is imported. `cells` are the first rows, in the order of the headers.
 */
export function proposeMapping(
  headers: readonly string[],
  cells: readonly (readonly string[])[],
): ColumnMapping {
  const mapping = mappingByHeaders(headers);
  const missing = new Set(missingFields(mapping));
  const columns = [...mapping.columns];
  const kinds = headers.map((header, index) =>
    columns[index]?.use === 'extra' ? kindOf(header, index, cells) : null,
  );
  for (const { kind, field } of speaking) {
    if (!missing.has(field)) continue;
    const places = kinds.flatMap((found, index) => (found === kind ? [index] : []));
    const [place] = places;
    // Two columns of addresses: only a person can say whose is whose.
    if (place === undefined || places.length > 1) continue;
    columns[place] = { header: headers[place] ?? '', use: field };
  }
  return { columns, constants: {} };
}

const speaking: readonly { readonly kind: SampleKind; readonly field: ApplicationField }[] = [
  { kind: 'address', field: 'address' },
  { kind: 'code', field: 'organizationCode' },
  { kind: 'date', field: 'appliedAt' },
  { kind: 'kana', field: 'kana' },
  { kind: 'phone', field: 'phone' },
];

function kindOf(header: string, index: number, rows: readonly (readonly string[])[]): SampleKind | null {
  const kind = sampleKind(rows.map((row) => row[index] ?? ''));
  if (kind === null || header.trim() === '') return kind;
  // A header that no table knows still says whose the cells are, or which of many dates this is.
  return /確認|再入力|上司|紹介|推薦|緊急|予備|旧|前職/u.test(header) || !hints[kind].test(header)
    ? null
    : kind;
}

const hints: Readonly<Record<SampleKind, RegExp>> = {
  address: /メール|アドレス|mail/iu,
  code: /コード|code/iu,
  date: /申請|申込|受付|送信|回答|提出|時刻|timestamp/iu,
  kana: /カナ|かな|ふり|フリ|よみ|読み|kana/iu,
  phone: /電話|連絡|tel|phone/iu,
};
