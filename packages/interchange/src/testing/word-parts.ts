/** Reads a Word file back: its parts, whether they are well-formed XML, its words. */
import { inflateRawSync } from 'node:zlib';

/** The files of a zip by name, as text. */
export function partsOf(zip: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(zip);
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(bytes.length - 6);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    const path = bytes.toString('utf8', at + 46, at + 46 + (name ?? 0));
    parts.set(path, (method === 8 ? inflateRawSync(packed) : packed).toString('utf8'));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}

/** What is not well-formed in the XML; undefined: nothing. */
export function findFault(xml: string): string | undefined {
  const open: string[] = [];
  const rest = xml.replace(
    /<(\?[^>]*\?|\/?)([\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g,
    (tag, first, name) => {
      if (first === '/' && open.pop() !== name) open.push(`not ${name}`);
      else if (first === '' && !tag.endsWith('/>')) open.push(name);
      return '';
    },
  );
  if (open.length > 0) return `left open: ${open.join(' ')}`;
  const stray =
    /[<>\uFFFE\uFFFF]|[^\P{Cc}\t\n\r\x7f-\x9f]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/iu.exec(rest);
  return stray === null ? undefined : `stray ${JSON.stringify(rest.slice(stray.index, stray.index + 20))}`;
}

/** The words of a part, a line for each paragraph; a tab and a line break as themselves. */
export function linesOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p\b[^>]*?(?:\/>|>(.*?)<\/w:p>)/gs)].map(([, inner = '']) =>
    [
      ...inner.matchAll(
        /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab)\/>|<w:(br)\/>|<w:footnoteReference[^>]*w:id="(\d+)"/g,
      ),
    ]
      .map(([, text, tab, line, note]) =>
        tab ? '\t' : line ? '\n' : note ? `^${note}` : unescape(text ?? ''),
      )
      .join(''),
  );
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
