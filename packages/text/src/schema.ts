/** The one schema of a draft's text. */
import { FOOTNOTE_CHARACTER, isId, LIMITS, MARKS, MAX_LEVEL, PARAGRAPH_KINDS } from '@chapeau/model';
import { Schema, type MarkSpec, type NodeSpec } from 'prosemirror-model';
import { isLinkTarget } from './link.ts';
import { attributesInDom, PARAGRAPH_RULES } from './paragraph-dom.ts';

/** Told before syncing: a program with another schema would delete what it does not know. Raised with every change of the schema. */
export const SCHEMA_VERSION = 2;

function isLevel(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MAX_LEVEL;
}

function isPrintedNumber(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length <= LIMITS.lineLength;
}

const isKind = (value: unknown): boolean => PARAGRAPH_KINDS.some((kind) => kind === value);
const isParagraphId = (value: unknown): boolean => isId('paragraph', value);

function only(holds: (value: unknown) => boolean): (value: unknown) => void {
  return (value) => {
    if (!holds(value)) throw new RangeError('The schema does not allow this value of an attribute');
  };
}

function nullOr(holds: (value: unknown) => boolean): (value: unknown) => void {
  return only((value) => value === null || holds(value));
}

const paragraph: NodeSpec = {
  content: 'inline*',
  attrs: {
    /** Null only while an editor makes the paragraph: `identityPlugin` gives it its id in the same dispatch. */
    id: { default: null, validate: only(isParagraphId) },
    kind: { default: 'unnumbered', validate: only(isKind) },
    level: { default: 1, validate: only(isLevel) },
    /** The frozen printed label; null: it is computed. */
    number: { default: null, validate: nullOr(isPrintedNumber) },
    alternativeOf: { default: null, validate: nullOr(isParagraphId) },
  },
  whitespace: 'pre',
  parseDOM: PARAGRAPH_RULES,
  toDOM: (node) => ['p', attributesInDom(node.attrs), 0],
};

const footnote: NodeSpec = {
  inline: true,
  group: 'inline',
  atom: true,
  attrs: { to: { validate: only(isParagraphId) } },
  leafText: () => FOOTNOTE_CHARACTER,
  parseDOM: [
    {
      tag: 'sup[data-footnote]',
      priority: 60,
      getAttrs: (element) => ({ to: element.getAttribute('data-footnote') }),
    },
  ],
  toDOM: (node) => ['sup', { 'data-footnote': String(node.attrs['to']) }],
};

/** Elements that show a mark: the first is written, all are understood. */
const ELEMENTS = {
  emphasis: ['em', 'i'],
  strong: ['strong', 'b'],
  underline: ['u'],
  superscript: ['sup'],
  subscript: ['sub'],
} as const;

function markSpec(name: keyof typeof ELEMENTS): MarkSpec {
  const tags = ELEMENTS[name];
  return { parseDOM: tags.map((tag) => ({ tag })), toDOM: () => [tags[0], 0] };
}

const link: MarkSpec = {
  attrs: { href: { validate: only(isLinkTarget) } },
  inclusive: false,
  parseDOM: [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href: unknown = element.getAttribute('href');
        return isLinkTarget(href) ? { href } : false;
      },
    },
  ],
  toDOM: (mark) => ['a', { href: String(mark.attrs['href']), rel: 'noopener noreferrer' }, 0],
};

/** doc: paragraphs, flat, none at all included; paragraph: text and footnote references; marks: those of MARKS in their order, then link. */
export const schema = new Schema({
  nodes: { doc: { content: 'paragraph*' }, paragraph, footnote, text: { group: 'inline' } },
  marks: { ...Object.fromEntries(MARKS.map((name) => [name, markSpec(name)])), link },
});
