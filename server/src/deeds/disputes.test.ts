import {
  computedFates,
  disputesOf,
  hashOfRolling,
  rollingBeginning,
  rollingOnPresent,
  rollingText,
  takeChoices,
  takenOf,
  type Choices,
  type RollingPlace,
} from '@chapeau/compare';
import { FATES_BY_TAKING, isRefusal, sameWording, type PlainParagraph, type Proposal } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf } from './testing/expect.ts';
import { PlayedDraft } from './testing/played.ts';
import { par, paragraph, proposal, prp, reading } from './testing/world.ts';

const BASE = 'Parties should consider the report of the Group in due course.';
const said = (text: string): PlainParagraph => paragraph('1', { runs: [{ text }] });
const words = (text: string, name = '1') =>
  ({ id: par(name), kind: 'numbered', level: 1, runs: [{ text }] }) as const;
const amend = (name: string, serial: number, wording: Proposal['wording'], parts: Partial<Proposal> = {}) =>
  proposal(name, { serial, draftedAgainst: said(BASE), wording, ...parts });

const shall = amend('a', 1, [words(BASE.replace('should', 'shall'))]);
const may = amend('b', 2, [
  words(BASE.replace('should', 'may').replace('report', 'reports')),
  words('New.', 'n'),
]);
const bridge = amend('c', 3, [words(BASE.replace('should', 'are invited to'))], {
  proponent: null,
  source: 'chair',
  answers: [shall.id, may.id],
});

const rollingOf = (draft: PlayedDraft): RollingPlace => {
  const [present] = draft.paragraphs;
  if (present === undefined) throw new Error('there is no text');
  const there = draft.proposals.filter(({ target }) => target === present.id);
  return rollingOnPresent(present, there, { language: 'en' });
};
const choosing = (rolling: RollingPlace, pick: (words: string) => boolean, count = 99): Choices =>
  new Map(
    disputesOf(rolling)
      .slice(0, count)
      .map(({ id, alternatives }) => {
        const wanted = alternatives.find(
          (each) => 'runs' in each && each.voices.length > 0 && pick(JSON.stringify(each.runs)),
        );
        return [id, wanted?.id ?? 'present'];
      }),
  );
const decide = (draft: PlayedDraft, choices: Choices, paragraphId: string | null = par('1')) => {
  const rolling = rollingOf(draft);
  return {
    kind: 'decide-disputes' as const,
    paragraph: paragraphId as never,
    rolling: hashOfRolling(rolling),
    choices: [...choices].map(([dispute, alternative]) => ({ dispute, alternative })),
    fates: [...computedFates(takenOf(rolling, choices), draft.proposals)],
  };
};
const opened = (...proposals: readonly Proposal[]) =>
  new PlayedDraft({ paragraphs: [said(BASE), paragraph('2')], open: reading(), proposals });

