/** Paragraphs and tabled proposals on them, by serial number. */
import {
  makeId,
  type ParagraphId,
  type ParticipantId,
  type PlainParagraph,
  type Proposal,
} from '@chapeau/model';

const bytesOf = (serial: number) => (count: number) => new Uint8Array(count).fill(serial);

export function paragraphId(serial: number): ParagraphId {
  return makeId('paragraph', bytesOf(serial));
}

export function participantId(serial: number): ParticipantId {
  return makeId('participant', bytesOf(serial));
}

/** A numbered paragraph that reads so. */
export function paragraph(serial: number, text: string): PlainParagraph {
  const id = paragraphId(serial);
  const rest = { number: null, alternativeOf: null, stage: 0, status: 'open' } as const;
  return { id, kind: 'numbered', level: 1, runs: [{ text }], ...rest };
}

/** The same paragraph with other words. */
export function worded(paragraph: PlainParagraph, text: string): PlainParagraph {
  return { ...paragraph, runs: [{ text }] };
}

function tabled(serial: number, rest: Pick<Proposal, 'kind' | 'target' | 'draftedAgainst' | 'wording'>) {
  return {
    ...rest,
    id: makeId('proposal', bytesOf(serial)),
    draft: makeId('draft', bytesOf(1)),
    serial,
    proponent: participantId(serial),
    onBehalfOf: '',
    coSponsors: [],
    invited: [],
    source: 'written',
    explanation: '',
    reading: null,
    fate: 'tabled',
    positions: [],
    createdAt: '2026-07-06T10:00:00Z',
    tabledAt: '2026-07-06T10:00:00Z',
    settledBy: null,
  } satisfies Proposal;
}

/** Of the delegation of that serial number, that the paragraph read so. */
export function amendment(serial: number, on: PlainParagraph, text: string): Proposal {
  const { id, kind, level } = on;
  const wording = [{ id, kind, level, runs: [{ text }] }];
  return tabled(serial, { kind: 'amend', target: id, draftedAgainst: on, wording });
}

/** That the paragraph go. */
export function deletion(serial: number, on: PlainParagraph): Proposal {
  return tabled(serial, { kind: 'delete', target: on.id, draftedAgainst: on, wording: [] });
}

/** A new paragraph after it; null: before the first one. */
export function insertion(serial: number, after: PlainParagraph | null, text: string): Proposal {
  const id = paragraphId(100 + serial);
  return tabled(serial, {
    kind: 'insert-after',
    target: after?.id ?? null,
    draftedAgainst: after,
    wording: [{ id, kind: 'numbered', level: 1, runs: [{ text }] }],
  });
}
