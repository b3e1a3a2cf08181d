/** What holds after whatever happened to a draft: the record tells what became of the text, and nothing else became of it. */
import {
  canonicalJson,
  FATE_STEPS,
  isClosed,
  isUndecided,
  sameWording,
  termsOf,
  type ParagraphId,
  type PlainParagraph,
  type Proposal,
  type RecordEntry,
} from '@chapeau/model';
import { readArrangements, readProposals } from '@chapeau/text';
import { expect } from 'vitest';
import type { Outcome } from '../outcome.ts';
import { fatesIn } from '../undoable.ts';
import type { PlayedDraft } from './played.ts';

/** A draft at a moment. */
export interface Snapshot {
  readonly paragraphs: readonly PlainParagraph[];
  readonly proposals: readonly Proposal[];
  readonly sequence: number;
  readonly state: string;
}

export function snapshot(draft: PlayedDraft): Snapshot {
  const { paragraphs, proposals } = draft;
  const { floor, tags } = draft.world();
  const state = canonicalJson({
    paragraphs: paragraphs.map(({ stage: _read, ...rest }) => rest),
    tags: paragraphs.map(({ id }) => tags.get(id)?.since ?? null),
    proposals,
    floor: floor.reading,
  });
  return { paragraphs, proposals, sequence: draft.record.length, state };
}

/** Each change that the entries tell, put together for each paragraph: what it was first and what it is last. */
function toldIn(entries: readonly RecordEntry[]) {
  const told = new Map<ParagraphId, { before: PlainParagraph | null; after: PlainParagraph | null }>();
  for (const { paragraph: id, before, after } of entries.flatMap(({ paragraphs }) => paragraphs)) {
    const first = told.get(id);
    told.set(id, { before: first === undefined ? before : first.before, after });
  }
  return told;
}

export function checkText(draft: PlayedDraft, before: Snapshot, { entries }: Outcome): void {
  const told = toldIn(entries);
  const now = new Map(draft.paragraphs.map((one) => [one.id, one]));
  const then = new Map(before.paragraphs.map((one) => [one.id, one]));
  const issued = entries.find(({ act }) => act.kind === 'version-issued')?.act;
  const table = issued?.kind === 'version-issued' ? (issued.version.renumbering ?? []) : [];
  const renumbered = new Map(table.map((row) => [row.paragraph, row.after]));
  for (const id of new Set([...now.keys(), ...then.keys(), ...told.keys()])) {
    const change = told.get(id);
    const was = then.get(id) ?? null;
    const is = now.get(id) ?? null;
    if (change === undefined) {
      const expected = was && { ...was, number: renumbered.get(id) ?? was.number };
      expect(is, `untold: ${id}`).toEqual(expected);
    } else {
      expect(change.before, `before: ${id}`).toEqual(was);
      expect(change.after, `after: ${id}`).toEqual(is);
    }
    // Closed words change by reopening, or where a number that they refer to does.
    const isWordsKept = was === null || is === null || sameWording(was, is);
    if (was !== null && isClosed(was.status) && issued === undefined)
      expect(isWordsKept && is !== null, `closed: ${id}`).toBe(true);
  }
  if (entries.some(({ act }) => act.kind === 'text-restored')) return;
  const order = (list: readonly PlainParagraph[], others: ReadonlyMap<ParagraphId, unknown>) =>
    list.map(({ id }) => id).filter((id) => others.has(id));
  expect(order(draft.paragraphs, then)).toEqual(order(before.paragraphs, now));
}

/** What is frozen as the text is the text, numbers and all; or the very text of the moment that is kept. What is restored reads as then. */
export function checkIssued(draft: PlayedDraft, { frozen, entries }: Outcome): void {
  if (frozen === null) return;
  const { plain } = frozen;
  const issued = entries.find(({ act }) => act.kind === 'version-issued')?.act;
  const kept = issued?.kind === 'version-issued' ? issued.version.kept : undefined;
  const then = kept && draft.moments[kept.moment - 1]?.plain;
  expect(plain.paragraphs).toEqual(then === undefined ? draft.paragraphs : then.paragraphs);
  const restored = entries.find(({ act }) => act.kind === 'text-restored')?.act;
  if (restored?.kind !== 'text-restored' || restored.from.kind !== 'moment') return;
  const said = (paragraphs: readonly PlainParagraph[]) =>
    paragraphs.map(({ id, kind, level, runs }) => ({ id, kind, level, runs }));
  expect(said(draft.paragraphs)).toEqual(
    said(draft.moments[restored.from.moment - 1]?.plain.paragraphs ?? []),
  );
}

