/** Reads Markdown or plain text as a draft. */
import { LIMITS } from '@chapeau/model';
import type { Blocks } from './block.ts';
import { frontMatterNotes, isLanguageTag } from './front-matter.ts';
import { guessFormat, guessLanguage, guessSymbol, guessTitle } from './guess.ts';
import { cutMarkdown } from './markdown-blocks.ts';
import { cutPlain } from './plain-blocks.ts';
import { Reader } from './reader.ts';
import { splitSource } from './source-lines.ts';
import type { Note, ReadOptions, TextFormat, Understanding } from './understanding.ts';
import { warningsOf } from './warnings.ts';

/**
 * Reads a text whole: every word is in a paragraph, or in a note that says it was dropped. Never throws, and takes time
 * in proportion to the length. A text of more paragraphs than a draft can hold gives none at all, and a note.
 */
export function readText(source: string, options: ReadOptions): Understanding {
  const { lines, notes } = splitSource(source);
  const format = options.format === 'auto' ? guessFormat(lines) : options.format;
  const cut = format === 'markdown' ? cutMarkdown(lines) : cutPlain(lines);
  if (cut.blocks.length > LIMITS.paragraphs) return tooMany(format, cut);
  const reader = new Reader(cut, format, options);
  const { paragraphs, at } = reader.read();
  const said = (...keys: readonly string[]) =>
    keys.map((key) => cut.frontMatter.members.get(key)).find(isLine);
  const language = said('language', 'lang');
  return {
    format,
    title: said('title') ?? guessTitle(paragraphs),
    symbol: said('symbol') ?? guessSymbol(lines),
    language: language !== undefined && isLanguageTag(language) ? language : guessLanguage(paragraphs),
    paragraphs,
    lines: at,
    notes: inOrder([
      ...notes,
      ...frontMatterNotes(cut.frontMatter, options.kind),
      ...cut.notes,
      ...reader.notes,
      ...warningsOf(paragraphs, at, options.kind),
    ]),
  };
}

function tooMany(format: TextFormat, { blocks }: Blocks): Understanding {
  const note: Note = {
    kind: 'too-many-paragraphs',
    paragraphs: blocks.length,
    limit: LIMITS.paragraphs,
    line: blocks[LIMITS.paragraphs]?.line ?? 1,
  };
  return { format, title: null, symbol: null, language: null, paragraphs: [], lines: [], notes: [note] };
}

function isLine(said: string | undefined): said is string {
  return said !== undefined && said !== '' && said.length <= LIMITS.lineLength;
}

/** By their lines; HTML dropped from one line is one note. */
function inOrder(notes: readonly Note[]): Note[] {
  const ordered: Note[] = [];
  for (const note of notes.toSorted((a, b) => a.line - b.line)) {
    const last = ordered.at(-1);
    if (note.kind === 'html-dropped' && last?.kind === 'html-dropped' && last.line === note.line)
      ordered[ordered.length - 1] = { ...last, dropped: `${last.dropped} ${note.dropped}` };
    else ordered.push(note);
  }
  return ordered;
}
