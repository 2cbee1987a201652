import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page as a reader would copy it, without white space, which is a matter of the layout. */
export async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  const loading = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const document = await loading.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const pieces = items.map((item) => ('str' in item ? item.str : ''));
      pages.push(pieces.join('').replaceAll(/\s/g, ''));
    }
    return pages;
  } finally {
    await loading.destroy();
  }
}
