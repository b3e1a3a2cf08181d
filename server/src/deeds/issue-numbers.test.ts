import { hashOf, hashOfWording, textOf, type PlainParagraph } from '@chapeau/model';
import { linkToParagraph, paragraphsOf, textParagraphsOf, writeParagraphs } from '@chapeau/text';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { bundle, parking, ready, silence } from './testing/arrangements.ts';
import { arrangementsIn, done, entryOf, refusalOf } from './testing/expect.ts';
import { actor, DRAFT, par, paragraph, prp, proposal, scene } from './testing/world.ts';
import { writesOf } from './write-outcome.ts';
import { writeSteps } from './write-steps.ts';

const chair = actor('facilitator');
const issue = { kind: 'issue-version', label: 'Rev.1', standing: 'chairs-text', audience: 'team' } as const;
const renumbering = { ...issue, renumber: true } as const;

/** 1., 1 bis., 2. which refers to 1 bis, and is agreed. */
const REFERRING = paragraph('3', {
  number: '2.',
  status: 'agreed',
  runs: [{ text: 'As in paragraph ' }, { text: '1 bis', href: linkToParagraph(par('2')) }],
});
const TEXT: readonly PlainParagraph[] = [paragraph('1'), paragraph('2', { number: '1 bis.' }), REFERRING];

/** What the text holds: the second number is computed. */
function written(): Y.Doc {
  const doc = new Y.Doc();
  writeParagraphs(
    doc,
    TEXT.map(({ id, kind, level, runs, number }) => ({
      id,
      kind,
      level,
      runs,
      number: id === par('2') ? null : number,
    })),
  );
  return doc;
}

const shown = (doc: Y.Doc) => paragraphsOf(doc).map((one) => [one.number, textOf(one)]);
const RENUMBERED = [
  ['1.', 'Wording of 1.'],
  ['2.', 'Wording of 2.'],
  ['3.', 'As in paragraph 2'],
];

describe('fresh numbers', () => {
  it('D60 are in the version, in the live text and, with the table, on the record', () => {
    const result = done(renumbering, scene(chair, { paragraphs: TEXT }));
    const table = [
      { paragraph: par('2'), before: '1 bis.', after: '2.' },
      { paragraph: par('3'), before: '2.', after: '3.' },
    ];
    expect(result.frozen?.plain.paragraphs.map((one) => [one.number, textOf(one)])).toEqual(RENUMBERED);
    expect(result.rows).toMatchObject([
      { table: 'version', row: { renumbering: table, sha256: hashOf(result.frozen?.plain) } },
    ]);
    expect(entryOf(result).act).toMatchObject({ kind: 'version-issued', version: { renumbering: table } });
    const doc = written();
    writeSteps(doc, result.steps);
    expect(shown(doc)).toEqual(RENUMBERED);
  });

  it('D60 closed paragraphs follow their references, on the record with both wordings', () => {
    const { paragraphs } = entryOf(done(renumbering, scene(chair, { paragraphs: TEXT })));
    expect(paragraphs).toMatchObject([
      { paragraph: par('3'), before: { number: '2.', runs: REFERRING.runs }, after: { number: '3.' } },
    ]);
    expect(paragraphs.map(({ after }) => after && textOf(after))).toEqual(['As in paragraph 2']);
  });

  it('D60 the bytes of the version are those of the text that is issued', () => {
    const result = done(renumbering, scene(chair, { paragraphs: TEXT }));
    const write = writesOf(result, DRAFT.id, written()).find(({ kind }) => kind === 'put-version-text');
    const doc = new Y.Doc();
    if (write?.kind === 'put-version-text') Y.applyUpdate(doc, write.bytes);
    expect(shown(doc)).toEqual(RENUMBERED);
  });

  it('D60 where nothing changes there is no table', () => {
    const [row] = done(renumbering, scene(chair)).rows;
    expect(row).toMatchObject({ table: 'version' });
    expect(row?.table === 'version' && 'renumbering' in row.row).toBe(false);
  });

  it('D61 a paragraph under silence refuses them; one that keeps number and words does not', () => {
    const under = (name: string) => silence({ paragraphs: [par(name)] });
    const world = (name: string) => scene(chair, { paragraphs: TEXT, arrangements: [under(name)] });
    expect(refusalOf(renumbering, world('2'))).toBe('under-silence');
    expect(refusalOf(renumbering, world('1'))).toBeNull();
    expect(refusalOf(issue, world('2'))).toBeNull();
  });

  it('D61 a member of a package that follows a reference stays ready', () => {
    const member = ready('3', { wording: hashOfWording(REFERRING) });
    const waiting = bundle({ paragraphs: [par('1'), par('3')], ready: [member] });
    const arrangements = [waiting, parking({ paragraph: par('2') })];
    const result = done(renumbering, scene(chair, { paragraphs: TEXT, arrangements }));
    const after = result.frozen?.plain.paragraphs[2];
    expect(arrangementsIn(result)).toEqual([
      { ...waiting, ready: [{ ...member, wording: after && hashOfWording(after) }] },
    ]);
  });
});

describe('numbers stay', () => {
  it('D62 issuing freezes every number as it is printed, and writes nothing else', () => {
    const result = done(issue, scene(chair, { paragraphs: TEXT }));
    const doc = written();
    const before = shown(doc);
    writeSteps(doc, result.steps);
    expect(shown(doc)).toEqual(before);
    expect(textParagraphsOf(doc).map(({ number }) => number)).toContain('1 bis.');
    expect(entryOf(result).paragraphs).toEqual([]);
  });
});

describe('open proposals in a version', () => {
  const proposals = [proposal('a'), proposal('b', { fate: 'withdrawn' }), proposal('c', { fate: 'draft' })];

  it('D63 those that are open are kept with it, and the version says for whom names stand', () => {
    const result = done({ ...issue, attributions: 'participants' }, scene(chair, { proposals }));
    expect(result.rows).toMatchObject([
      { table: 'version', row: { attributions: 'participants' } },
      { table: 'version-proposals', row: { id: result.created, proposals: [{ id: prp('a') }] } },
    ]);
    expect(result.rows[1]).toMatchObject({ row: { proposals: { length: 1 } } });
  });

  it('D63 the text itself stays clean, and so does its hash', () => {
    const clean = done(issue, scene(chair, { proposals }));
    const rolling = done({ ...issue, attributions: 'public' }, scene(chair, { proposals }));
    expect(rolling.frozen?.plain).toEqual(clean.frozen?.plain);
    expect(clean.rows).toHaveLength(1);
  });
});
