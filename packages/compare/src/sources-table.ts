/**
 * The table of sources: for each paragraph of a later text where it comes from in an earlier one, whose proposals went into it, and
 * what was done. What a secretariat writes by hand beside a revised text.
 */
import {
  textOf,
  type ParagraphId,
  type PlainDraft,
  type PlainParagraph,
  type Proposal,
  type RecordEntry,
  type Status,
} from '@chapeau/model';
import { contributionsIn, type Contribution, type Contributions } from './contributions.ts';
import { historyOf, type Done } from './paragraph-history.ts';
import { matchingSources, NEW, type SourceRelation, type SourcesOf } from './sources-matching.ts';
import { standingEntries } from './standing-entries.ts';
import { atOnce, type Stepwise } from './stepwise.ts';

/** A paragraph as a table points to it. */
export interface NamedParagraph {
  readonly paragraph: ParagraphId;
  /** Its printed number; null: none. */
  readonly number: string | null;
  /** Its words, without marks. */
  readonly text: string;
}

/** `gone`: only the earlier text has it. `passed`: neither has it; it came and went in between. */
export type RowRelation = SourceRelation | 'gone' | 'passed';

export interface SourcesRow extends NamedParagraph {
  readonly relation: RowRelation;
  /** What it comes from in the earlier text, in its order; of a row that is gone the paragraph itself. */
  readonly sources: readonly NamedParagraph[];
  /** How sure the sources are, 0 to 1; null: known by permanent id, or there are none. */
  readonly certainty: number | null;
  /** Its number is another than that of its only source. */
  readonly renumbered: boolean;
  /** In the later text; null: it is not there. */
  readonly status: Status | null;
  /** In order of time; empty: nothing was done to it. */
  readonly done: readonly Done[];
  /** Proposals that went into it, in the order of the decisions. */
  readonly contributions: readonly Contribution[];
  /** Proposals on it that were settled without it. */
  readonly declined: readonly Contribution[];
}

export interface SourcesTable {
  /** In the order of the later text; what is gone after what stood before it, what came and went last. */
  readonly rows: readonly SourcesRow[];
  /** Proposals that were settled without them and have no row: before the first paragraph, or on one that neither text has. */
  readonly declinedElsewhere: readonly Contribution[];
  readonly coarse: boolean;
}

export interface SourcesAsked {
  readonly from: PlainDraft;
  readonly to: PlainDraft;
  /** The record from the moment of the earlier text to that of the later one, in order. */
  readonly entries: readonly RecordEntry[];
  /** Those that were tabled, by which the part of each in a decision on several is found. */
  readonly proposals: readonly Pick<Proposal, 'id' | 'wording' | 'resettled'>[];
}

/**
 * Decisions that were taken back in between do not count. Every paragraph of the later text has one row of its own; every one of the
 * earlier is a source, or has a row that says it is gone.
 */
export function sourcesTable(asked: SourcesAsked): SourcesTable {
  return atOnce(makingSourcesTable(asked));
}

/** `sourcesTable`, row by row. */
export function* makingSourcesTable(asked: SourcesAsked): Stepwise<SourcesTable> {
  const { from, to } = asked;
  const known = knownOf(asked);
  yield;
  const { sources, coarse } = yield* matchingSources(from, to);
  const used = new Set(sources.flatMap(({ places }) => places));
  const rows: SourcesRow[] = [];
  for (const [index, paragraph] of to.paragraphs.entries()) {
    yield;
    rows.push(targetRow(known, paragraph, sources[index] ?? NEW));
  }
  const gone: (SourcesRow | null)[] = [];
  for (const [place, paragraph] of from.paragraphs.entries()) {
    yield;
    gone.push(used.has(place) ? null : goneRow(known, paragraph));
  }
  const all = [...woven(rows, sources, gone), ...(yield* passedRows(known))];
  const shown = new Set(all.flatMap((row) => [row.paragraph, ...row.sources.map((one) => one.paragraph)]));
  const elsewhere = known.declined.filter(({ target }) => target === null || !shown.has(target));
  return { rows: all, declinedElsewhere: elsewhere.map(withoutTarget), coarse };
}

/** Everything that is known of the paragraphs of both texts and in between. */
interface Known extends Pick<SourcesAsked, 'from'> {
  readonly earlier: ReadonlyMap<ParagraphId, PlainParagraph>;
  readonly later: ReadonlyMap<ParagraphId, PlainParagraph>;
  /** What the record says of each paragraph. */
  readonly told: ReadonlyMap<ParagraphId, readonly RecordEntry[]>;
  readonly declined: Contributions['declined'];
  /** What was done to these paragraphs together. */
  readonly factsOf: (ids: readonly ParagraphId[]) => Pick<SourcesRow, 'done' | 'contributions' | 'declined'>;
}

