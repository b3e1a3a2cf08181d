import { hashOfWording, isRefusal, LIMITS, type PlainParagraph } from '@chapeau/model';
import { Command } from '@chapeau/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { done, entryOf, ordered, proposalsIn, refusalOf } from './testing/expect.ts';
import { PlayedDraft } from './testing/played.ts';
import {
  actor,
  par,
  paragraph,
  proposal,
  prp,
  reading,
  scene,
  world,
  type WorldParts,
} from './testing/world.ts';

const chair = actor('facilitator');
const accept = { kind: 'accept-proposal', proposal: prp('p') } as const;
const proposed = (name: string) =>
  ({ id: par(name), kind: 'numbered', level: 1, runs: [{ text: `New ${name}.` }] }) as const;

describe('accepting several paragraphs', () => {
  it('D13 all that stands behind the first paragraph of an amendment follows it, in its order', () => {
    const [first] = proposal('p').wording;
    if (first === undefined) throw new Error('a proposal without words');
    const wording = [first, proposed('a'), proposed('b'), proposed('c')];
    const result = done(accept, scene(chair, { open: reading(), proposals: [proposal('p', { wording })] }));
    expect(result.steps).toContainEqual(
      expect.objectContaining({
        kind: 'insert',
        after: par('1'),
        paragraphs: [
          expect.objectContaining({ id: par('a'), number: '1 bis.' }),
          expect.objectContaining({ id: par('b'), number: '1 ter.' }),
          expect.objectContaining({ id: par('c'), number: '1 quater.' }),
        ],
      }),
    );
    expect(entryOf(result).paragraphs.map((change) => change.paragraph)).toEqual(wording.map(({ id }) => id));
  });

  it('D13 what is numbered already keeps its number, frozen or not', () => {
    const proposals = [proposal('p', { kind: 'insert-after', wording: [proposed('a')] })];
    const paragraphs = ['1', '2', '3'].map((name) => paragraph(name, { number: null }));
    const draft = new PlayedDraft({ paragraphs, proposals });
    draft.must(accept);
    expect(draft.paragraphs.map(({ number }) => number)).toEqual(['1.', '1 bis.', '2.', '3.']);
  });

  it('D13 footnotes that come along go to the end, where footnotes stand', () => {
    const note = { id: par('n'), kind: 'footnote', level: 1, runs: [{ text: 'A/79/1.' }] } as const;
    const words = { ...proposed('a'), runs: [{ text: 'Recalled' }, { footnote: par('n') }] };
    const proposals = [proposal('p', { kind: 'insert-after', wording: [words, note] })];
    const paragraphs = [paragraph('1'), paragraph('2'), paragraph('f', { kind: 'footnote', number: '1' })];
    const { steps } = done(accept, scene(chair, { paragraphs, proposals }));
    const inserted = steps.flatMap((step) =>
      step.kind === 'insert' ? [[step.after, step.paragraphs.map(({ id }) => id)]] : [],
    );
    expect(inserted).toContainEqual([par('1'), [par('a')]]);
    expect(inserted).toContainEqual([par('f'), [par('n')]]);
  });
});

const said = (text: string, parts: Partial<PlainParagraph> = {}) =>
  paragraph('1', { runs: [{ text }], ...parts });
/** An amendment of paragraph 1 from one text to another. */
const amend = (name: string, serial: number, [from, to]: readonly [string, string]) =>
  proposal(name, {
    serial,
    draftedAgainst: said(from),
    wording: [{ id: par('1'), kind: 'numbered', level: 1, runs: [{ text: to }] }],
  });
const BASE = 'Parties should consider the report of the Group.';
const shall = amend('p', 1, [BASE, 'Parties shall consider the report of the Group.']);
const reports = amend('q', 2, [BASE, 'Parties should consider the reports of the Group.']);
const fatesIn = (parts: WorldParts, command: Parameters<typeof done>[0]) =>
  proposalsIn(done(command, scene(chair, parts))).map(({ id, fate }) => [id, fate]);
const rewordedTo = (parts: WorldParts, command: Parameters<typeof done>[0]) =>
  done(command, scene(chair, parts)).steps.flatMap((step) =>
    step.kind === 'reword' ? step.wording.runs : [],
  );

