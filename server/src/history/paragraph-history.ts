/** One paragraph through time, as far as a reader may know. */
import { lineageOf, provenanceOf, type Lineage, type Provenance } from '@chapeau/compare';
import {
  isRefusal,
  refuse,
  type Actor,
  type Draft,
  type ParagraphId,
  type Proposal,
  type RecordEntry,
  type Refusal,
} from '@chapeau/model';
import type { ParagraphHistoryAnswer } from '@chapeau/protocol';
import { setImmediate } from 'node:timers/promises';
import type { House } from '../house.ts';
import { readsLive } from '../http/reading-rights.ts';
import type { KnownLinks } from './known-links.ts';
import { readPast } from './known-past.ts';

/** Refused as not found where no text that the reader may read has the paragraph. */
export async function readParagraphHistory(
  house: House,
  known: KnownLinks,
  { draft, paragraph, by }: { readonly draft: Draft; readonly paragraph: ParagraphId; readonly by: Actor },
): Promise<ParagraphHistoryAnswer<Lineage, Provenance> | Refusal> {
  const past = await readPast(house, known, { draft, by });
  if (isRefusal(past)) return past;
  const lineage = lineageOf(
    paragraph,
    past.texts.map(({ plain }) => plain),
    past.links,
  );
  if (lineage === null) return refuse('not-found');
  await setImmediate();
  const line = new Set(lineage.steps.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id)));
  const all = readsLive(by) ? await house.storage.list('proposal', draft.id) : [];
  const proposals = all.filter((each) => each.fate !== 'draft' && isAbout(each, line));
  return {
    texts: past.about,
    lineage,
    entries: entriesAbout(past.entries, line, new Set(proposals.map(({ id }) => id))),
    proposals,
    provenance: provenanceOf(paragraph, past),
  };
}

function isAbout({ target, wording }: Proposal, line: ReadonlySet<ParagraphId>): boolean {
  return (target !== null && line.has(target)) || wording.some(({ id }) => line.has(id));
}

/** The entries that are about them, each with the paragraphs of the line alone. */
function entriesAbout(
  entries: readonly RecordEntry[],
  line: ReadonlySet<ParagraphId>,
  proposals: ReadonlySet<string>,
): readonly RecordEntry[] {
  return entries.flatMap((entry) => {
    const paragraphs = entry.paragraphs.filter(({ paragraph }) => line.has(paragraph));
    const isOn = proposalsOf(entry).some((id) => proposals.has(id)) || isReservationOn(entry, line);
    return paragraphs.length > 0 || isOn ? [{ ...entry, paragraphs }] : [];
  });
}

function proposalsOf({ act }: RecordEntry): readonly string[] {
  switch (act.kind) {
    case 'proposal-tabled':
    case 'proposal-resettled':
    case 'proposal-withdrawn':
    case 'co-sponsorship-ended':
    case 'proposal-decided':
      return [act.proposal.proposal];
    case 'proposals-decided':
    case 'decision-undone':
      return act.fates.map(({ proposal }) => proposal.proposal);
    case 'position-taken':
      return [act.proposal];
    default:
      return [];
  }
}

function isReservationOn({ act }: RecordEntry, line: ReadonlySet<ParagraphId>): boolean {
  if (act.kind !== 'reservation-entered' && act.kind !== 'reservation-withdrawn') return false;
  return act.reservation.paragraph !== null && line.has(act.reservation.paragraph);
}
