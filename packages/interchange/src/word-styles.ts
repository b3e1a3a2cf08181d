/** How a Word file looks: fonts by language, sizes of headings, which way it is read. */
import type { IStylesOptions } from 'docx';

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);
const EAST_ASIAN = new Set(['zh', 'ja', 'ko']);

/** The way a language is read. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(primary(language)) ? 'rtl' : 'ltr';
}

/** Each script has its font, whatever the language of the paper; sizes in half points. */
export function stylesOf(language: string): IStylesOptions {
  const size = SIZES[directionOf(language)];
  const run = {
    font: { ascii: SERIF, hAnsi: SERIF, cs: ARABIC, eastAsia: CHINESE },
    size,
    sizeComplexScript: size,
    language: languageOf(language),
  };
  const heading = (points: number, look: { readonly italics?: boolean } = {}) => ({
    run: {
      font: { ascii: SERIF, hAnsi: SERIF, cs: ARABIC, eastAsia: CHINESE },
      size: points * 2,
      sizeComplexScript: points * 2,
      bold: true,
      boldComplexScript: true,
      italicsComplexScript: look.italics ?? false,
      color: '000000',
      italics: look.italics ?? false,
    },
    paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: { run, paragraph: { spacing: { after: 120, line: 264 } } },
      heading1: heading(15),
      heading2: heading(13),
      heading3: heading(11),
      heading4: heading(11, { italics: true }),
      footnoteText: { run: { size: size - 4, sizeComplexScript: size - 4 } },
    },
  };
}

const SERIF = 'Times New Roman';
const ARABIC = 'Traditional Arabic';
const CHINESE = 'SimSun';
/** Arabic letters are read at a larger size. */
const SIZES = { ltr: 21, rtl: 28 } as const;

function languageOf(language: string) {
  if (directionOf(language) === 'rtl') return { value: 'en-US', bidirectional: language };
  return EAST_ASIAN.has(primary(language)) ? { value: 'en-US', eastAsia: language } : { value: language };
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
