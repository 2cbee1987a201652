import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page as a reader would copy it, without white space, which is a matter of the layout. */
export function pdfPages(bytes: Uint8Array): Promise<string[]> {
  return ofEachPage(bytes, (items) => items.map(({ str }) => str.replaceAll(/\s/g, '')).join(''));
}

/** How many millimetres above the lower edge of the paper the last line of each page stands. */
export function lastLinesOfPdf(bytes: Uint8Array): Promise<number[]> {
  return ofEachPage(bytes, (items) => {
    const heights = items.filter(({ str }) => str.trim() !== '').map(({ transform }) => Number(transform[5]));
    return (Math.min(...heights) / 72) * 25.4;
  });
}

/** What a reader shows in its title bar and under 「プロパティ」, and the language in which it reads aloud. */
export async function pdfProperties(bytes: Uint8Array) {
  const loading = pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: pdfjs.VerbosityLevel.ERRORS });
  try {
    const { info } = await (await loading.promise).getMetadata();
    const { Title, Creator, Language } = Object.fromEntries(Object.entries(info));
    return { title: Title, creator: Creator, language: Language };
  } finally {
    await loading.destroy();
  }
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly unknown[];
}

async function ofEachPage<T>(bytes: Uint8Array, read: (items: readonly TextItem[]) => T): Promise<T[]> {
  const loading = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const document = await loading.promise;
    const pages: T[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(read(items.filter((item) => 'str' in item)));
    }
    return pages;
  } finally {
    await loading.destroy();
  }
}
