/** One side of a comparison: a file, or a version on a server. */
import { readPlainJson } from '@chapeau/interchange';
import { isId, isRefusal, textOf, type DraftKind, type PlainDraft } from '@chapeau/model';
import { readDraft } from './read-draft.ts';
import { ask, type Remote } from './remote.ts';
import { Stop, type Terminal } from './terminal.ts';

/** What the head of a draft may tell. */
export type Told = 'title' | 'symbol' | 'language';

export interface ComparedText {
  readonly draft: PlainDraft;
  /** Whether its paragraphs have permanent ids. */
  readonly hasIds: boolean;
  /** What of its head the text tells itself; where a paragraph says it, that is compared as a paragraph. */
  readonly told: ReadonlySet<Told>;
  /** Label of the version. */
  readonly label?: string;
  /** Path of the file. */
  readonly path?: string;
}

interface Sources {
  readonly kind: DraftKind;
  readonly remote: Remote | null;
}

/** Reads a file, or the version of that id. Throws Stop, with a sentence, where there is none. */
export async function readSide(
  name: string,
  { kind, remote }: Sources,
  terminal: Terminal,
): Promise<ComparedText> {
  if (isId('version', name)) return await readVersion(name, remote, terminal);
  const { draft, knowsIds, told } = await readDraft(name, { kind, title: null }, terminal);
  return { draft, hasIds: knowsIds, told: knowsIds ? ALL : beside(draft, told), path: name };
}

const ALL: ReadonlySet<Told> = new Set<Told>(['title', 'symbol', 'language']);

function beside({ title, symbol, paragraphs }: PlainDraft, told: ReadonlySet<Told>): ReadonlySet<Told> {
  const texts = new Set(paragraphs.map((paragraph) => textOf(paragraph)));
  const stands: Readonly<Record<Told, boolean>> = {
    title: texts.has(title),
    symbol: texts.has(symbol),
    language: false,
  };
  return new Set([...told].filter((one) => !stands[one]));
}

async function readVersion(id: string, remote: Remote | null, terminal: Terminal): Promise<ComparedText> {
  if (remote === null) throw new Stop('A version is on a server: --server URL --token TOKEN.');
  const read = async (path: string) =>
    await ask(remote, { method: 'GET', path: `/api/versions/${id}${path}` }, terminal);
  const draft = readPlainJson(await read('/plain.json'));
  if (isRefusal(draft)) throw new Stop(`${remote.server} gave something else than the version ${id}.`);
  return { draft, hasIds: true, told: ALL, label: labelOf(await read('')) ?? id };
}

function labelOf(answer: string): string | null {
  const parsed: unknown = JSON.parse(answer);
  const version = memberOf(parsed, 'version');
  const label = memberOf(version, 'label');
  return typeof label === 'string' ? label : null;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
