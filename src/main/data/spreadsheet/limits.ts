/** Excel's own limits: a sheet beyond them was not written by a spreadsheet program. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
export const LONGEST_CELL = 32_767;

/** A clerk's list is some megabytes; beyond this somebody chose a wrong file. */
export const LARGEST_FILE_BYTES = 2 * 1024 ** 3;

/** All parts together, unpacked. */
export const LARGEST_PACKAGE_BYTES = 2 * 1024 ** 3;
export const MOST_PARTS = 10_000;

/** Sheets pack to about a tenth, the most uniform ones to a hundredth; small parts may be anything. */
export const MOST_PACKED_RATIO = 200;
export const RATIO_MATTERS_FROM_BYTES = 10 * 1024 ** 2;

/** The texts that all sheets share are kept in memory while a sheet is read, two bytes a character. */
export const MOST_SHARED_CHARACTERS = 128 * 1024 ** 2;
export const MOST_SHARED_STRINGS = 8_000_000;

/** Between two tags: more than a cell of LONGEST_CELL escaped characters needs. */
export const LONGEST_XML_RUN = 1024 ** 2;
export const DEEPEST_XML = 64;

export const MOST_SHEETS = 1_000;
export const MOST_MERGES = 100_000;