export function checkProposals(draft: PlayedDraft, before: Snapshot, { entries }: Outcome): void {
  const now = new Map(draft.proposals.map((proposal) => [proposal.id, proposal]));
  const told = entries.flatMap(({ act }) => fatesIn(act));
  const isUndoing = entries.some(({ act }) => act.kind === 'decision-undone');
  for (const was of before.proposals) {
    const is = now.get(was.id);
    if (was.serial === null) continue;
    expect(is, 'a tabled proposal is gone').toBeDefined();
    if (is === undefined) continue;
    const { wording, draftedAgainst, target, kind, proponent, serial, explanation, onBehalfOf } = was;
    expect(is).toMatchObject({
      wording,
      draftedAgainst,
      target,
      kind,
      proponent,
      serial,
      explanation,
      onBehalfOf,
    });
    if (is.resettled === was.resettled) expect(termsOf(is)).toEqual(termsOf(was));
    if (is.fate === was.fate) continue;
    const step = FATE_STEPS.some(({ from, to }) => from.includes(was.fate) && to === is.fate);
    expect(step || isUndoing, `${was.fate} to ${is.fate}`).toBe(true);
    const last = told.findLast(({ proposal }) => proposal.proposal === was.id);
    if (is.fate === 'withdrawn') continue;
    expect(last, `untold fate ${is.fate}`).toMatchObject({ fateBefore: was.fate, fateAfter: is.fate });
    expect(is.settledBy === null).toBe(is.fate === 'tabled');
  }
}

export function checkStanding(draft: PlayedDraft): void {
  const { arrangements, floor } = draft.world();
  const text = new Map(draft.paragraphs.map((one) => [one.id, one]));
  const byId = (list: readonly { readonly id: string }[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(byId(readArrangements(draft.doc))).toEqual(byId(arrangements));
  expect(byId(readProposals(draft.doc))).toEqual(
    byId(draft.proposals.filter(({ fate }) => fate !== 'draft')),
  );
  if (floor.paragraph !== null) expect(text.has(floor.paragraph)).toBe(true);
  const bundled = arrangements.flatMap((one) =>
    one.kind === 'package' && one.state === 'standing' ? one.paragraphs : [],
  );
  expect(new Set(bundled).size).toBe(bundled.length);
  expect(bundled.filter((id) => !text.has(id))).toEqual([]);
  const silenced = arrangements.flatMap((one) =>
    one.kind === 'silence' && one.state === 'running' ? one.paragraphs : [],
  );
  expect(new Set(silenced).size).toBe(silenced.length);
  for (const id of silenced) {
    expect(text.has(id)).toBe(true);
    expect(
      draft.proposals.some((each) => isUndecided(each) && each.target === id && each.kind !== 'insert-after'),
    ).toBe(false);
  }
  for (const one of arrangements) {
    if (one.kind === 'package' && one.state === 'standing') {
      expect(one.paragraphs.length).toBeGreaterThan(1);
      expect(one.ready.every((each) => one.paragraphs.includes(each.paragraph))).toBe(true);
    }
    if (one.kind === 'parking' && one.state === 'drafting') {
      expect(text.get(one.paragraph)?.status).toBe('parked');
      expect(draft.proposals.find(({ id }) => id === one.proposal)?.fate).toBe('draft');
    }
  }
  for (const { target, kind } of draft.proposals.filter(isUndecided)) {
    if (target === null || kind === 'insert-after') continue;
    const status = text.get(target)?.status ?? 'open';
    expect(isClosed(status), `undecided on ${status} words`).toBe(false);
  }
}

/** What takes back the very last decision, before which all was as in `last`, puts all as it was; null: it is not known. */
export function checkTakenBack(
  draft: PlayedDraft,
  last: Snapshot | null,
  { entries: [entry] }: Outcome,
): void {
  if (last === null || entry?.act.kind !== 'decision-undone' || entry.act.sequence !== last.sequence + 1)
    return;
  expect(snapshot(draft).state).toBe(last.state);
}
