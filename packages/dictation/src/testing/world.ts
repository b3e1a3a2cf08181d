/** Worlds for tests: `worldOf('12. | Text', '(a) | Text')`, a paragraph a line; what the paragraph is follows from its number. */
import {
  makeId,
  type ParagraphId,
  type ParagraphKind,
  type ParticipantId,
  type ProposalId,
  type Status,
} from '@chapeau/model';
import type { World, WorldParagraph, WorldProposal } from '../world.ts';

const bytesOf = (n: number) => (count: number) =>
  Uint8Array.from({ length: count }, (_, index) => Math.floor(n / 32 ** (count - 1 - index)) % 32);

export const paragraphId = (n: number): ParagraphId => makeId('paragraph', bytesOf(n));
export const proposalId = (serial: number): ProposalId => makeId('proposal', bytesOf(serial));

const PARTICIPANTS = [
  ['EU', 'European Union'],
  ['G77', 'Group of 77 and China'],
  ['NOR', 'Norway'],
  ['CHE', 'Switzerland'],
  ['USA', 'United States of America'],
  ['BRA', 'Brazil'],
  ['FJI', 'Fiji'],
  ['IND', 'India'],
  ['IDN', 'Indonesia'],
  ['JPN', 'Japan'],
  ['EGY', 'Egypt'],
  ['CIV', 'Côte d’Ivoire'],
  ['IRN', 'Iran (Islamic Republic of)'],
] as const;

export function participantId(code: string): ParticipantId {
  return makeId('participant', bytesOf(PARTICIPANTS.findIndex(([one]) => one === code)));
}

/** `number | text`, `kind: number | text` where the number does not tell it, `number {status} | text`. The nth paragraph has the nth id. */
export function worldOf(...lines: readonly string[]): World {
  return {
    language: 'en',
    paragraphs: lines.map(paragraphOf),
    floor: null,
    participants: PARTICIPANTS.map(([code, name]) => ({ id: participantId(code), code, name })),
    proposals: [],
  };
}

/** The serial is the proposal's id as well. */
export function tabled(serial: number, target: number, more: Partial<WorldProposal> = {}): WorldProposal {
  const proposal = { id: proposalId(serial), serial, target: paragraphId(target), fate: 'tabled' as const };
  return { ...proposal, proponent: participantId('EU'), ...more };
}

/** What the examples of the grammar are about. */
export const ROOM: World = {
  ...worldOf(
    'heading: I. | Cooperation',
    'preambular: | Recalling its earlier decisions,',
    '11. | States should exchange information.',
    '12. | States should consider the use of common standards, as appropriate, for the benefit of all States.',
    '(a) | By sharing what they know;',
    '(b) | By helping others to do so.',
    '12 bis. | The secretariat shall report on it every year.',
    '13. {agreed} | States shall meet every year.',
    '14. | Nothing in this text affects the rights of States.',
  ),
  proposals: [tabled(3, 3), tabled(4, 3), tabled(5, 8), tabled(7, 3, { fate: 'withdrawn' }), tabled(12, 2)],
};

function paragraphOf(line: string, index: number): WorldParagraph {
  const [head = '', text = ''] = line.split(' | ');
  const {
    kind,
    number = '',
    status,
  } = /^(?:(?<kind>[\w-]+):)?\s*(?<number>.*?)\s*(?:\{(?<status>[\w-]+)\})?$/u.exec(head)?.groups ?? {};
  return {
    id: paragraphId(index),
    number: number === '' ? null : number,
    kind: (kind ?? kindOf(number)) as ParagraphKind,
    level: number.startsWith('(i') ? 3 : number.startsWith('(') ? 2 : 1,
    status: (status ?? 'open') as Status,
    text,
  };
}

function kindOf(number: string): ParagraphKind {
  if (number === '') return 'unnumbered';
  if (number.startsWith('Article')) return 'article';
  return number.startsWith('(') ? 'sub-paragraph' : 'numbered';
}