describe('accepting what was drafted on another wording', () => {
  const meanwhile = said('Parties should consider the report of the Working Group.');

  it('D41 where the changes do not touch, the text has both, without a confirmation', () => {
    const parts = { paragraphs: [meanwhile], proposals: [shall] };
    expect(rewordedTo(parts, accept)).toEqual([
      { text: 'Parties shall consider the report of the Working Group.' },
    ]);
    expect(fatesIn(parts, accept)).toEqual([[prp('p'), 'accepted']]);
  });

  it('D41 where they touch, a person settles it first, or confirms that the present wording is replaced', () => {
    const now = said('Parties may consider the report of the Group.');
    const parts = { paragraphs: [now], proposals: [shall] };
    expect(ordered(accept, scene(chair, parts))).toEqual({ refusal: 'needs-review', facts: { serial: 1 } });
    const confirmed = { ...accept, replaces: hashOfWording(now) };
    expect(rewordedTo(parts, confirmed)).toEqual(shall.wording[0]?.runs);
  });

  it('D41 terms that were settled anew are those that count', () => {
    const now = said('Parties may consider the report of the Group.');
    const wording = [{ ...shall.wording[0]!, runs: [{ text: 'Parties might consider the report.' }] }];
    const resettled = { draftedAgainst: now, wording, by: chair.id, at: '' };
    const parts = { paragraphs: [now], proposals: [{ ...shall, resettled }] };
    expect(rewordedTo(parts, accept)).toEqual(wording[0]?.runs);
  });

  it('D41 what the text says already is overtaken, and the text stays', () => {
    const parts = {
      paragraphs: [said('Parties shall consider the report of the Working Group.')],
      proposals: [shall],
    };
    expect(fatesIn(parts, accept)).toEqual([[prp('p'), 'overtaken']]);
    expect(rewordedTo(parts, accept)).toEqual([]);
  });

  it('D42 what a decision makes part of the text is overtaken by it, with an entry of its own that names it', () => {
    const same = amend('s', 3, [BASE, 'Parties shall consider the report of the Group.']);
    const result = done(
      accept,
      scene(chair, { paragraphs: [said(BASE)], proposals: [shall, reports, same] }),
    );
    expect(proposalsIn(result).map(({ id, fate }) => [id, fate])).toEqual([
      [prp('p'), 'accepted'],
      [prp('s'), 'overtaken'],
    ]);
    expect(result.entries[1]?.act).toMatchObject({
      kind: 'proposal-decided',
      fateAfter: 'overtaken',
      through: entryOf(result).id,
    });
  });

  it('D42 a proposal is overtaken by hand only where the text says so', () => {
    const overtake = { kind: 'overtake-proposal', proposal: prp('p') } as const;
    const contained = said('Parties shall consider the report of the Working Group.');
    expect(fatesIn({ paragraphs: [contained], proposals: [shall] }, overtake)).toEqual([
      [prp('p'), 'overtaken'],
    ]);
    expect(fatesIn({ paragraphs: [paragraph('2')], proposals: [shall] }, overtake)).toEqual([
      [prp('p'), 'overtaken'],
    ]);
    expect(refusalOf(overtake, scene(chair, { paragraphs: [said(BASE)], proposals: [shall] }))).toBe(
      'not-settled-by-text',
    );
  });
});

