/** Texts that followed each other, and a record, from files. */
import {
  isId,
  hashOf,
  type ParagraphId,
  type PlainDraft,
  type RecordEntry,
  type VersionId,
} from '@chapeau/model';
import type { KnownText, Told } from '@chapeau/compare';
import { readDraft, readFileOrStop } from './read-draft.ts';
import { Stop, type Terminal } from './terminal.ts';

/** The texts in the order given. Throws Stop for a file that is no text. */
export async function readTexts(
  paths: readonly string[],
  terminal: Terminal,
): Promise<readonly PlainDraft[]> {
  const texts: PlainDraft[] = [];
  for (const path of paths)
    texts.push((await readDraft(path, { kind: 'report', title: null }, terminal)).draft);
  return texts;
}

/**
 * The paragraph that is meant: by its id, or by its number as it is printed (stops and brackets around it aside) in the last of the texts
 * that has such a number, there the first. Throws Stop where there is none.
 */
export function seekParagraph(name: string, texts: readonly PlainDraft[]): ParagraphId {
  if (isId('paragraph', name)) return name;
  for (const { paragraphs } of texts.toReversed()) {
    const found = paragraphs.find(({ number }) => number !== null && bare(number) === bare(name));
    if (found !== undefined) return found.id;
  }
  throw new Stop(`No text has a paragraph ${name}.`);
}

function bare(number: string): string {
  return number
    .replaceAll(/[[\]().]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** What a file says led from one text to another: a record, as a server answers it, or a list of changes of paragraphs. Throws Stop. */
export async function readTold(path: string, terminal: Terminal): Promise<readonly Told[]> {
  const source = await readFileOrStop(path, terminal);
  let read: unknown;
  try {
    read = JSON.parse(source);
  } catch (error) {
    throw new Stop(`${path}: this is not JSON.`, { cause: error });
  }
  const list = isObject(read) && !Array.isArray(read) ? read['entries'] : read;
  if (!Array.isArray(list) || !list.every(isTold))
    throw new Stop(`${path}: this is neither a record nor a list of changes of paragraphs.`);
  return list;
}

function isTold(value: unknown): value is Told {
  if (!isObject(value)) return false;
  if ('act' in value)
    return (
      isObject(value['act']) && typeof value['sequence'] === 'number' && Array.isArray(value['paragraphs'])
    );
  return isId('paragraph', String(value['paragraph'])) && isSide(value['before']) && isSide(value['after']);
}

function isSide(value: unknown): boolean {
  return value === null || (isObject(value) && Array.isArray(value['runs']));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The version that this very text was issued as, and the last entry that it has in it; undefined: no entry issued it. */
export function findIssue(
  plain: PlainDraft,
  told: readonly Told[],
): { readonly version: VersionId; readonly sequence: number } | undefined {
  const hash = hashOf(plain);
  for (const each of told)
    if ('act' in each && each.act.kind === 'version-issued' && each.act.version.sha256 === hash)
      return {
        version: each.act.version.id,
        sequence: each.act.version.kept?.entries ?? each.sequence,
      };
  return undefined;
}

/** The entries among what is told. */
export function entriesOf(told: readonly Told[]): readonly RecordEntry[] {
  return told.flatMap((each) => ('act' in each ? each : []));
}

/** The texts under the versions that the record knows them by. Throws Stop for one but the last that no entry issued. */
export function asKnown(
  texts: readonly PlainDraft[],
  paths: readonly string[],
  told: readonly Told[],
): readonly KnownText[] {
  return texts.map((plain, index) => {
    const issue = findIssue(plain, told);
    if (issue === undefined && index < texts.length - 1 && told.length > 0)
      throw new Stop(`${paths[index]}: no entry of the record issued this text.`);
    return { version: issue?.version ?? null, plain };
  });
}
