/**
 * Versions of an office count from here. Those of the program stay below, so that a later program can bring a new one
 * without meeting a version that an office has given away.
 */
export const FIRST_OFFICE_VERSION = 1001;
