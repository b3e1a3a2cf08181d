import {
  findBreak,
  hashOf,
  type PlainDraft,
  type PlainParagraph,
  type Reservation,
  type Version,
} from '@chapeau/model';
import * as Y from 'yjs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundle, silence } from './testing/arrangements.ts';
import { done, ordered, refusalOf } from './testing/expect.ts';
import { PlayedDraft } from './testing/played.ts';
import {
  actor,
  named,
  NOR,
  NOW,
  par,
  paragraph,
  proposal,
  reading,
  scene,
  world,
  type WorldParts,
} from './testing/world.ts';
import type { Recalled } from './world.ts';

const chair = actor('facilitator');
const issuing = {
  label: 'Rev.2',
  standing: 'chairs-text',
  audience: 'participants',
  reason: 'Asked for.',
} as const;
const keep = { kind: 'keep-moment', moment: 7, ...issuing } as const;
const restore = { kind: 'restore-text', from: { moment: 7 }, ...issuing } as const;
const THEN = '2026-02-01T09:00:00.000Z';

/** What a text of these paragraphs is recalled as. */
function recalled(
  paragraphs: readonly PlainParagraph[],
  reservations: readonly Reservation[] = [],
): Recalled {
  const plain: PlainDraft = { ...world().plain, paragraphs };
  const bytes = Y.encodeStateAsUpdate(new Y.Doc());
  return { from: { kind: 'moment', moment: 7, at: THEN, entries: 2 }, plain, reservations, bytes };
}

const said = (name: string, text: string, parts: Partial<PlainParagraph> = {}) =>
  paragraph(name, { runs: [{ text }], ...parts });
const wordings = (paragraphs: readonly PlainParagraph[] = []) =>
  paragraphs.map(({ id, kind, level, runs }) => ({ id, kind, level, runs }));
const three = ['1', '2', '3'].map((name) => paragraph(name));

describe('keeping a moment', () => {
  it('D80 is issuing its very text, under its own hash, and the entry names the moment and says why', () => {
    const old = [said('1', 'As it was.', { status: 'agreed' }), paragraph('gone', { number: '9.' })];
    const result = done(keep, scene(chair, { recalled: recalled(old) }));
    const plain = { ...world().plain, paragraphs: old };
    expect(result.frozen?.plain).toEqual(plain);
    const version = {
      sha256: hashOf(plain),
      kept: { moment: 7, at: THEN, entries: 2 },
      issuedAt: NOW,
      ordinal: 1,
    };
    expect(result.rows).toMatchObject([{ table: 'version', row: version }]);
    expect(result.entries).toMatchObject([
      { act: { kind: 'version-issued', version }, reason: 'Asked for.', paragraphs: [] },
    ]);
    expect(result.steps).toEqual([]);
    expect(findBreak(result.entries)).toBeNull();
  });

  it('D80 it prints the reservations that stood then on what was in it', () => {
    const reservation: Reservation = {
      id: named('reservation', 'r'),
      draft: world().draft.id,
      kind: 'reservation',
      paragraph: par('gone'),
      participant: NOR,
      text: 'We reserve.',
      at: THEN,
      withdrawnAt: null,
    };
    const then = recalled([paragraph('gone')], [reservation]);
    const result = done(
      keep,
      scene(chair, { recalled: then, reservations: [{ ...reservation, withdrawnAt: NOW }] }),
    );
    expect(result.frozen?.plain.reservations).toMatchObject([
      { paragraph: par('gone'), text: 'We reserve.' },
    ]);
  });

  it('D80 it is refused without a reason, under a label that is taken, and where there is no such moment', () => {
    const parts = { recalled: recalled(three) };
    expect(refusalOf({ ...keep, reason: '' }, scene(chair, parts))).toBe('reason-missing');
    const [row] = done(keep, scene(chair, parts)).rows;
    const versions: Version[] = row?.table === 'version' ? [row.row] : [];
    expect(refusalOf({ ...keep, label: 'REV.2' }, scene(chair, { ...parts, versions }))).toBe('label-taken');
    expect(refusalOf(keep, scene(chair))).toBe('moment-unknown');
    expect(refusalOf(keep, scene(actor('secretariat'), parts))).toBe('role-may-not');
  });
});

/** A draft that is played, with a text of these paragraphs among its moments, and the order to bring that back. */
function played(then: readonly PlainParagraph[], parts: WorldParts = {}) {
  const draft = new PlayedDraft(parts);
  const moment = draft.moments.push(recalled(then));
  return { draft, order: { ...restore, from: { moment } } };
}

