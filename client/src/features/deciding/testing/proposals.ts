/** Paragraphs and proposals on them for tests: a builder in which a test names only what matters. */
import { rollingOnPresent, type RollingParagraph } from '@chapeau/compare';
import type {
  DraftId,
  ParagraphId,
  ParticipantId,
  PlainParagraph,
  Position,
  Proposal,
  ProposalId,
  ReadingId,
  Stance,
} from '@chapeau/model';

export const paragraphId = (name: string) => `par-${name.padStart(16, '0')}` as ParagraphId;
export const proposalId = (serial: number) => `prp-${String(serial).padStart(16, '0')}` as ProposalId;
export const participantId = (code: string) => `ptc-${code.toLowerCase().padStart(16, '0')}` as ParticipantId;

/** A numbered paragraph of these words. */
export function paragraph(text: string, rest: Partial<PlainParagraph> = {}): PlainParagraph {
  return {
    id: paragraphId('a'),
    kind: 'numbered',
    level: 1,
    number: '1.',
    alternativeOf: null,
    stage: 0,
    status: 'open',
    runs: text === '' ? [] : [{ text }],
    ...rest,
  };
}

/** A tabled amendment of `base` to these words by the EU. */
export function amendment(
  base: PlainParagraph,
  serial: number,
  text: string,
  rest: Partial<Proposal> = {},
): Proposal {
  return {
    id: proposalId(serial),
    draft: 'drf-0000000000000000' as DraftId,
    serial,
    kind: 'amend',
    target: base.id,
    draftedAgainst: base,
    wording: [{ id: base.id, kind: base.kind, level: base.level, runs: [{ text }] }],
    proponent: participantId('EU'),
    onBehalfOf: '',
    coSponsors: [],
    invited: [],
    source: 'written',
    explanation: '',
    reading: 'rdg-0000000000000000' as ReadingId,
    fate: 'tabled',
    positions: [],
    createdAt: '2026-01-05T10:00:00Z',
    tabledAt: '2026-01-05T10:00:00Z',
    settledBy: null,
    ...rest,
  };
}

/** The position of a delegation, by its code. */
export function position(code: string, stance: Stance): Position {
  return { participant: participantId(code), stance, note: '', at: '2026-01-05T10:00:00Z' };
}

/** The paragraph with its proposals as disputes. */
export function roll(base: PlainParagraph, proposals: readonly Proposal[]): RollingParagraph {
  return rollingOnPresent(base, proposals, { language: 'en' });
}
