/** A draft from a file: plain JSON as it is, Markdown and plain text as they are understood. */
import { randomBytes } from 'node:crypto';
import { basename, extname } from 'node:path';
import { readPlainJson, readText, TEXT_FORMATS, type Note } from '@chapeau/interchange';
import { isRefusal, makeId, type DraftKind, type PlainDraft } from '@chapeau/model';
import { problemOf } from '../http/problem.ts';
import { Stop, type Terminal } from './terminal.ts';

export interface DraftFile {
  readonly draft: PlainDraft;
  /** Whether its paragraphs brought their permanent ids with them. */
  readonly knowsIds: boolean;
  /** What of its head the text itself tells; the rest was made up for it. */
  readonly told: ReadonlySet<'title' | 'symbol' | 'language'>;
  readonly notes: readonly Note[];
}

export interface ReadingOptions {
  readonly kind: DraftKind;
  /** What tells the title where the text does not; null: the name of the file. */
  readonly title: string | null;
}

const HEAD = ['title', 'symbol', 'language'] as const;

/** Reads a file as a draft. Throws Stop, with a sentence, where it is not there or nothing is found in it. */
export async function readDraft(
  path: string,
  { kind, title }: ReadingOptions,
  terminal: Terminal,
): Promise<DraftFile> {
  const source = await readFileOrStop(path, terminal);
  if (looksLikeJson(path, source)) {
    const draft = readPlainJson(source);
    if (isRefusal(draft)) throw new Stop(`${path}: ${problemOf(draft).detail}`);
    return { draft, knowsIds: true, told: new Set(HEAD), notes: [] };
  }
  const makeParagraphId = () => makeId('paragraph', (count) => randomBytes(count));
  const understood = readText(source, { format: formatOf(path), kind, makeId: makeParagraphId });
  if (understood.paragraphs.length === 0) throw new Stop(`${path}: no paragraph was found in this text.`);
  const draft: PlainDraft = {
    format: 'chapeau-plain-draft/1',
    title: title ?? understood.title ?? basename(path, extname(path)),
    symbol: understood.symbol ?? '',
    kind,
    language: understood.language ?? 'en',
    paragraphs: understood.paragraphs,
  };
  const told = new Set(HEAD.filter((name) => understood[name] !== null));
  return { draft, knowsIds: false, told, notes: understood.notes };
}

/** The text of the file. Throws Stop where it cannot be read. */
export async function readFileOrStop(path: string, terminal: Terminal): Promise<string> {
  try {
    return await terminal.readFile(path);
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new Stop(isAbsent ? `There is no file ${path}.` : `${path} cannot be read.`, { cause: error });
  }
}

function looksLikeJson(path: string, source: string): boolean {
  return extname(path).toLowerCase() === '.json' || /^\uFEFF?\s*\{\s*"/.test(source);
}

function formatOf(path: string) {
  const extension = extname(path).toLowerCase();
  const [markdown, plain] = TEXT_FORMATS;
  if (extension === '.md' || extension === '.markdown') return markdown;
  return extension === '.txt' ? plain : 'auto';
}
