/** Reads a file that was chosen or dropped as text. */
import { LIMITS, refuse, type Refusal } from '@chapeau/model';

/** A file that holds no text that can be read, such as a Word file or one in an old encoding. */
export interface NotText {
  readonly trouble: 'not-text';
}

/**
 * The text of a file in UTF-8, or in UTF-16 where a byte order mark says so; the mark itself is left out. Refuses `too-large`.
 * Gives `NotText` for anything else rather than a text with wrong letters.
 */
export async function readFile(file: Blob): Promise<string | NotText | Refusal> {
  if (file.size > LIMITS.uploadBytes)
    return refuse('too-large', { limit: `${LIMITS.uploadBytes / (1024 * 1024)} MB` });
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return text.includes('\0') ? { trouble: 'not-text' } : text;
  } catch {
    return { trouble: 'not-text' };
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
