import { printedRolling, rollingText } from '@chapeau/compare';
import { readAttributed } from '@chapeau/interchange';
import { STANCES, type ParticipantId, type PlainDraft, type Proposal } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { FJ, KEN, NGO, NOR, NOW, par, paragraph, proposal, world } from '../deeds/testing/world.ts';
import { notationWords } from './notation-labels.ts';
import { rollInPauses } from './roll-in-pauses.ts';
import { printRolling, writeRollingFile } from './rolling-file.ts';

const { participants, plain: base } = world();
const codeOf = (id: ParticipantId) => participants.find((one) => one.id === id)?.code;
const [first, second] = [
  paragraph('1', { runs: [{ text: 'Parties should consider the report.' }] }),
  paragraph('2'),
];

/** An amendment of paragraph 1 by Norway on which Kenya reserves, a deletion of paragraph 2 by Kenya, a new paragraph of the Chair. */
const PROPOSALS: readonly Proposal[] = [
  proposal('a', {
    draftedAgainst: first,
    wording: [{ ...first, runs: [{ text: 'Parties shall consider the report.' }] }],
    positions: [{ participant: KEN, stance: 'reserves', note: 'A private word.', at: NOW }],
  }),
  proposal('b', {
    serial: 2,
    kind: 'delete',
    target: par('2'),
    draftedAgainst: second,
    wording: [],
    proponent: KEN,
    onBehalfOf: 'the Arab Group',
  }),
  proposal('c', {
    serial: 3,
    kind: 'insert-after',
    target: par('2'),
    draftedAgainst: second,
    wording: [{ id: par('n'), kind: 'numbered', level: 1, runs: [{ text: 'New words.' }] }],
    proponent: null,
    source: 'chair',
  }),
];

async function fileIn(language: string, names = true): Promise<string> {
  const plain: PlainDraft = { ...base, language, paragraphs: [first, second, paragraph('3')] };
  const rolling = await rollInPauses(plain, PROPOSALS, names);
  return await writeRollingFile({ plain, rolling, names, participants });
}

describe('the rolling text as a file', () => {
  it('D64 is in the notation, in the words of the draft’s language', async () => {
    expect(await fileIn('en')).toContain(
      [
        '1. Parties [should][shall - NOR; KEN reserves] consider the report.',
        '2. [Wording of 2. - KEN, on behalf of the Arab Group delete the paragraph]',
        '[New words. - Chair]\n{: kind="numbered" level="1"}',
        '3. Wording of 3.',
      ].join('\n\n'),
    );
    expect(await fileIn('fr-CA')).toContain('[shall - NOR; KEN réserve sa position]');
    expect(await fileIn('tlh')).toContain('[shall - NOR; KEN reserves]');
  });

  it('D65 printed in pauses, it is what it would be at once', async () => {
    const note = (name: string) => paragraph(name, { kind: 'footnote', number: null });
    const plain: PlainDraft = { ...base, paragraphs: [first, note('4'), second, note('5')] };
    const beginning = proposal('d', {
      serial: 4,
      kind: 'insert-after',
      target: null,
      draftedAgainst: null,
      wording: [{ id: par('m'), kind: 'footnote', level: 1, runs: [{ text: 'First of all.' }] }],
    });
    const rolling = await rollInPauses(plain, [...PROPOSALS, beginning], true);
    const { chair, labels } = notationWords('en');
    const nameOf = (id: ParticipantId | null) => (id === null ? chair : (codeOf(id) ?? ''));
    const printed = await printRolling({ plain, rolling, names: true, participants });
    expect(printed).toEqual(printedRolling(plain, rolling, { names: true, nameOf, labels }));
  });

  it('D64 holds what was noted beside a position nowhere, and without names nobody', async () => {
    expect(await fileIn('en')).not.toContain('private word');
    const nameless = await fileIn('en', false);
    expect(nameless).toContain('Parties [should][shall] consider the report.');
    expect(nameless).not.toMatch(/NOR|KEN|Chair|reserves|delete|Arab/u);
  });

  it.each(['en', 'fr', 'es', 'ru', 'ar', 'zh'])('D64 is read back in %s', async (language) => {
    let count = 0;
    const makeId = () => par(String((count += 1)));
    const back = readAttributed(await fileIn(language), {
      format: 'markdown',
      kind: 'report',
      makeId,
      participants,
      language,
    });
    const [amendment, deletion, insertion] = back.proposals;
    expect(back.notUnderstood).toEqual([]);
    expect(amendment).toMatchObject({
      kind: 'amend',
      proponents: [{ code: 'NOR' }],
      positions: [{ who: { code: 'KEN' }, stance: 'reserves' }],
      edits: [{ present: 'should', proposed: 'shall' }],
    });
    expect(deletion).toMatchObject({ kind: 'delete', proponents: [{ code: 'KEN' }] });
    expect(insertion).toMatchObject({ kind: 'insert-after', source: 'chair', proponents: [] });
    expect(back.unknownNames).toEqual([]);
  });

  it.each(['en', 'fr', 'es', 'ru', 'ar', 'zh'])('D64 every position is read back in %s', async (language) => {
    let count = 0;
    const makeId = () => par(String((count += 1)));
    const [amendment, deletion] = PROPOSALS;
    for (const stance of STANCES)
      for (const holders of [[KEN], [KEN, FJ]]) {
        const positions = holders.map((participant) => ({ participant, stance, note: '', at: NOW }));
        const said = [amendment!, { ...deletion!, proponent: NOR }].map((one) => ({ ...one, positions }));
        const rolling = await rollInPauses({ paragraphs: [first, second], language }, said, true);
        const plain: PlainDraft = { ...base, language, paragraphs: [first, second] };
        const file = await writeRollingFile({ plain, rolling, names: true, participants });
        const back = readAttributed(file, {
          format: 'markdown',
          kind: 'report',
          makeId,
          participants,
          language,
        });
        const heard = back.proposals.map((one) => [
          ...one.positions.map(({ who, stance: taken }) => [who.code, taken]),
          ...one.retain.map(({ code }) => [code, 'cannot-accept']),
        ]);
        const told = holders.map((holder) => [codeOf(holder), stance]);
        expect([language, stance, heard]).toEqual([language, stance, [told, told]]);
      }
  });
});

describe('working it out in pauses', () => {
  it('D65 gives what the whole at once would, gone proposals and all', async () => {
    const paragraphs = Array.from({ length: 100 }, (_, n) => paragraph(String(n)));
    const onEach = paragraphs.map((target, n) =>
      proposal(`p${n}`, {
        serial: n + 1,
        target: target.id,
        draftedAgainst: target,
        wording: [{ ...target, runs: [{ text: `Another wording ${n}.` }] }],
      }),
    );
    const others = [
      proposal('g', { serial: 200, target: par('gone') }),
      proposal('h', {
        serial: 201,
        target: null,
        kind: 'insert-after',
        draftedAgainst: null,
        proponent: NGO,
      }),
      proposal('w', { serial: 202, fate: 'withdrawn', proponent: NOR }),
    ];
    const proposals = [...onEach, ...others];
    const plain = { paragraphs, language: 'en' };
    expect(await rollInPauses(plain, proposals, true)).toEqual(rollingText(paragraphs, proposals, plain));
  });
});