describe('deciding on the disputes of a paragraph', () => {
  it('D44 puts the chosen words there and gives each proposal its fate, in one entry', () => {
    const draft = opened(shall, may, bridge);
    const command = decide(
      draft,
      choosing(rollingOf(draft), (text) => /invited|New/.test(text)),
    );
    const entry = entryOf(draft.must(command));
    expect(draft.textOf('1')).toBe(BASE.replace('should', 'are invited to'));
    expect(draft.textOf('1 bis')).toBe('New.');
    expect(entry.act).toMatchObject({
      kind: 'proposals-decided',
      fates: [
        { proposal: { serial: 1 }, fateBefore: 'tabled', fateAfter: 'merged-into', mergedInto: bridge.id },
        { proposal: { serial: 2 }, fateAfter: 'merged-into', mergedInto: bridge.id },
        { proposal: { serial: 3 }, fateAfter: 'accepted' },
      ],
    });
    expect(entry.paragraphs.map(({ paragraph: id }) => id)).toEqual([par('1'), par('n')]);
    expect(draft.proposals.map(({ settledBy }) => settledBy)).toEqual([entry.id, entry.id, entry.id]);
    expect(draft.record).toHaveLength(1);
  });

  it('D44 what is not chosen on stays open, and a proposal of which that is part is still tabled', () => {
    const draft = opened(shall, may);
    const choices = choosing(rollingOf(draft), (text) => text.includes('shall'), 1);
    draft.must(decide(draft, choices));
    expect(draft.textOf('1')).toBe(BASE.replace('should', 'shall'));
    expect(draft.proposals.map(({ fate }) => fate)).toEqual(['accepted', 'tabled']);
  });

  it('D44 a paragraph that goes overtakes what stayed open on it', () => {
    const gone = amend('d', 4, [], { kind: 'delete' });
    const draft = opened(gone, amend('b', 2, [...shall.wording, words('New.', 'n')]));
    const rolling = rollingOf(draft);
    const away = disputesOf(rolling)[0]!;
    draft.must(decide(draft, new Map([[away.id, 'gone']])));
    expect(draft.paragraphs.map(({ number }) => number)).toEqual(['2.']);
    expect(draft.proposals.map(({ fate }) => fate)).toEqual(['accepted', 'overtaken']);
    expect(draft.record[1]?.act).toMatchObject({ through: draft.record[0]?.id });
  });

  it('D44 before the first paragraph new ones are decided on alike', () => {
    const first = proposal('f', {
      kind: 'insert-after',
      target: null,
      draftedAgainst: null,
      wording: [words('First.', 'f')],
    });
    const draft = opened(first);
    const rolling = rollingBeginning(rollingText([], draft.proposals, { language: 'en' }).atBeginning);
    const [dispute] = disputesOf(rolling);
    draft.must({
      kind: 'decide-disputes',
      paragraph: null,
      rolling: hashOfRolling(rolling),
      choices: [{ dispute: dispute!.id, alternative: dispute!.alternatives[1]!.id }],
      fates: [{ proposal: first.id, fate: 'accepted' }],
    });
    expect(draft.paragraphs[0]).toMatchObject({ id: par('f'), number: '1 ante.' });
  });

  it.each<readonly [string, (command: ReturnType<typeof decide>) => object, string]>([
    ['on another rolling text', () => ({ rolling: '0'.repeat(64) }), 'rolling-has-changed'],
    [
      'for what is no alternative',
      ({ choices }) => ({ choices: [{ ...choices[0]!, alternative: 'x' }] }),
      'alternative-unknown',
    ],
    ['for a dispute named twice', ({ choices }) => ({ choices: [...choices, choices[0]!] }), 'bad-request'],
    ['without a fate', ({ fates }) => ({ fates: fates.slice(1) }), 'fate-not-borne-out'],
    [
      'for a fate that the choices do not bear out',
      () => ({
        fates: [
          { proposal: shall.id, fate: 'not-retained' },
          { proposal: bridge.id, fate: 'not-retained' },
        ],
      }),
      'fate-not-borne-out',
    ],
    [
      'for a merger into what is not accepted',
      () => ({
        fates: [
          { proposal: shall.id, fate: 'accepted' },
          { proposal: bridge.id, fate: 'merged-into', mergedInto: may.id },
        ],
      }),
      'fate-not-borne-out',
    ],
    [
      'for a merger into nothing',
      () => ({
        fates: [
          { proposal: shall.id, fate: 'accepted' },
          { proposal: bridge.id, fate: 'merged-into' },
        ],
      }),
      'fate-not-borne-out',
    ],
    [
      'for the fate of what stays open',
      ({ fates }) => ({ fates: [...fates, { proposal: may.id, fate: 'not-retained' }] }),
      'fate-not-borne-out',
    ],
    [
      'for a proposal that is not there',
      ({ fates }) => ({ fates: [...fates, { proposal: prp('z'), fate: 'accepted' }] }),
      'proposal-unknown',
    ],
    ['on a paragraph that is not there', () => ({ paragraph: par('9') }), 'paragraph-unknown'],
  ])('D44 is refused %s', (_title, change, refusal) => {
    const draft = opened(shall, may, bridge);
    const command = decide(
      draft,
      choosing(rollingOf(draft), (text) => text.includes('shall'), 1),
    );
    expect(draft.act({ ...command, ...change(command) })).toMatchObject({ refusal });
    expect(draft.record).toEqual([]);
  });

  it('D44 in closed text nothing is decided on the words, but what is to follow may be', () => {
    const after = proposal('n', {
      kind: 'insert-after',
      draftedAgainst: said(BASE),
      wording: [words('New.', 'n')],
    });
    const draft = new PlayedDraft({
      paragraphs: [{ ...said(BASE), status: 'agreed' }],
      proposals: [shall, { ...after, serial: 2 }],
    });
    const rolling = rollingOf(draft);
    const [word, following] = disputesOf(rolling);
    expect(draft.act(decide(draft, new Map([[word!.id, 'present']])))).toMatchObject({
      refusal: 'paragraph-closed',
    });
    draft.must(decide(draft, new Map([[following!.id, 'proposed']])));
    expect(draft.textOf('1 bis')).toBe('New.');
  });
});

