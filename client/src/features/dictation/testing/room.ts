/** A text of a few paragraphs with delegations and proposals, for lines to be about. */
import { understand, type Order, type World } from '@chapeau/dictation';
import { textOf, type Participant, type PlainParagraph, type Proposal } from '@chapeau/model';
import { amendment, paragraph, paragraphId, participantId } from '../../deciding/testing/proposals.ts';

export const TWELVE: PlainParagraph = paragraph('', {
  id: paragraphId('c12'),
  number: '12.',
  runs: [
    { text: 'States', marks: ['emphasis'] },
    { text: ' should consider the use of common standards, as appropriate.' },
  ],
});
export const THIRTEEN = paragraph('States shall meet every year.', { id: paragraphId('c13'), number: '13.' });
export const FOURTEEN = paragraph('Nothing in this text affects the rights of States.', {
  id: paragraphId('c14'),
  number: '14.',
  level: 2,
});
export const PARAGRAPHS = [TWELVE, THIRTEEN, FOURTEEN];

const NAMES = {
  EU: 'European Union',
  NOR: 'Norway',
  CHE: 'Switzerland',
  BRA: 'Brazil',
  G77: 'Group of 77 and China',
};
export const PARTICIPANTS = Object.entries(NAMES).map(
  ([code, name]) => ({ id: participantId(code), code, name }) as unknown as Participant,
);

export const PROPOSALS: readonly Proposal[] = [
  amendment(TWELVE, 3, 'States shall consider the use of common standards, as appropriate.'),
  amendment(TWELVE, 4, 'States must consider the use of common standards, as appropriate.'),
];

const WORLD: World = {
  language: 'en',
  paragraphs: PARAGRAPHS.map((one) => ({ ...one, text: textOf(one) })),
  floor: null,
  participants: PARTICIPANTS,
  proposals: PROPOSALS,
};

/** The order that a line makes. Throws where it makes none. */
export function orderOf(line: string): Order {
  const understanding = understand(line, WORLD);
  if (understanding.kind !== 'order') throw new Error(`${line}: ${JSON.stringify(understanding)}`);
  return understanding.order;
}
