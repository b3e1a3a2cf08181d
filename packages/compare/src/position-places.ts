/** The places of a position table: what each row is about, before anything is worked out. */
import type { ParagraphId, PlainDraft, PlainParagraph, Proposal } from '@chapeau/model';

/** `gone`: only the base has it, or proposals alone. `beginning`: before the first paragraph. `whole`: the text as a whole. */
export type PlaceKind = 'present' | 'gone' | 'beginning' | 'whole';

export interface PositionTexts {
  readonly base: PlainDraft;
  readonly present: PlainDraft;
}

/** A row to be made. */
export interface PositionPlace {
  readonly place: PlaceKind;
  /** Null: no paragraph. */
  readonly paragraph: ParagraphId | null;
  /** Its printed number, now or last; null: none. */
  readonly number: string | null;
  /** Headings and articles down to the paragraph, outermost first: what section it is in. Itself, where it is one. */
  readonly sections: readonly ParagraphId[];
  /** Null: the base has no such paragraph. */
  readonly base: PlainParagraph | null;
  /** As it stands; null: it is not in the text. */
  readonly present: PlainParagraph | null;
  /** In the order of their numbers. */
  readonly proposals: readonly Proposal[];
}

/** In the order of the present text, what is gone after what stood before it in the base; first the whole and the beginning. */
export function placesIn(
  { base, present }: PositionTexts,
  tabled: readonly Proposal[],
): readonly PositionPlace[] {
  const on = new Map<ParagraphId | null, Proposal[]>();
  for (const proposal of tabled) on.set(proposal.target, [...(on.get(proposal.target) ?? []), proposal]);
  const before = new Map(base.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const there = new Set(present.paragraphs.map(({ id }) => id));
  const places: PositionPlace[] = [
    { ...NOWHERE, place: 'whole', proposals: [] },
    { ...NOWHERE, place: 'beginning', proposals: on.get(null) ?? [] },
  ];
  const goneAfter = goneFrom(base, there);
  const sections = new Sections();
  const gone = (paragraph: PlainParagraph) => ({
    place: 'gone' as const,
    paragraph: paragraph.id,
    number: paragraph.number,
    sections: sections.at(null),
    base: paragraph,
    present: null,
    proposals: on.get(paragraph.id) ?? [],
  });
  places.push(...(goneAfter.get(null) ?? []).map(gone));
  for (const paragraph of present.paragraphs) {
    const { id } = paragraph;
    places.push({
      place: 'present',
      paragraph: id,
      number: paragraph.number,
      sections: sections.at(paragraph),
      base: before.get(id) ?? null,
      present: paragraph,
      proposals: on.get(id) ?? [],
    });
    places.push(...(goneAfter.get(id) ?? []).map(gone));
  }
  return [...places, ...lost(tabled, (id) => there.has(id) || before.has(id))];
}

const NOWHERE = { paragraph: null, number: null, sections: [], base: null, present: null } as const;

/** What only the base has, by the paragraph of the present text that it stood after; null: before all. */
function goneFrom(
  base: PlainDraft,
  there: ReadonlySet<ParagraphId>,
): ReadonlyMap<ParagraphId | null, readonly PlainParagraph[]> {
  const gone = new Map<ParagraphId | null, PlainParagraph[]>();
  let last: ParagraphId | null = null;
  for (const paragraph of base.paragraphs) {
    if (there.has(paragraph.id)) last = paragraph.id;
    else gone.set(last, [...(gone.get(last) ?? []), paragraph]);
  }
  return gone;
}

/** Places of proposals on paragraphs that neither text has. */
function lost(
  tabled: readonly Proposal[],
  isKnown: (paragraph: ParagraphId) => boolean,
): readonly PositionPlace[] {
  const places = new Map<ParagraphId, PositionPlace>();
  for (const proposal of tabled) {
    const { target, draftedAgainst } = proposal;
    if (target === null || isKnown(target)) continue;
    places.set(target, {
      ...NOWHERE,
      place: 'gone',
      paragraph: target,
      number: draftedAgainst?.number ?? null,
      proposals: [...(places.get(target)?.proposals ?? []), proposal],
    });
  }
  return [...places.values()];
}

/** The headings and articles that a paragraph stands under, told in reading order. */
class Sections {
  #open: readonly { readonly id: ParagraphId; readonly depth: number }[] = [];

  /** Null: whatever comes next, without opening a section. */
  at(paragraph: PlainParagraph | null): readonly ParagraphId[] {
    if (paragraph?.kind === 'footnote') return [];
    const depth = paragraph === null ? null : depthOf(paragraph);
    if (paragraph !== null && depth !== null)
      this.#open = [...this.#open.filter((one) => one.depth < depth), { id: paragraph.id, depth }];
    return this.#open.map(({ id }) => id);
  }
}

/** An article stands under any heading. Null: no section. */
function depthOf({ kind, level }: PlainParagraph): number | null {
  if (kind === 'heading') return level;
  return kind === 'article' ? Infinity : null;
}
