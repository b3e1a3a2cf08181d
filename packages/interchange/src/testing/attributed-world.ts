/** Builders for tests of attributed texts, and their readings in few words. */
import { textOf, type ParagraphId } from '@chapeau/model';
import { readAttributed } from '../attributed.ts';
import type { AttributedOptions, AttributedReading, ReadName, ReadProposal } from '../attributed-reading.ts';
import { countingIds } from './world.ts';

export const PARTICIPANTS = [
  { code: 'NOR', name: 'Norway' },
  { code: 'CHE', name: 'Switzerland' },
  { code: 'PER', name: 'Peru' },
  { code: 'G77', name: 'Group of 77 and China' },
];

/** Reads a report; name what matters. */
export function attributed(text: string, options: Partial<AttributedOptions> = {}): AttributedReading {
  return readAttributed(text, {
    kind: 'report',
    makeId: countingIds(),
    participants: PARTICIPANTS,
    ...options,
  });
}

/** The words of each paragraph with its number. */
export function presentOf({ paragraphs }: AttributedReading): string[] {
  return paragraphs.map(({ number, runs }) => `${number ?? '–'} ${textOf({ runs })}`);
}

/** Each proposal in one line: names, kind, number of its target, wording, then what others say. */
export function proposalsOf(reading: AttributedReading): string[] {
  return reading.proposals.map((proposal) => {
    const { kind, target, wording, positions, retain } = proposal;
    const others = [
      ...positions.map(({ who, stance }) => `${nameOf(who)} ${stance}`),
      ...retain.map((who) => `${nameOf(who)} retains`),
    ];
    const words = [kind, numberOf(reading, target), ...wording.map((one) => textOf(one))].join(' ');
    return `${proponentsOf(proposal)}: ${words}${others.length === 0 ? '' : ` (${others.join(', ')})`}`;
  });
}

/** Who proposes; `Chair` where nobody else does. */
function proponentsOf({ proponents, source }: ReadProposal): string {
  return [...proponents.map(nameOf), ...(source === 'chair' ? ['Chair'] : [])].join('+');
}

export function nameOf({ written, code, onBehalfOf }: ReadName): string {
  return `${code ?? `“${written}”`}${onBehalfOf === '' ? '' : ` for ${onBehalfOf}`}`;
}

/** The printed number of a paragraph of the reading. */
export function numberOf({ paragraphs }: AttributedReading, id: ParagraphId | null): string {
  return paragraphs.find((paragraph) => paragraph.id === id)?.number ?? '–';
}
