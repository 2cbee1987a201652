import { delimitedFiles } from './delimited-files.ts';
import { encodingFiles } from './encoding-files.ts';
import type { NastyFile } from './nasty-file.ts';
import { valueFiles } from './value-files.ts';
import { workbookFiles } from './workbook-files.ts';

/** Every nasty file that is checked in, in the order in which a person would read about them. */
export const corpus: readonly NastyFile[] = [
  ...encodingFiles,
  ...delimitedFiles,
  ...valueFiles,
  ...workbookFiles,
];
