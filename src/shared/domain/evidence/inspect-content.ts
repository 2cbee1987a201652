import { err, ok, type Result } from '../../result.ts';
import { compoundFileContent } from './compound-file.ts';
import type { EvidenceProblem } from './evidence-problem.ts';
import { endingOf, type MediaType } from './media-type.ts';
import { plainTextProblem } from './plain-text.ts';
import { officePackageContent, zipEntryNames } from './zip-package.ts';

export type ContentFinding = Result<MediaType, EvidenceProblem>;

/** Says from the bytes what a file is. Its name is believed in nothing but a warning. */
export function inspectContent(bytes: Uint8Array, name: string): ContentFinding {
  const named = refusedEndings.get(endingOf(name));
  if (named) return err(named);
  if (executables.some((magic) => startsWith(bytes, magic))) return err('executable');
  const picture = pictureOrPdf(bytes);
  if (picture) {
    // Two files in one: what is shown here would be something else to the next program.
    return zipEntryNames(bytes) === null ? ok(picture) : err('ambiguous');
  }
  if (startsWith(bytes, [0x50, 0x4b])) return officePackageContent(bytes);
  if (startsWith(bytes, COMPOUND_FILE)) return compoundFileContent(bytes);
  const problem = plainTextProblem(bytes);
  return problem === null ? ok('text/plain') : err(problem);
}

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** MZ (Windows), ELF, Mach-O in its four forms, Java classes. */
const executables = [
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0xfe, 0xed, 0xfa, 0xce],
  [0xfe, 0xed, 0xfa, 0xcf],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe],
];

/** Endings on which a system acts whatever stands inside. */
const refusedEndings = new Map<string, EvidenceProblem>([
  ...words('exe com scr pif cpl msi msp dll sys jar lnk url app dmg appimage deb rpm', 'executable'),
  ...words('bat cmd ps1 psm1 vbs vbe js jse mjs wsf wsh hta sh bash py rb pl php reg scf', 'script'),
  ...words('html htm xhtml shtml mht mhtml svg svgz xml xsl', 'markup'),
  ...words('docm dotm xlsm xltm xlam xlsb pptm potm ppsm ppam', 'macro'),
]);

function words(list: string, problem: EvidenceProblem): [string, EvidenceProblem][] {
  return list.split(' ').map((ending) => [ending, problem]);
}

function pictureOrPdf(bytes: Uint8Array): MediaType | null {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'application/pdf';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  const isWebp = startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes.subarray(8), WEBP);
  return isWebp ? 'image/webp' : null;
}

const WEBP = [0x57, 0x45, 0x42, 0x50];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
