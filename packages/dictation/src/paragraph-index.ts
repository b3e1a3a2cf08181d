/** What each paragraph may be called: `12 bis`, `4.8`, `12(b)`, `art 4`, `pp3`, and `#37` for the 37th of the text. */
import type { ParagraphId } from '@chapeau/model';
import { keyOf } from './number-key.ts';
import type { WorldParagraph } from './world.ts';

interface Name {
  readonly name: string;
  /** A weak name counts only where no other paragraph has it as its own: the `(b)` of some list, the number of a heading. */
  readonly isWeak: boolean;
}

interface Bearer {
  readonly paragraph: WorldParagraph;
  readonly isWeak: boolean;
}

export interface Named {
  readonly paragraph: WorldParagraph;
  readonly place: number;
  /** Places of what it stands beneath, outermost first. */
  readonly above: readonly number[];
  /** Best first; the last is unique. */
  readonly names: readonly Name[];
}

export interface ParagraphIndex {
  readonly byId: ReadonlyMap<ParagraphId, Named>;
  readonly inOrder: readonly Named[];
  /** By the key of a name; in reading order. */
  readonly bearers: ReadonlyMap<string, readonly Bearer[]>;
}

/** The index of a text; the same for the same list. */
export function indexOf(paragraphs: readonly WorldParagraph[]): ParagraphIndex {
  const index = indices.get(paragraphs) ?? indexParagraphs(paragraphs);
  indices.set(paragraphs, index);
  return index;
}

/** A line is read again at every key, and a long text takes longer to index than a key may. */
const indices = new WeakMap<readonly WorldParagraph[], ParagraphIndex>();

function indexParagraphs(paragraphs: readonly WorldParagraph[]): ParagraphIndex {
  const inOrder: Named[] = [];
  const bearers = new Map<string, Bearer[]>();
  const ordinals = { preambular: 0, operative: 0 };
  let above: number[] = [];
  paragraphs.forEach((paragraph, place) => {
    if (paragraph.kind === 'preambular' || paragraph.kind === 'operative') ordinals[paragraph.kind] += 1;
    above = isFootnote(paragraph) ? [] : above.filter((one) => rankAt(paragraphs, one) < rankOf(paragraph));
    const parent = inOrder[above.at(-1) ?? -1];
    const names = [...namesOf(paragraph, parent, ordinals), { name: `#${place + 1}`, isWeak: false }];
    inOrder.push({ paragraph, place, above: [...above], names });
    if (!isFootnote(paragraph)) above.push(place);
    for (const { name, isWeak } of names) addBearer(bearers, keyOf(name), { paragraph, isWeak });
  });
  return { byId: new Map(inOrder.map((named) => [named.paragraph.id, named])), inOrder, bearers };
}

/**
 * The paragraphs that a name may mean: those that have it as their own before those that have it in their list only, those that
 * stand together with the paragraph on the floor before others. Empty: nothing is called so. More than one: ambiguous.
 */
export function bearersOf(
  index: ParagraphIndex,
  key: string,
  floor: ParagraphId | null,
): readonly WorldParagraph[] {
  const all = index.bearers.get(key) ?? [];
  const own = all.filter(({ isWeak }) => !isWeak);
  const candidates = (own.length > 0 ? own : all).map(({ paragraph }) => paragraph);
  const onFloor = floor === null ? undefined : index.byId.get(floor);
  if (candidates.length < 2 || onFloor === undefined) return candidates;
  const shared = candidates.map((one) => sharedDepth(index.byId.get(one.id), onFloor));
  const deepest = Math.max(...shared);
  return candidates.filter((_, place) => shared[place] === deepest);
}

/** What a paragraph is called so that nothing else is meant. */
export function callOf(index: ParagraphIndex, id: ParagraphId): string {
  const names = index.byId.get(id)?.names ?? [];
  const unique = names.find(({ name }) => index.bearers.get(keyOf(name))?.length === 1);
  return unique?.name ?? '';
}

