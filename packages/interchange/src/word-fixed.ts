/** What makes two files of one paper the same bytes: the library writes the time of day into the properties and into the zip. */
import { xmlText } from './word-runs.ts';

/** The first moment that a zip can tell. */
const MOMENT = '1980-01-01T00:00:00Z';
const DOS_DATE = 0x21;

/** `docProps/core.xml`: what the paper is called, nobody who wrote it, and no time. */
export function coreProperties(title: string): string {
  const escaped = xmlText(title).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${MOMENT}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped}</dc:title>${time('created')}${time('modified')}</cp:coreProperties>`,
  ].join('');
}

/** The zip with the same time on each of its files. Throws where the bytes are no zip without a comment. */
export function withFixedTimes(zip: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const end = bytes.length - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END) throw new Error('These bytes do not end as a zip does.');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    setTime(view, at + 12);
    setTime(view, view.getUint32(at + 42, true) + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

const END = 0x06054b50;
const END_LENGTH = 22;

/** Time of day, then date. */
function setTime(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, DOS_DATE, true);
}