describe('bringing a text back', () => {
  const of = (then: readonly PlainParagraph[], parts: WorldParts = {}) =>
    scene(chair, { ...parts, recalled: recalled(then) });

  it('D81 the text reads as it did, on the record paragraph by paragraph, and is issued in the same commit', () => {
    const then = [said('4', 'Come back.'), said('2', 'As it was.'), paragraph('1')];
    const { draft, order } = played(then);
    const { entries, created, frozen } = draft.must(order);
    expect(wordings(draft.paragraphs)).toEqual(wordings(then));
    expect(frozen?.plain.paragraphs).toEqual(draft.paragraphs);
    expect(entries).toMatchObject([
      { act: { kind: 'text-restored', from: { kind: 'moment', moment: 7, at: THEN } }, reason: 'Asked for.' },
      { act: { kind: 'version-issued', version: { id: created, label: 'Rev.2' } } },
    ]);
    const told = entries[0]!.paragraphs.map(({ paragraph: id, before, after, follows }) => [
      id.slice(4, 5),
      before?.runs ?? null,
      after?.runs ?? null,
      follows?.slice(4, 5),
    ]);
    expect(told).toEqual([
      ['3', [{ text: 'Wording of 3.' }], null, '2'],
      ['4', null, [{ text: 'Come back.' }], undefined],
      ['2', [{ text: 'Wording of 2.' }], [{ text: 'As it was.' }], '1'],
    ]);
    expect(findBreak(draft.record)).toBeNull();
  });

  it('D81 any text comes back to its words and its order, footnotes too, and what is issued is what it shows', () => {
    const words = fc.constantFrom('The Group met.', 'It heard statements.', 'It adjourned.', '');
    const form = fc.constantFrom(
      { kind: 'numbered', level: 1 } as const,
      { kind: 'sub-paragraph', level: 2 } as const,
      { kind: 'unnumbered', level: 1 } as const,
    );
    const some = fc
      .shuffledSubarray(['1', '2', '3', '4', '5', '6', '7'], { minLength: 1 })
      .chain((names) =>
        fc.tuple(...names.map((name) => fc.tuple(fc.constant(name), words, form, fc.boolean()))),
      )
      .map((rows) => [
        ...rows.map(([name, text, { kind, level }, isNoted]) =>
          paragraph(name, {
            kind,
            level,
            number: null,
            runs: [...(text === '' ? [] : [{ text }]), ...(isNoted ? [{ footnote: par(`f${name}`) }] : [])],
          }),
        ),
        ...rows.flatMap(([name, , , isNoted]) =>
          isNoted ? [paragraph(`f${name}`, { kind: 'footnote', number: null })] : [],
        ),
      ]);
    let moves = 0;
    fc.assert(
      fc.property(some, some, (present, then) => {
        const { draft, order } = played(then, { paragraphs: present });
        const shown = draft.paragraphs;
        fc.pre(JSON.stringify(wordings(shown)) !== JSON.stringify(wordings(then)));
        const result = draft.must(order);
        if (result.steps.some(({ kind }) => kind === 'move')) moves += 1;
        expect(wordings(draft.paragraphs)).toEqual(wordings(then));
        expect(result.frozen?.plain.paragraphs).toEqual(draft.paragraphs);
        const told = new Map(result.entries[0]?.paragraphs.map((change) => [change.paragraph, change]));
        const now = new Map(draft.paragraphs.map((each) => [each.id, each]));
        for (const each of shown) {
          expect(told.get(each.id)?.before ?? each).toEqual(each);
          expect(now.get(each.id) ?? null).toEqual(told.has(each.id) ? told.get(each.id)?.after : each);
        }
        for (const { paragraph: id, after } of told.values()) expect(after).toEqual(now.get(id) ?? null);
      }),
      { numRuns: 100 },
    );
    expect(moves).toBeGreaterThan(10);
  });

  it('D82 it is refused whole, by the first that cannot go', () => {
    const then = [said('1', 'Was.'), said('2', 'Was.'), paragraph('3')];
    const closed = three.map((each, index) => (index === 1 ? { ...each, status: 'agreed' as const } : each));
    expect(ordered(restore, of(then, { paragraphs: closed }))).toMatchObject({
      refusal: 'paragraph-closed',
      facts: { number: '2' },
    });
    const open = reading({ scope: [par('1')] });
    expect(ordered(restore, of(then, { open }))).toMatchObject({
      refusal: 'outside-reading',
      facts: { number: '2' },
    });
    const arrangements = [silence({ subject: { kind: 'paragraphs' }, paragraphs: [par('2')] })];
    expect(ordered(restore, of(then, { arrangements }))).toMatchObject({ refusal: 'under-silence' });
    const proposals = [proposal('p', { target: par('2') })];
    expect(ordered(restore, of(then, { proposals }))).toMatchObject({
      refusal: 'proposals-undecided',
      facts: { number: '2', count: 1 },
    });
    // An insertion after it is no matter of its words, but it needs its place.
    const after = [proposal('p', { target: par('2'), kind: 'insert-after' })];
    expect(refusalOf(restore, of(then, { proposals: after }))).toBeNull();
    expect(refusalOf(restore, of([three[0]!, three[2]!], { proposals: after }))).toBe('proposals-undecided');
  });

  it('D82 what a decision took out is reopened, not brought back', () => {
    const then = [...three, paragraph('4')];
    expect(ordered(restore, of(then, { deleted: [par('4')] }))).toMatchObject({
      refusal: 'paragraph-closed',
      facts: { number: '4' },
    });
  });

  it('D82 closed paragraphs that nothing changes are no hindrance: others move around them', () => {
    const paragraphs = three.map((each, index) =>
      index === 0 ? { ...each, status: 'agreed' as const } : each,
    );
    const { draft, order } = played([three[1]!, three[2]!, three[0]!], { paragraphs });
    const { steps } = draft.must(order);
    expect(steps.flatMap((step) => (step.kind === 'move' ? [step.paragraph] : []))).toEqual([
      par('2'),
      par('3'),
    ]);
  });

  it('D85 what it means for a package is told of the words as they are brought back', () => {
    const arrangements = [bundle({ paragraphs: [par('1'), par('2'), par('3')] })];
    const { draft, order } = played([said('1', 'As it was.'), three[2]!], { arrangements });
    const { entries } = draft.must(order);
    expect(entries.map(({ act }) => act.kind)).toEqual([
      'text-restored',
      'package-changed',
      'version-issued',
    ]);
    expect(entries[1]?.paragraphs.map(({ before, after }) => [before, after])).toEqual(
      draft.paragraphs.map((each) => [each, each]),
    );
  });

  it('D86 of what may be moved and what may not, only the former is: silence and proposals are no hindrance', () => {
    const then = [three[1]!, three[2]!, three[0]!];
    const hindered: readonly WorldParts[] = [
      { arrangements: [silence({ subject: { kind: 'paragraphs' }, paragraphs: [par('1')] })] },
      { proposals: [proposal('p', { target: par('1') })] },
      { open: reading({ scope: [par('2'), par('3')] }) },
    ];
    for (const parts of hindered) {
      const { draft, order } = played(then, parts);
      const { steps } = draft.must(order);
      expect(steps.flatMap((step) => (step.kind === 'move' ? [step.paragraph] : []))).toEqual([
        par('2'),
        par('3'),
      ]);
    }
  });

  it('D83 what stays keeps stage, status and number; what comes back is open and joins the reading', () => {
    const open = reading({ scope: three.map(({ id }) => id) });
    const paragraphs = three.map((each) => ({ ...each, stage: 1, status: 'placeholder' as const }));
    const then = [said('1', 'As it was.', { number: '7.', status: 'agreed' }), paragraph('4', { stage: 5 })];
    const { draft, order } = played([...then, three[1]!, three[2]!], { open, paragraphs });
    draft.must(order);
    expect(draft.paragraphs).toMatchObject([
      { id: par('1'), number: '1.', stage: 1, status: 'placeholder' },
      { id: par('4'), number: '4.', stage: 1, status: 'open' },
      { id: par('2'), number: '2.' },
      { id: par('3'), number: '3.' },
    ]);
    expect(draft.world().floor.reading?.scope).toContain(par('4'));
  });

  it('D83 what comes back where its number is another’s by now is numbered as an insertion is', () => {
    const { draft, order } = played([three[0]!, paragraph('x', { number: '2.' }), three[1]!, three[2]!]);
    draft.must(order);
    expect(draft.paragraphs.map(({ number }) => number)).toEqual(['1.', '1 bis.', '2.', '3.']);
  });

  it('D84 no fate changes, the record only grows, and what was there before can be had again', () => {
    const accepted = proposal('p', { fate: 'accepted' });
    const { draft, order } = played([said('1', 'As it was.'), three[1]!, three[2]!], {
      proposals: [accepted],
    });
    draft.must(order);
    expect(draft.fateOf('p')).toBe('accepted');
    const { id } = draft.record[0]!;
    expect(draft.act({ kind: 'undo-decision', decision: id, reason: 'R' })).toMatchObject({
      refusal: 'decision-not-undoable',
    });
    draft.must({ ...restore, from: { moment: 1 }, label: 'Rev.3' });
    expect(wordings(draft.paragraphs)).toEqual(wordings(three));
    expect(draft.record).toHaveLength(4);
    expect(draft.act({ ...restore, from: { moment: 1 }, label: 'Rev.4' })).toMatchObject({
      refusal: 'text-stands-so',
    });
  });

  it('D84 it needs a reason, a free label, a text to go back to, and a facilitator', () => {
    const parts = { recalled: recalled([said('1', 'Was.')]) };
    expect(refusalOf({ ...restore, reason: '' }, scene(chair, parts))).toBe('reason-missing');
    expect(refusalOf(restore, scene(chair))).toBe('moment-unknown');
    expect(refusalOf(restore, scene(actor('secretariat'), parts))).toBe('role-may-not');
  });
});