const anyWords = fc.array(
  fc.constantFrom('the', 'Parties', 'shall', 'may', 'report', 'consider', 'promptly'),
  {
    maxLength: 3,
  },
);
const anyProposal = (serial: number): fc.Arbitrary<Proposal> =>
  fc
    .record({
      kind: fc.constantFrom<Proposal['kind']>('amend', 'amend', 'amend', 'insert-after', 'delete'),
      at: fc.nat({ max: 9 }),
      out: fc.nat({ max: 3 }),
      into: anyWords,
      level: fc.constantFrom(1, 1, 1, 2),
      more: fc.array(fc.constantFrom('One more.', 'And another.'), { maxLength: 2 }),
    })
    .map(({ kind, at, out, into, level, more }) => {
      const all = BASE.split(' ');
      all.splice(at, out, ...into);
      const id = `p${serial}`;
      const rest = more.map((text, index) => words(text, `${id}${index}`));
      const first = { ...words(all.join(' ')), level };
      const wording = { amend: [first, ...rest], 'insert-after': rest, delete: [] }[kind];
      return amend(id, serial, wording, { kind });
    });
const anyCase = fc.record({
  proposals: fc
    .integer({ min: 1, max: 5 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyProposal(index + 1)))),
  picks: fc.array(fc.nat({ max: 6 }), { minLength: 12, maxLength: 12 }),
});

describe('any disputes, any choices', () => {
  it('D45 text and fates are what the choices say, nothing else changes, and taken back all is as it was', () => {
    fc.assert(
      fc.property(anyCase, ({ proposals, picks }) => {
        const draft = opened(...proposals);
        const rolling = rollingOf(draft);
        const choices: Choices = new Map(
          disputesOf(rolling).flatMap(({ id, alternatives }, index) => {
            const pick = alternatives[(picks[index % 12] ?? 0) % (alternatives.length + 1)];
            return pick === undefined ? [] : [[id, pick.id] as const];
          }),
        );
        if (choices.size === 0) return;
        const before = stateOf(draft);
        const taken = takenOf(rolling, choices);
        const wanted = takeChoices(rolling, choices);
        const result = draft.act(decide(draft, choices));
        if (isRefusal(result)) throw new Error(JSON.stringify(result));
        const [first, ...others] = draft.paragraphs.filter(({ id }) => id !== par('2'));
        const words = wanted.paragraph === null ? [] : [wanted.paragraph];
        const read = [first, ...others].flatMap((each) => each ?? []);
        expect(read).toHaveLength(words.length + wanted.following.length);
        for (const [index, wording] of [...words, ...wanted.following].entries())
          expect(sameWording(read[index]!, wording)).toBe(true);
        for (const { id, fate, serial } of draft.proposals) {
          const { kind } = taken.get(id) ?? { kind: 'open' };
          const possible = kind === 'open' ? ['tabled', 'overtaken'] : FATES_BY_TAKING[kind];
          expect(possible, `P ${serial}`).toContain(fate);
        }
        expect(stateOf(draft).second).toEqual(before.second);
        draft.must({ kind: 'undo-decision', decision: entryOf(result).id });
        expect(stateOf(draft)).toEqual(before);
      }),
      { seed: 20260203, numRuns: 400 },
    );
  }, 120_000);
});

/** Text, tags of what is in it, and proposals. */
function stateOf(draft: PlayedDraft) {
  const { tags, floor } = draft.world();
  const { paragraphs, proposals } = draft;
  return {
    paragraphs,
    second: paragraphs.find(({ id }) => id === par('2')),
    tags: paragraphs.map(({ id }) => tags.get(id)),
    proposals,
    floor,
  };
}
