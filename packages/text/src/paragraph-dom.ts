/** Paragraphs in HTML: how an editor shows them, and what is made of pasted text. */
import { isId, MAX_LEVEL, outermostLevelOf, PARAGRAPH_KINDS, type ParagraphKind } from '@chapeau/model';
import type { Attrs, TagParseRule } from 'prosemirror-model';

/** The part of a DOM element that is looked at; this package compiles without DOM types. */
interface ElementLike {
  readonly nodeName: string;
  readonly parentElement: ElementLike | null;
  readonly firstElementChild: ElementLike | null;
  getAttribute(name: string): string | null;
}

/** Attributes of the `<p>` that shows a paragraph. Those that are null are left out. */
export function attributesInDom(attrs: Attrs): Record<string, string> {
  const shown: Record<string, string> = {};
  const names = {
    id: 'data-paragraph',
    kind: 'data-kind',
    level: 'data-level',
    number: 'data-number',
    alternativeOf: 'data-alternative-of',
  };
  for (const [attribute, name] of Object.entries(names)) {
    if (attrs[attribute] !== null) shown[name] = String(attrs[attribute]);
  }
  return shown;
}

function attributesFromDom(element: ElementLike): Attrs {
  const alternativeOf = element.getAttribute('data-alternative-of');
  const id = element.getAttribute('data-paragraph');
  return {
    id: isId('paragraph', id) ? id : null,
    kind: findKind(element.getAttribute('data-kind')) ?? 'unnumbered',
    level: levelOf(Number(element.getAttribute('data-level'))),
    number: element.getAttribute('data-number') || null,
    alternativeOf: isId('paragraph', alternativeOf) ? alternativeOf : null,
  };
}

function findKind(name: string | null): ParagraphKind | undefined {
  return PARAGRAPH_KINDS.find((kind) => kind === name);
}

function levelOf(value: number): number {
  return Number.isInteger(value) ? Math.min(Math.max(value, 1), MAX_LEVEL) : 1;
}

const BLOCKS = ['P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'UL', 'OL'];

/** An outer item of a numbered list is a numbered paragraph, every other item a sub-paragraph. */
function attributesOfItem(item: ElementLike): Attrs {
  let depth = 0;
  for (let list = item.parentElement; list !== null; list = list.parentElement) {
    if (list.nodeName === 'OL' || list.nodeName === 'UL') depth += 1;
  }
  if (depth <= 1 && item.parentElement?.nodeName === 'OL') return { kind: 'numbered', level: 1 };
  return { kind: 'sub-paragraph', level: levelOf(Math.max(depth, outermostLevelOf('sub-paragraph'))) };
}

function attributesOfForeign(element: ElementLike): Attrs {
  return element.parentElement?.nodeName === 'LI' ? attributesOfItem(element.parentElement) : {};
}

function headingRule(level: number): TagParseRule {
  return { tag: `h${level}`, attrs: { kind: 'heading', level }, preserveWhitespace: false };
}

/** Our own `<p>` keeps every character; in foreign HTML line feeds are layout of the source and become spaces. */
export const PARAGRAPH_RULES: TagParseRule[] = [
  { tag: 'p[data-paragraph]', priority: 60, getAttrs: attributesFromDom, preserveWhitespace: 'full' },
  { tag: 'p', getAttrs: attributesOfForeign, preserveWhitespace: false },
  ...[1, 2, 3, 4, 5, 6].map(headingRule),
  {
    tag: 'li',
    // An item that holds blocks is a frame around them, not a paragraph.
    getAttrs: (item: ElementLike) =>
      BLOCKS.includes(item.firstElementChild?.nodeName ?? '') ? false : attributesOfItem(item),
    preserveWhitespace: false,
  },
];