describe('accepting several as one decision', () => {
  const all = (...names: readonly string[]) =>
    ({ kind: 'accept-proposals', proposals: names.map(prp), reason: '' }) as const;

  it('D43 each goes on the text as those before it leave it, and the record has one entry', () => {
    const other = proposal('r', { serial: 3, target: par('2'), kind: 'delete', wording: [] });
    const parts = {
      paragraphs: [said(BASE), paragraph('2'), paragraph('3')],
      proposals: [{ ...other, draftedAgainst: paragraph('2') }, reports, shall],
    };
    const result = done(all('q', 'r', 'p'), scene(chair, parts));
    expect(result.steps.filter(({ kind }) => kind === 'reword')).toMatchObject([
      { wording: { runs: [{ text: 'Parties shall consider the reports of the Group.' }] } },
    ]);
    expect(result.entries).toHaveLength(1);
    expect(entryOf(result).act).toMatchObject({
      kind: 'proposals-decided',
      fates: [1, 2, 3].map((serial) => ({ proposal: { serial }, fateAfter: 'accepted' })),
    });
    expect(entryOf(result).paragraphs).toMatchObject([
      { paragraph: par('1'), before: { runs: [{ text: BASE }] } },
      { paragraph: par('2'), after: null, follows: par('1') },
    ]);
    expect(proposalsIn(result).every(({ settledBy }) => settledBy === entryOf(result).id)).toBe(true);
  });

  it('D43 the same change asked for twice is accepted twice', () => {
    const same = amend('s', 3, [BASE, 'Parties shall consider the report of the Group.']);
    expect(
      fatesIn({ paragraphs: [said(BASE)], proposals: [shall, same] }, all('p', 's')).map(([, fate]) => fate),
    ).toEqual(['accepted', 'accepted']);
  });

  it('D43 all or none: the refusal tells which cannot be accepted', () => {
    const may = amend('s', 3, [BASE, 'Parties may consider the report of the Group.']);
    const parts = { paragraphs: [said(BASE)], proposals: [shall, may] };
    expect(ordered(all('s', 'p'), scene(chair, parts))).toEqual({
      refusal: 'needs-review',
      facts: { serial: 3 },
    });
    const closed = { paragraphs: [said(BASE, { status: 'agreed' })], proposals: [shall] };
    expect(ordered(all('p'), scene(chair, closed))).toMatchObject({
      refusal: 'paragraph-closed',
      facts: { serial: 1 },
    });
    expect(refusalOf(all('p', 'z'), scene(chair, parts))).toBe('proposal-unknown');
    expect(refusalOf(all(), scene(chair, parts))).toBe('nothing-chosen');
  });

  it('D43 where one after the other can be accepted, what comes of it is the same', () => {
    const words = BASE.split(' ');
    const anyProposals = fc
      .array(fc.record({ at: fc.nat({ max: words.length - 1 }), to: fc.constantFrom('', 'x', 'y') }), {
        minLength: 2,
        maxLength: 4,
      })
      .map((edits) =>
        edits.map(({ at, to }, index) => {
          const changed = words.map((word, place) =>
            place === at ? `${word}${to}`.replace(/^.*y$/, '') : word,
          );
          return amend(String(index + 1), index + 1, [BASE, changed.filter((word) => word !== '').join(' ')]);
        }),
      );
    const paragraphs = [said(BASE)];
    fc.assert(
      fc.property(anyProposals, (proposals) => {
        const [several, single] = [0, 1].map(() => new PlayedDraft({ paragraphs, proposals }));
        const command = { kind: 'accept-proposals', proposals: proposals.map(({ id }) => id) } as const;
        const inTurn = proposals
          .filter(({ id }) => single!.proposals.some((one) => one.id === id && one.fate === 'tabled'))
          .map(({ id }) => single!.act({ kind: 'accept-proposal', proposal: id }));
        fc.pre(!inTurn.some(isRefusal));
        several!.must(command);
        expect(several!.paragraphs).toEqual(single!.paragraphs);
      }),
      { seed: 20260203, numRuns: 200 },
    );
  });

  it('D43 as many as may be decided at once are accepted among five thousand, and no more', () => {
    const paragraphs = Array.from({ length: 500 }, (_, at) =>
      paragraph(`${at}`, {
        id: world().plain.paragraphs[0]!.id.replace(/.{3}$/, String(100 + at)) as never,
        runs: [{ text: sentence(at) }],
      }),
    );
    const proposals = paragraphs.flatMap((base, at) =>
      Array.from({ length: 10 }, (_, word) => {
        const words = sentence(at).split(' ');
        words[word * 3] = `changed${word}`;
        return proposal(`${at}`, {
          id: prp('').replace(/.{5}$/, String(10_000 + at * 10 + word)) as never,
          serial: at * 10 + word + 1,
          target: base.id,
          draftedAgainst: base,
          wording: [{ id: base.id, kind: 'numbered', level: 1, runs: [{ text: words.join(' ') }] }],
        });
      }),
    );
    const ids = proposals.map(({ id }) => id);
    const together = ids.slice(0, LIMITS.proposalsTogether);
    const result = done(
      { kind: 'accept-proposals', proposals: together },
      scene(chair, { paragraphs, proposals }),
    );
    expect(result.steps.filter(({ kind }) => kind === 'reword')).toHaveLength(20);
    expect(Command.safeParse({ kind: 'accept-proposals', proposals: ids }).success).toBe(false);
    expect(new Set(proposalsIn(result).map(({ fate }) => fate))).toEqual(new Set(['accepted']));
  }, 60_000);
});

function sentence(at: number): string {
  return Array.from({ length: 40 }, (_, word) => `word${at}x${word}`).join(' ');
}
