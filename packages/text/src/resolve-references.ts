/** Which paragraphs the references of a draft mean, as far as numbers tell. */
import {
  textOf,
  type ParagraphId,
  type ParagraphKind,
  type PlainDraft,
  type PlainParagraph,
} from '@chapeau/model';
import { findReferences } from './find-references.ts';
import type { FoundReference, ReferenceParent } from './found-reference.ts';
import { numberKey } from './printed-number.ts';
import type { ReferenceKind } from './reference-words.ts';
import { outlineOf, type TextOutline } from './text-outline.ts';

/** `elsewhere`: its words say that it is of another text. */
export type ReferenceOutcome =
  | { readonly kind: 'target'; readonly target: ParagraphId }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly ParagraphId[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'elsewhere' };

export interface ResolvedReference {
  /** Where it stands. */
  readonly paragraph: ParagraphId;
  readonly reference: FoundReference;
  readonly outcome: ReferenceOutcome;
}

/** What is looked at of a paragraph; `number` as shown. */
export type ReferringParagraph = Pick<PlainParagraph, 'id' | 'kind' | 'level' | 'number' | 'runs'>;

/**
 * Every reference of the draft with what it means. Looked for under the paragraph itself first, then in what holds it: its
 * article, its section, the whole text; where a number stands twice in the nearest of these that has it, it is ambiguous.
 */
export function resolveReferences(
  draft: Pick<PlainDraft, 'language'> & { readonly paragraphs: readonly ReferringParagraph[] },
): readonly ResolvedReference[] {
  const { paragraphs, language } = draft;
  const places = new Places(paragraphs);
  return paragraphs.flatMap((paragraph, index) =>
    findReferences(textOf(paragraph), language).map((reference) => ({
      paragraph: paragraph.id,
      reference,
      outcome: outcomeOf(places.find(reference, index), { reference, paragraphs }),
    })),
  );
}

interface Found {
  readonly reference: FoundReference;
  readonly paragraphs: readonly ReferringParagraph[];
}

function outcomeOf(found: readonly number[], { reference, paragraphs }: Found): ReferenceOutcome {
  if (reference.isElsewhere) return { kind: 'elsewhere' };
  const [target, ...others] = [...new Set(found.flatMap((index) => paragraphs[index]?.id ?? []))];
  if (target === undefined) return { kind: 'none' };
  return others.length === 0
    ? { kind: 'target', target }
    : { kind: 'ambiguous', candidates: [target, ...others] };
}

/** What a word can mean. In a resolution "paragraph 3" is an operative one. */
const MEANT: Readonly<Record<ReferenceKind, readonly ParagraphKind[]>> = {
  heading: ['heading'],
  article: ['article'],
  preambular: ['preambular'],
  operative: ['operative'],
  paragraph: ['numbered', 'operative'],
  'sub-paragraph': ['sub-paragraph'],
  footnote: ['footnote'],
};

/** The numbers of a text by kind, and the parts that they stand in. */
class Places {
  readonly #keys: readonly string[];
  readonly #kinds: readonly ParagraphKind[];
  readonly #outline: TextOutline;
  readonly #byNumber = new Map<string, number[]>();

  constructor(paragraphs: readonly ReferringParagraph[]) {
    this.#outline = outlineOf(paragraphs);
    this.#kinds = paragraphs.map(({ kind }) => kind);
    this.#keys = paragraphs.map(({ number }) => (number === null ? '' : numberKey(number)));
    for (const [index, key] of this.#keys.entries()) {
      const name = `${this.#kinds[index] ?? ''} ${key}`;
      const same = this.#byNumber.get(name);
      if (same === undefined) this.#byNumber.set(name, [index]);
      else same.push(index);
    }
  }

  /** The places that a reference in the paragraph at that place can mean, in the nearest part that has any. */
  find(reference: ReferenceParent, from: number): readonly number[] {
    const key = numberKey(reference.text);
    const { kind, parent } = reference;
    if (parent !== null && !key.startsWith(`${numberKey(parent.text)}.`)) {
      return this.find(parent, from).flatMap((holder) => this.#under(holder, kind, key));
    }
    const near = this.#nearest(kind, key, from);
    return near.length > 0 ? near : this.#dotted(kind, key, from);
  }

  #nearest(kind: ReferenceKind, key: string, from: number): readonly number[] {
    for (let holder: number | null = from; holder !== null; holder = this.#outline.parents[holder] ?? null) {
      const found = this.#under(holder, kind, key);
      if (found.length > 0) return found;
    }
    return this.#all(kind, key);
  }

  /** "4.8" where no number is printed so: paragraph 8 of article 4. */
  #dotted(kind: ReferenceKind, key: string, from: number): readonly number[] {
    const [article = '', ...rest] = key.split('.');
    if (kind !== 'paragraph' || rest.length === 0) return [];
    const holders = this.#nearest('article', article, from);
    return holders.flatMap((holder) => this.#under(holder, kind, rest.join('.')));
  }

  /** Under an article its number may be printed with each: `16.3`. */
  #under(holder: number, kind: ReferenceKind, key: string): readonly number[] {
    const end = this.#outline.ends[holder] ?? holder;
    const isWithin = (index: number) => index >= holder && index < end;
    const found = this.#all(kind, key).filter(isWithin);
    const above = this.#keys[holder] ?? '';
    if (found.length > 0 || above === '') return found;
    return this.#all(kind, `${above}.${key}`).filter(isWithin);
  }

  #all(kind: ReferenceKind, key: string): readonly number[] {
    return MEANT[kind].flatMap((meant) => this.#byNumber.get(`${meant} ${key}`) ?? []);
  }
}
