import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpreadsheetFault } from '#data/spreadsheet/spreadsheet-fault.ts';
import { openWorkbook } from '#data/spreadsheet/workbook.ts';
import { rowsOf, temporaryFolder } from '#test/support/spreadsheet-file.ts';
import { xlsxParts } from '#test/support/xlsx-file.ts';
import { zipOf } from '#test/support/zip-file.ts';

const parts = xlsxParts([
  {
    name: '申請',
    rows: [
      ['受付番号', '申請日時', '団体コード'],
      ['R8-000001', { number: 46346.5, format: 'yyyy/m/d h:mm' }, { number: 11002, format: '000000' }],
      [{ inline: 'R8-000002' }, true, { error: '#N/A' }],
    ],
    merges: ['A5:C5'],
  },
]);

/** Reads everything that a workbook can be asked for. */
async function readAll(path: string): Promise<'read' | SpreadsheetFault> {
  try {
    const workbook = await openWorkbook(path, new AbortController().signal);
    try {
      for (const [index] of workbook.sheets.entries()) {
        await rowsOf(workbook, index);
        await workbook.merges(index);
      }
    } finally {
      await workbook.close();
    }
    return 'read';
  } catch (error) {
    if (error instanceof SpreadsheetFault) return error;
    throw error;
  }
}

const damage = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) }), {
  minLength: 1,
  maxLength: 4,
});

describe('どこが壊れても', () => {
  it('ブックのバイトが化けたり切れたりしても、読み終えるか、理由を言って断る', async () => {
    const folder = temporaryFolder();
    const path = join(folder, '申請.xlsx');
    const books = [zipOf(parts), zipOf(parts.map((part) => ({ ...part, stored: true })))];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...books),
        damage,
        fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        async (book, bytes, cut) => {
          const broken = Buffer.from(book);
          for (const { at, byte } of bytes) broken[Math.floor(at * (broken.length - 1))] = byte;
          writeFileSync(path, cut === null ? broken : broken.subarray(0, Math.floor(cut * broken.length)));
          const outcome = await readAll(path);
          expect(outcome === 'read' || outcome instanceof SpreadsheetFault).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('部品の XML が化けても、合計の数字が合っていれば同じように、読み終えるか断る', async () => {
    const path = join(temporaryFolder(), '申請.xlsx');
    await fc.assert(
      fc.asyncProperty(fc.nat(parts.length - 1), damage, async (index, bytes) => {
        const changed = parts.map((part, place) => {
          if (place !== index) return part;
          const content = Buffer.from(part.content);
          for (const { at, byte } of bytes) content[Math.floor(at * (content.length - 1))] = byte % 128;
          return { ...part, content };
        });
        writeFileSync(path, zipOf(changed));
        const outcome = await readAll(path);
        expect(outcome === 'read' || outcome instanceof SpreadsheetFault).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