function knownOf({ from, to, entries, proposals }: SourcesAsked): Known {
  const standing = standingEntries(entries);
  const { taken, declined } = contributionsIn(standing, new Map(proposals.map((one) => [one.id, one])));
  const earlier = new Map(from.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const later = new Map(to.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const told = entriesByParagraph(entries);
  const stands = new Set(standing);
  const doneTo = (paragraph: ParagraphId) =>
    historyOf(
      {
        paragraph,
        from: earlier.get(paragraph) ?? null,
        to: later.get(paragraph) ?? null,
        entries: told.get(paragraph) ?? [],
      },
      (entry) => stands.has(entry),
    );
  const factsOf = (ids: readonly ParagraphId[]) => ({
    done: inOrder(ids.flatMap(doneTo)),
    contributions: ids.flatMap((id) => taken.get(id) ?? []),
    declined: declined.filter(({ target }) => target !== null && ids.includes(target)).map(withoutTarget),
  });
  return { from, earlier, later, told, declined, factsOf };
}

function targetRow(
  { from, later, factsOf }: Known,
  paragraph: PlainParagraph,
  { relation, places, certainty }: SourcesOf,
): SourcesRow {
  const sources = places.flatMap((place) => from.paragraphs[place] ?? []);
  const [only, more] = sources;
  // A source that lives on under its own id has its history in its own row.
  const ids = [paragraph.id, ...sources.map(({ id }) => id).filter((id) => !later.has(id))];
  return {
    ...named(paragraph),
    relation,
    sources: sources.map(named),
    certainty,
    renumbered: only !== undefined && more === undefined && only.number !== paragraph.number,
    status: paragraph.status,
    ...factsOf(ids),
  };
}

const ABSENT = { certainty: null, renumbered: false, status: null } as const;

function goneRow({ factsOf }: Known, paragraph: PlainParagraph): SourcesRow {
  const name = named(paragraph);
  return { ...name, relation: 'gone', sources: [name], ...ABSENT, ...factsOf([paragraph.id]) };
}

/** Of paragraphs that neither text has. */
function* passedRows({ earlier, later, told, factsOf }: Known): Stepwise<readonly SourcesRow[]> {
  const rows: SourcesRow[] = [];
  for (const [id, entries] of told) {
    yield;
    if (earlier.has(id) || later.has(id)) continue;
    const last = lastSeen(id, entries);
    const facts = factsOf([id]);
    if (last !== null && facts.done.length > 0)
      rows.push({ ...named(last), relation: 'passed', sources: [], ...ABSENT, ...facts });
  }
  return rows;
}

function named(paragraph: PlainParagraph): NamedParagraph {
  return { paragraph: paragraph.id, number: paragraph.number, text: textOf(paragraph) };
}

function withoutTarget({ target: _target, ...one }: Contributions['declined'][number]): Contribution {
  return one;
}

function entriesByParagraph(
  entries: readonly RecordEntry[],
): ReadonlyMap<ParagraphId, readonly RecordEntry[]> {
  const told = new Map<ParagraphId, RecordEntry[]>();
  for (const entry of entries)
    for (const id of new Set(entry.paragraphs.map(({ paragraph }) => paragraph))) {
      const known = told.get(id);
      if (known) known.push(entry);
      else told.set(id, [entry]);
    }
  return told;
}

function lastSeen(id: ParagraphId, entries: readonly RecordEntry[]): PlainParagraph | null {
  const changes = entries.flatMap(({ paragraphs }) => paragraphs.filter(({ paragraph }) => paragraph === id));
  const last = changes.at(-1);
  return last?.after ?? last?.before ?? null;
}

/** Decisions in the order of the record; what was typed stands where it was found, told once for each kind. */
function inOrder(done: readonly Done[]): readonly Done[] {
  let at = 0;
  const placed = done.map((one) => {
    if (one.kind !== 'typed') at = one.by.sequence;
    return { one, at };
  });
  const typed = new Set<string>();
  return placed
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
    .filter((one) => {
      if (one.kind !== 'typed') return true;
      const isFirst = !typed.has(one.what);
      typed.add(one.what);
      return isFirst;
    });
}

/** The rows of what is gone, each after the row of what stood before it in the earlier text. */
function woven(
  rows: readonly SourcesRow[],
  sources: readonly SourcesOf[],
  gone: readonly (SourcesRow | null)[],
): readonly SourcesRow[] {
  const rowAt = new Map<number, number>();
  for (const [row, { places }] of sources.entries()) for (const place of places) rowAt.set(place, row);
  const after = new Map<number, SourcesRow[]>();
  let last = -1;
  for (const [place, row] of gone.entries()) {
    if (row === null) last = rowAt.get(place) ?? last;
    else after.set(last, [...(after.get(last) ?? []), row]);
  }
  return [...(after.get(-1) ?? []), ...rows.flatMap((row, index) => [row, ...(after.get(index) ?? [])])];
}
