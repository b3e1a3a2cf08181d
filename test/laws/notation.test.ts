/** What the rolling text is written as is read back: the present wording, and each proposal with its names. */
import { rollingParagraph, writeRolling, type NotationLabels } from '@chapeau/compare';
import { readAttributed } from '@chapeau/interchange';
import {
  textOf,
  type DraftId,
  type ParagraphId,
  type ParticipantId,
  type PlainParagraph,
  type Proposal,
  type ProposalId,
  type ProposalKind,
} from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const CODES = ['EU', 'NOR', 'G77', 'CHE', 'PER', 'JPN'];
const CO_SPONSORS = ['BRA', 'KEN', 'FJI', 'ISL', 'MEX', 'ZAF'];
const participants = [...CODES, ...CO_SPONSORS, 'AUS'].map((code) => ({ code, name: `The ${code}` }));

const LABELS: NotationLabels = {
  delete: () => 'delete',
  deleteParagraph: () => 'delete paragraph',
  retain: () => 'retain',
  stances: { supports: () => 'supports', reserves: () => 'reserves', 'cannot-accept': () => 'cannot accept' },
  onBehalfOf: (name, group) => `${name}, on behalf of ${group}`,
  form: ({ kind }) => kind,
  separators: { names: ' - ', within: ', ', between: '; ' },
};

const idOf = (code: string) => `ptc-${code}` as ParticipantId;
const codeOf = (id: ParticipantId | null) => (id === null ? 'Chair' : id.slice(4));

/** What one delegation wants: other words at some places, the paragraph gone, or a new one after it. */
interface Wish {
  readonly kind: ProposalKind;
  readonly edits: readonly { readonly at: number; readonly deed: string; readonly word: number }[];
  readonly hasCoSponsor: boolean;
  readonly onBehalfOf: string;
}

const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom('amend', 'amend', 'amend', 'amend', 'amend', 'amend', 'insert-after', 'delete'),
  edits: fc.array(
    fc.record({
      at: fc.nat({ max: 20 }),
      deed: fc.constantFrom('replace', 'delete', 'insert'),
      word: fc.nat({ max: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  hasCoSponsor: fc.boolean(),
  onBehalfOf: fc.constantFrom('', '', 'the Arab Group'),
});

/** A paragraph in a language, words to put into it, and what stands between words. */
const LANGUAGES = [
  {
    language: 'en',
    text: 'The parties should consider, in good faith, the report of the group and its findings.',
    others: ['shall', 'promptly', 'and', 'the'],
    between: ' ',
  },
  {
    language: 'ar',
    text: 'ينبغي للأطراف أن تنظر بحسن نية في تقرير الفريق وفي استنتاجاته.',
    others: ['يتعين', 'فورا', 'كذلك', 'في'],
    between: ' ',
  },
  {
    language: 'ru',
    text: 'Стороны рассматривают доклад группы и принимают меры.',
    others: ['должны', 'быстро', 'и', 'также'],
    between: ' ',
  },
  {
    language: 'zh',
    text: '各方应当认真审议工作组的报告。',
    others: ['须', '及时', '和', '各方'],
    between: '',
  },
] as const;

type Sample = (typeof LANGUAGES)[number];

function wished({ text, others, between }: Sample, { edits }: Wish): string {
  const words = text.split(between);
  for (const { at, deed, word } of edits) {
    const place = at % words.length;
    if (deed === 'delete') words.splice(place, 1);
    else words.splice(place, deed === 'insert' ? 0 : 1, others[word] ?? '');
  }
  return words.join(between);
}

function paragraph(text: string): PlainParagraph {
  const id = 'par-0000000000000001' as ParagraphId;
  const form = { kind: 'numbered', level: 1, runs: [{ text }] } as const;
  return { id, ...form, number: '1.', alternativeOf: null, stage: 0, status: 'open' };
}

function proposalOf(
  base: PlainParagraph,
  text: string,
  { each, place }: { each: Wish; place: number },
): Proposal {
  const id = each.kind === 'amend' ? base.id : (`par-${place}` as ParagraphId);
  const wording = { id, kind: base.kind, level: base.level, runs: [{ text }] };
  return {
    id: `prp-${place}` as ProposalId,
    draft: 'drf-1' as DraftId,
    serial: place + 1,
    kind: each.kind,
    target: base.id,
    draftedAgainst: base,
    wording: each.kind === 'delete' ? [] : [wording],
    proponent: idOf(CODES[place] ?? ''),
    onBehalfOf: each.onBehalfOf,
    coSponsors: each.hasCoSponsor ? [idOf(CO_SPONSORS[place] ?? '')] : [],
    invited: [],
    source: 'written',
    explanation: '',
    reading: null,
    fate: 'tabled',
    positions: place % 2 === 0 ? [] : [{ participant: idOf('AUS'), stance: 'reserves', note: '', at: NOON }],
    createdAt: NOON,
    tabledAt: NOON,
    settledBy: null,
  };
}

const NOON = '2030-03-14T12:00:00Z';

function countingIds(): () => ParagraphId {
  let count = 0;
  return () => `par-${String((count += 1)).padStart(16, '0')}` as ParagraphId;
}

/** The paragraph with the proposals on it, as it is written. */
function write(base: PlainParagraph, proposals: readonly Proposal[], language: string): string {
  const placed = proposals.map((proposal) => ({ proposal, wording: proposal.wording }));
  const rolling = rollingParagraph(base, placed, { language });
  return writeRolling(rolling, { names: true, nameOf: codeOf, labels: LABELS });
}

/** A proposal as both sides know it. */
function fact(
  kind: ProposalKind,
  names: readonly (string | null)[],
  onBehalfOf: string | undefined,
  text: string,
) {
  return JSON.stringify({ kind, names, onBehalfOf, text });
}

describe('the notation of the field, there and back', () => {
  it.each(LANGUAGES)(
    'L3 what is written of a paragraph is read as the same proposals ($language)',
    (sample) => {
      const { language, text } = sample;
      const base = paragraph(text);
      fc.assert(
        fc.property(fc.array(wish, { minLength: 1, maxLength: CODES.length }), (wishes) => {
          const proposals = wishes
            .map((each, place) => proposalOf(base, wished(sample, each), { each, place }))
            .filter(({ kind, wording: [first] }) => kind !== 'amend' || (first && textOf(first) !== text));
          const reading = readAttributed(`1. ${write(base, proposals, language).replaceAll('\n', '\n\n')}`, {
            kind: 'report',
            makeId: countingIds(),
            language,
            participants,
          });
          expect(reading.paragraphs.map((one) => textOf(one))).toEqual([text]);
          expect(reading.notUnderstood).toEqual([]);
          const read = reading.proposals.map(({ kind, proponents, wording }) =>
            fact(
              kind,
              proponents.map(({ code }) => code),
              proponents[0]?.onBehalfOf,
              wording.map((one) => textOf(one)).join(''),
            ),
          );
          const meant = proposals.map(({ kind, proponent, coSponsors, onBehalfOf, wording }) =>
            fact(
              kind,
              [proponent, ...coSponsors].map(codeOf),
              onBehalfOf,
              wording.map((one) => textOf(one)).join(''),
            ),
          );
          expect(read.toSorted()).toEqual(meant.toSorted());
          const reserving = [
            ...reading.reservations.map(({ who }) => who.code),
            ...reading.proposals.flatMap(({ positions }) => positions.map(({ who }) => who.code)),
          ];
          expect(reserving.includes('AUS')).toBe(proposals.some(({ positions }) => positions.length > 0));
        }),
        { seed: 45, numRuns: 300 },
      );
    },
  );
});
