/** Where every word of a paragraph comes from: the text it began with, somebody typing, or a decision and those who asked for it. */
import {
  sameWording,
  textSequence,
  type ParagraphId,
  type PlainDraft,
  type PlainParagraph,
  type RecordEntry,
  type Reservation,
  type VersionId,
} from '@chapeau/model';
import { languageOf } from './align-drafts.ts';
import { freshEffort } from './edits.ts';
import { linksThrough, type LineageLink } from './lineage-links.ts';
import type { Moment, ProvenanceSpan } from './origin.ts';
import { spansOf, type WordStep } from './provenance-spans.ts';
import { decisionRef, standingEntries, type DecisionRef } from './standing-entries.ts';
import { toldByParagraph, type ToldChange, type ToldOfParagraph } from './told-changes.ts';
import { tokenizerFor } from './tokens.ts';
import { readableWithin, weave, type Loom, type WovenToken } from './woven-words.ts';

/** A text in which paragraphs are known. */
export interface KnownText {
  /** Null: the live text. */
  readonly version: VersionId | null;
  readonly plain: PlainDraft;
}

/** What is known of a draft: its texts, oldest first, and its record as far as the reader may know it, from its first entry on. */
export interface KnownPast {
  readonly texts: readonly KnownText[];
  readonly entries: readonly RecordEntry[];
  /** As `linksThrough` gives them for the texts; absent: worked out. */
  readonly links?: readonly (readonly LineageLink[])[];
}

export interface Provenance {
  /** In order; joined they are the text of the paragraph. */
  readonly spans: readonly ProvenanceSpan[];
  /** Acts on its status since its words changed last, oldest first. */
  readonly decided: readonly (DecisionRef & { readonly actor: string })[];
  /** Those that stand, on the paragraph or on the whole text. */
  readonly reserved: readonly Reservation[];
}

/**
 * The provenance of a paragraph of the last text; null: it is not there. Without entries, words come from the version that has
 * them first. A paragraph that was split off or merged keeps the provenance of what it came of.
 */
export function provenanceOf(paragraph: ParagraphId, past: KnownPast): Provenance | null {
  const last = past.texts.at(-1);
  const final = last?.plain.paragraphs.find(({ id }) => id === paragraph);
  if (last === undefined || final === undefined) return null;
  const telling: Telling = {
    ...past,
    links: past.links ?? linksThrough(past.texts.map(({ plain }) => plain)),
    issued: issuedAt(past),
    toldOf: toldByParagraph(past.entries),
    known: new Map(),
    loom: {
      tokenize: tokenizerFor(languageOf((past.texts[0] ?? last).plain, last.plain)),
      findEdits: readableWithin(freshEffort()),
    },
  };
  const woven = wovenAt(paragraph, past.texts.length - 1, telling);
  return {
    spans: spansOf(woven, { paragraph, ...telling }),
    decided: decidedSince(final, telling),
    reserved: reservedIn(past.entries, paragraph),
  };
}

interface Telling extends Pick<KnownPast, 'texts' | 'entries'> {
  readonly links: readonly (readonly LineageLink[])[];
  /** The place in the record at which each text was issued: all acts up to it are in it. */
  readonly issued: readonly number[];
  readonly toldOf: (id: ParagraphId) => ToldOfParagraph;
  readonly loom: Loom;
  /** What was worked out already: what was split and merged again would be asked for over and over. */
  readonly known: Map<string, Woven>;
}

/** The live text has every act in it. Of a version that the record does not tell of nothing is known but its text. */
function issuedAt({ texts, entries }: KnownPast): readonly number[] {
  const sequences = new Map<VersionId, number>();
  for (const { act } of entries)
    if (act.kind === 'version-issued') sequences.set(act.version.id, textSequence(act.version, entries) ?? 0);
  return texts.map(({ version }) => (version === null ? Infinity : (sequences.get(version) ?? 0)));
}

type Woven = readonly WovenToken<WordStep>[];

/** Every word that the paragraph has had up to this text. */
function wovenAt(paragraph: ParagraphId, place: number, telling: Telling): Woven {
  const key = `${place} ${paragraph}`;
  const woven = telling.known.get(key) ?? weaveAt(paragraph, place, telling);
  telling.known.set(key, woven);
  return woven;
}

