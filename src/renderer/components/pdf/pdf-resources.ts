/**
 * What pdf.js needs beside its code: character maps of Japanese fonts, the base fonts, decoders of scanned pages.
 * They come as modules of the program, since the content security policy lets the page fetch nothing.
 */
export type ResourceKind = 'cMapUrl' | 'standardFontDataUrl' | 'wasmUrl';

export async function readResource(kind: ResourceKind, fileName: string): Promise<Uint8Array> {
  const all = await resourcesOf(kind);
  const found = Object.entries(all).find(([path]) => path.endsWith(`/${fileName}`));
  if (!found) throw new Error(`no ${fileName} among the resources for PDF`);
  return fromDataUrl(found[1]);
}

/** One module a kind, read when the first document needs it. */
async function resourcesOf(kind: ResourceKind): Promise<Record<string, string>> {
  switch (kind) {
    case 'cMapUrl':
      return (await import('./pdf-character-maps.ts')).characterMaps;
    case 'standardFontDataUrl':
      return (await import('./pdf-base-fonts.ts')).baseFonts;
    case 'wasmUrl':
      return (await import('./pdf-decoders.ts')).decoders;
    default:
      return kind satisfies never;
  }
}

function fromDataUrl(url: string): Uint8Array {
  const text = atob(url.slice(url.indexOf(',') + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