/** From the first to the last in reading order, with what stands beneath the last; headings and footnotes only where they are named. */
export function rangeOf(
  index: ParagraphIndex,
  first: ParagraphId,
  last: ParagraphId,
): readonly ParagraphId[] {
  const from = index.byId.get(first)?.place ?? 0;
  const to = index.byId.get(last)?.place ?? -1;
  return index.inOrder
    .filter(({ paragraph, place, above }) => {
      if (paragraph.id === first || paragraph.id === last) return true;
      const isWithin = place > from && (place < to || above.includes(to));
      return isWithin && !NOT_COUNTED.has(paragraph.kind) && paragraph.status !== 'deleted';
    })
    .map(({ paragraph }) => paragraph.id);
}

const NOT_COUNTED: ReadonlySet<WorldParagraph['kind']> = new Set(['heading', 'article', 'footnote']);

function isFootnote(paragraph: WorldParagraph): boolean {
  return paragraph.kind === 'footnote';
}

/** A paragraph stands beneath the nearest one before it of a lower rank. */
function rankOf({ kind, level }: WorldParagraph): number {
  if (kind === 'heading') return level;
  return kind === 'article' ? 10 : 20 + level;
}

function rankAt(paragraphs: readonly WorldParagraph[], place: number): number {
  const paragraph = paragraphs[place];
  return paragraph === undefined ? 0 : rankOf(paragraph);
}

function sharedDepth(one: Named | undefined, floor: Named): number {
  if (one === undefined) return 0;
  const way = [...floor.above, floor.place];
  const own = [...one.above, one.place];
  let depth = 0;
  while (depth < way.length && way[depth] === own[depth]) depth += 1;
  return depth;
}

function namesOf(
  { kind, number }: WorldParagraph,
  parent: Named | undefined,
  ordinals: Readonly<Record<'preambular' | 'operative', number>>,
): Name[] {
  const bare = number === null ? '' : bareNumber(number);
  const strong = (...names: string[]) => names.map((name) => ({ name, isWeak: false }));
  const beneath = bare === '' ? [] : namesBeneath(parent, bare);
  switch (kind) {
    case 'heading':
      return bare === '' ? [] : [...strong(`section ${bare}`), { name: bare, isWeak: true }];
    case 'article':
      return bare === '' ? [] : strong(`art ${bare}`, `article ${bare}`, `a${bare}`);
    case 'footnote':
      return bare === '' ? [] : strong(`fn ${bare}`, `footnote ${bare}`);
    case 'sub-paragraph':
      return bare === '' ? [] : [...beneath, { name: `(${bare})`, isWeak: true }];
    case 'preambular':
      return strong(`pp${bare === '' ? ordinals.preambular : bare}`, ...(bare === '' ? [] : [bare]));
    case 'operative':
      return [
        ...strong(...(bare === '' ? [] : [bare]), `op${bare === '' ? ordinals.operative : bare}`),
        ...beneath,
      ];
    case 'numbered':
    case 'unnumbered':
      return bare === '' ? [] : [...strong(bare), ...beneath, ...strong(`para ${bare}`, `paragraph ${bare}`)];
  }
}

/** `12` and `b` → `12(b)`; `art 4` and `8` → `art 4.8`. An article's paragraphs are called by its number alone as well. */
function namesBeneath(parent: Named | undefined, bare: string): Name[] {
  if (parent === undefined || parent.paragraph.kind === 'heading') return [];
  const { number, kind } = parent.paragraph;
  const article = kind === 'article' && number !== null ? [{ name: bareNumber(number), isWeak: false }] : [];
  return [...article, ...parent.names]
    .filter(({ name }) => !name.startsWith('#'))
    .map(({ name, isWeak }) => ({
      name: /^\p{N}/u.test(bare) ? `${name}.${bare}` : `${name}(${bare})`,
      isWeak,
    }));
}

/** A printed number without its brackets, its closing mark and the word before it: `Article 4` → `4`, `(b)` → `b`, `[4][2].` → `4 2`. */
function bareNumber(label: string): string {
  const said = label
    .replaceAll(/[[\](){}（）［］*,;:、．。]|\.(?!\p{N})/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return /^\p{L}{3,} (?<number>.*\p{N}.*)$/u.exec(said)?.groups?.['number'] ?? said;
}

function addBearer(bearers: Map<string, Bearer[]>, key: string, bearer: Bearer): void {
  const known = bearers.get(key);
  if (known === undefined) bearers.set(key, [bearer]);
  else if (known.every(({ paragraph }) => paragraph.id !== bearer.paragraph.id)) known.push(bearer);
}