function weaveAt(paragraph: ParagraphId, place: number, telling: Telling): Woven {
  const { texts, links, loom } = telling;
  const there = texts[place]?.plain.paragraphs.find(({ id }) => id === paragraph) ?? null;
  const told = toldUntil(paragraph, place, telling);
  const until: Moment = { kind: 'text', version: texts[place]?.version ?? null };
  if (place === 0) {
    const [first] = told;
    const began = first === undefined ? there : first.before;
    const version = first === undefined ? (texts[0]?.version ?? null) : null;
    const by = { step: { kind: 'beginning', paragraph, version } as const, silent: false };
    const woven = weave<WordStep>([], { runs: began?.runs ?? [], by }, loom);
    return wovenThrough(woven, { paragraph, told, since: null, there, until }, loom);
  }
  const since: Moment = { kind: 'text', version: texts[place - 1]?.version ?? null };
  const sources = (links[place - 1] ?? []).filter(({ to }) => to.id === paragraph);
  const woven = sources.flatMap(({ from }) => {
    const before = wovenAt(from.id, place - 1, telling);
    if (from.id === paragraph) return before;
    // What was decided on it before it was split, or went into this one, is in what came of it.
    const own = toldUntil(from.id, place, telling).filter(({ entry }) => isBefore(entry, told[0]?.entry));
    return wovenThrough(before, { paragraph: from.id, told: own, since }, loom);
  });
  return wovenThrough(woven, { paragraph, told, since, there, until }, loom);
}

/** What was told between the text before and this one. */
function toldUntil(
  paragraph: ParagraphId,
  place: number,
  { issued, toldOf }: Telling,
): readonly ToldChange[] {
  const [after, until] = [place === 0 ? 0 : (issued[place - 1] ?? 0), issued[place] ?? 0];
  return toldOf(paragraph).changes.filter(
    ({ entry }) => entry !== null && entry.sequence > after && entry.sequence <= until,
  );
}

function isBefore(entry: RecordEntry | null, other: RecordEntry | null | undefined): boolean {
  return other == null || (entry !== null && entry.sequence < other.sequence);
}

interface Stretch {
  readonly paragraph: ParagraphId;
  readonly told: readonly ToldChange[];
  readonly since: Moment | null;
  /** How it reads at the end, and when that is; absent: as it was told last. */
  readonly there?: PlainParagraph | null;
  readonly until?: Moment;
}

function wovenThrough(from: Woven, { paragraph, told, since, there, until }: Stretch, loom: Loom): Woven {
  let [woven, known] = [from, since];
  for (const change of told) {
    const { entry, before, after } = change;
    if (entry === null) continue;
    const act: Moment = { kind: 'act', by: decisionRef(entry) };
    const typed = { kind: 'typed', paragraph, since: known, until: act } as const;
    woven = weave(woven, { runs: before?.runs ?? [], by: { step: typed, silent: true } }, loom);
    const step = { kind: 'told', paragraph, change, entry } as const;
    woven = weave(woven, { runs: after?.runs ?? [], by: { step, silent: false } }, loom);
    known = act;
  }
  if (until === undefined) return woven;
  const typed = { kind: 'typed', paragraph, since: known, until } as const;
  return weave(woven, { runs: there?.runs ?? [], by: { step: typed, silent: true } }, loom);
}

/** Acts on the status of these very words. */
function decidedSince(final: PlainParagraph, { toldOf, entries }: Telling): Provenance['decided'] {
  const standing = new Set(standingEntries(entries));
  const decided: (DecisionRef & { readonly actor: string })[] = [];
  for (const { entry, before, after } of toldOf(final.id).changes.toReversed()) {
    if (entry === null || after === null || !sameWording(after, final)) break;
    if (entry.act.kind === 'status-decided' && standing.has(entry))
      decided.unshift({ ...decisionRef(entry), actor: entry.actorName });
    if (before === null || !sameWording(before, after)) break;
  }
  return decided;
}

function reservedIn(entries: readonly RecordEntry[], paragraph: ParagraphId): readonly Reservation[] {
  const standing = new Map<string, Reservation>();
  for (const { act } of entries) {
    if (act.kind === 'reservation-entered') standing.set(act.reservation.id, act.reservation);
    if (act.kind === 'reservation-withdrawn') standing.delete(act.reservation.id);
  }
  return [...standing.values()].filter((each) => each.paragraph === null || each.paragraph === paragraph);
}
