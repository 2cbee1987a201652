import { z } from 'zod';

/** What an evidence file is, by its content. */
export const MediaType = z.enum([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
]);
export type MediaType = z.infer<typeof MediaType>;

/** Endings that go with the content; the first is the one that a written-out copy gets. */
const endings: Readonly<Record<MediaType, readonly [string, ...string[]]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/webp': ['webp'],
  'text/plain': ['txt', 'text', 'csv', 'tsv', 'md', 'log', 'eml', 'json'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx', 'dotx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx', 'xltx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx', 'potx', 'ppsx'],
  'application/msword': ['doc', 'dot'],
  'application/vnd.ms-excel': ['xls', 'xlt'],
  'application/vnd.ms-powerpoint': ['ppt', 'pot', 'pps'],
};

/** How the program can show a file: drawn by itself, or only written out for another program. */
export function viewOf(mediaType: MediaType): 'pdf' | 'image' | 'text' | 'none' {
  if (mediaType === 'application/pdf') return 'pdf';
  if (mediaType === 'text/plain') return 'text';
  return mediaType.startsWith('image/') ? 'image' : 'none';
}

/** The ending of a name without its dot, in lower case; empty when there is none. */
export function endingOf(name: string): string {
  return /\.([^.\s]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** A name without an ending contradicts nothing. */
export function endingFits(name: string, mediaType: MediaType): boolean {
  const ending = endingOf(name);
  return ending === '' || endings[mediaType].includes(ending);
}

/** Devices of Windows, which never become files there, whatever their ending; other systems and mail have files of that name. */
const deviceOfWindows = /^(con|prn|aux|nul|com\d|lpt\d) *(\.|$)/i;

/** The name with an ending that tells other programs what the file really is. */
export function nameForExport(name: string, mediaType: MediaType): string {
  const fits = endingOf(name) !== '' && endingFits(name, mediaType);
  const ended = fits ? name : `${name}.${endings[mediaType][0]}`;
  return deviceOfWindows.test(ended) ? `_${ended}` : ended;
}
