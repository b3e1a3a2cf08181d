import type { ActKind, KeptMeeting, ProcessActKind } from '@chapeau/model';
import type { Naming, ProceedingsAsked } from '@chapeau/protocol';
import { describe, expect, it } from 'vitest';
import { ACTS_TOLD, PROCESS_ACTS_TOLD } from './acts-told.ts';
import type { DraftRecord } from './happening.ts';
import { namesOf } from './names.ts';
import { proseParagraphs } from './prose-paragraphs.ts';
import { englishSpeech } from './say.ts';
import { summaryParts, type SummaryGround } from './summary-parts.ts';
import { tell, topicOf } from './tell-statement.ts';
import { ACTS, PROCESS_ACTS, RETURNED, UNTABLED } from './testing/acts.ts';
import * as world from './testing/records.ts';

const { CHILE, DRAFT, ELEVENTH, HOLY_SEE, KENYA, PARTICIPANTS, Recording, STATES, TENTH } = world;

interface Asked extends Partial<ProceedingsAsked> {
  readonly meetings?: readonly KeptMeeting[];
  readonly timeZone?: string;
}

function paragraphsOf(recording: InstanceType<typeof Recording>, asked: Asked = {}) {
  const speech = englishSpeech();
  const naming: Naming = asked.naming ?? 'official';
  const names = namesOf(PARTICIPANTS, { naming, speech });
  const record: DraftRecord = { draft: DRAFT, entries: recording.entries, paragraphs: [TENTH, ELEVENTH] };
  const ground: SummaryGround = {
    sessions: [],
    meetings: asked.meetings ?? [],
    drafts: [record],
    process: recording.process,
    participants: PARTICIPANTS,
  };
  const whole = { session: null, meeting: null, draft: null, ...asked };
  return proseParagraphs(
    summaryParts(ground, whole, speech).map((part) => {
      if (part.kind === 'heading') return part;
      const telling = { speech, names, timeOf: () => null };
      return { kind: 'told', topic: topicOf(part.statement), sentences: tell(part.statement, telling) };
    }),
  );
}

/** Each heading with a mark, each paragraph as its number and its sentences. */
function textOf(recording: InstanceType<typeof Recording>, asked: Asked = {}): readonly string[] {
  return paragraphsOf(recording, asked).map((one) =>
    one.kind === 'heading'
      ? `${'#'.repeat(one.level)} ${one.text}`
      : `${one.number} ${one.sentences.map(({ text }) => text).join(' ')}`,
  );
}

/** The sentences alone. */
function sentencesOf(recording: InstanceType<typeof Recording>, asked: Asked = {}): readonly string[] {
  return paragraphsOf(recording, asked).flatMap((one) =>
    one.kind === 'heading' ? [] : one.sentences.map(({ text }) => text),
  );
}

const told = (text: string, facts: Parameters<typeof world.recorded>[0] = {}) => {
  const proposal = world.recorded(facts);
  return { proposal, act: world.tabling(proposal, text) };
};

describe('PC10 what was proposed is told in the words that change', () => {
  const says = (text: string) => sentencesOf(new Recording().act(told(text).act, { about: [TENTH] }));

  it('PC10 words replaced, put in and taken out', () => {
    expect(says('States recalled that lanterns should be lit at dusk.')).toEqual([
      'The representative of Norway proposed to replace “lamps” with “lanterns” in paragraph 10.',
    ]);
    expect(says('States recalled that lamps should always be lit at dusk.')).toEqual([
      'The representative of Norway proposed to insert “always” after “that lamps should” in paragraph 10.',
    ]);
    expect(says('States recalled that lamps should be lit.')).toEqual([
      'The representative of Norway proposed to delete “at dusk” in paragraph 10.',
    ]);
  });

  it('PC10 square brackets alone are counted, and half a pair is not quoted', () => {
    const from = (before: string, after: string) => {
      const about = [{ ...TENTH, runs: [{ text: before }] }];
      return sentencesOf(new Recording().act(told(after).act, { about }))[0];
    };
    expect(from('Lamps [should] be lit at dusk.', 'Lamps should be lit at dusk.')).toBe(
      'The representative of Norway proposed to remove square brackets in paragraph 10.',
    );
    expect(from('Lamps [should][must] be lit at dusk.', 'Lamps should be lit at dusk.')).toBe(
      'The representative of Norway proposed to delete “[must]” and to remove a square bracket in paragraph 10.',
    );
  });

  it('PC10 words from right to left stand by themselves in the sentence', () => {
    expect(says('States recalled that lamps مضاءة should be lit at dusk.')[0]).toContain(
      '“\u2068مضاءة\u2069”',
    );
  });

  it('PC10 a group stands with its article', () => {
    const { act } = told('States recalled that lamps should be lit.', {
      onBehalfOf: 'Group of 77 and China',
    });
    expect(sentencesOf(new Recording().act(act, { about: [TENTH] }))[0]).toMatch(
      /^The representative of Norway, on behalf of the Group of 77 and China, proposed/u,
    );
  });

  it('PC10 a wording that is new altogether, a new paragraph, a paragraph that goes', () => {
    expect(says('Nobody needs light.')[0]).toBe(
      'The representative of Norway proposed that paragraph 10 read “Nobody needs light.”',
    );
    const added = told('Oil is dear.', { kind: 'insert-after' });
    const gone = told('', { kind: 'delete' });
    const first = told('Preamble.', { kind: 'insert-after', target: null });
    const recording = new Recording()
      .act(added.act, { about: [TENTH] })
      .act(gone.act, { about: [TENTH] })
      .act(first.act);
    expect(sentencesOf(recording)).toEqual([
      'The representative of Norway proposed to add, after paragraph 10, a new paragraph reading “Oil is dear.”',
      'The representative of Norway proposed to delete paragraph 10.',
      'The representative of Norway proposed to add, at the beginning of the text, a new paragraph reading “Preamble.”',
    ]);
  });

  it('PC10 long words are shortened in the middle, between words', () => {
    const [sentence = ''] = says(`Nobody ${'needs any light '.repeat(40)}at all.`);
    expect(sentence.length).toBeLessThan(340);
    expect(sentence).toMatch(/“Nobody needs any light .* … .*at all\.”$/u);
  });
});

describe('PC11 what others said on a proposal stands with it', () => {
  const { proposal, act } = told('States recalled that lanterns should be lit at dusk.', {
    onBehalfOf: 'the Nordic group',
    coSponsors: [STATES.id],
  });

  it('PC11 support in the same sentence, other positions after it, the last one of each', () => {
    const recording = new Recording()
      .act(act, { about: [TENTH] })
      .act(world.position(proposal, KENYA.id, 'cannot-accept'))
      .act(world.position(proposal, KENYA.id, 'supports'))
      .act(world.position(proposal, CHILE.id, 'supports'))
      .act(world.position(proposal, HOLY_SEE.id, 'reserves'))
      .act(world.position(proposal, STATES.id, 'can-accept', 'with “lamps” in brackets'));
    expect(sentencesOf(recording)).toEqual([
      'The representative of Norway, on behalf of the Nordic group, proposed to replace “lamps” with “lanterns” in paragraph 10; co-sponsored by the United States of America; supported by Kenya and Chile.',
      'The observer for the Holy See reserved its position on the proposal of Norway.',
      'The representative of the United States of America could accept the proposal of Norway, stating: “with “lamps” in brackets”.',
    ]);
  });

  it('PC11 once it was decided on, or in another meeting, positions are sentences of their own', () => {
    const recording = new Recording()
      .act(act, { about: [TENTH] })
      .act({ kind: 'proposal-decided', proposal, fateBefore: 'tabled', fateAfter: 'not-retained' })
      .act(world.position(proposal, KENYA.id, 'supports'))
      .act(world.position(proposal, CHILE.id, 'supports'));
    expect(sentencesOf(recording).slice(1)).toEqual([
      'The proposal of Norway on paragraph 10 was not retained.',
      'The representatives of Kenya and Chile supported the proposal of Norway on paragraph 10.',
    ]);
  });

  it('PC11 each sentence names every entry that it rests on', () => {
    const recording = new Recording()
      .act(act, { about: [TENTH] })
      .act(world.position(proposal, CHILE.id, 'supports'))
      .act(world.position(proposal, KENYA.id, 'reserves'));
    const [first] = paragraphsOf(recording).filter((one) => one.kind === 'paragraph');
    const sources = first?.kind === 'paragraph' ? first.sentences.map((one) => one.sources) : [];
    expect(sources).toEqual([
      [1, 2].map((sequence) => ({ kind: 'decision', draft: DRAFT.id, sequence })),
      [{ kind: 'decision', draft: DRAFT.id, sequence: 3 }],
    ]);
  });
});

describe('PC12 names are told as they were asked for', () => {
  const { proposal, act } = told('States recalled that lanterns should be lit at dusk.', {
    onBehalfOf: 'the EU',
  });
  const recording = new Recording()
    .act(act, { about: [TENTH] })
    .act(world.position(proposal, KENYA.id, 'supports'))
    .act(world.position(proposal, CHILE.id, 'reserves'));

  it('PC12 by codes', () => {
    expect(sentencesOf(recording, { naming: 'short' })).toEqual([
      'NOR, on behalf of the EU, proposed to replace “lamps” with “lanterns” in paragraph 10; supported by KEN.',
      'CHL reserved its position on the proposal of NOR.',
    ]);
  });

  it('PC12 withheld: nothing tells who they are', () => {
    const text = sentencesOf(recording, { naming: 'withheld' }).join(' ');
    expect(text).toContain('A delegation proposed to replace');
    for (const name of ['NOR', 'Norway', 'Kenya', 'KEN', 'Chile', 'CHL', 'the EU'])
      expect(text).not.toContain(name);
  });
});

describe('PC13 the summary follows the meetings', () => {
  const morning = world.meeting();
  const afternoon = world.meeting({ session: morning.session, hours: { from: '15:00', to: '18:00' } });
  const meetings = [morning, afternoon];
  const first = { meeting: morning.id };
  const second = { meeting: afternoon.id };
  const floor = { kind: 'floor-taken', paragraph: TENTH.id } as const;

  it('PC13 a heading for each meeting, item and draft; paragraphs taken up one after the other in one sentence', () => {
    const recording = new Recording()
      .onProcess({ kind: 'meeting-opened', meeting: morning })
      .onProcess(
        { kind: 'item-taken', meeting: morning.id, part: 0, item: '5', words: 'discussions on lamps' },
        first,
      )
      .act(floor, { ...first, about: [TENTH] })
      .act({ kind: 'floor-taken', paragraph: ELEVENTH.id }, { ...first, about: [ELEVENTH] })
      .onProcess({ kind: 'meeting-closed', meeting: morning }, first)
      .act(floor, second);
    expect(textOf(recording, { meetings })).toEqual([
      '# 1st meeting, 12 May 2031, 10 a.m.–1 p.m.',
      '1. The meeting was called to order.',
      '## Agenda item 5: discussions on lamps',
      '### Draft second progress report',
      '2. The meeting took up paragraphs 10 and 11.',
      '3. The meeting rose.',
      '# 2nd meeting, 12 May 2031, 3–6 p.m.',
      '### Draft second progress report',
      '4. The meeting took up paragraph 10.',
    ]);
  });

  it('PC13 without an item taken up, the item is that under which the programme has the draft', () => {
    const item = {
      kind: 'item',
      number: '5',
      subItems: [],
      words: 'lamps',
      activity: null,
      isContinued: true,
      footnotes: [],
    } as const;
    const planned = { ...morning, parts: [item], drafts: [{ part: 0, draft: DRAFT.id }] };
    expect(textOf(new Recording().act(floor, first), { meetings: [planned] })).toContain(
      '## Agenda item 5: lamps',
    );
  });

  it('PC13 one meeting, one session, one draft alone', () => {
    const recording = new Recording()
      .act(floor)
      .act(floor, first)
      .act(floor)
      .act(floor, second)
      .act(floor)
      .onProcess({ kind: 'meeting-opened', meeting: afternoon });
    const headings = (asked: Asked) =>
      textOf(recording, { meetings, ...asked }).filter((line) => line.startsWith('# '));
    const [one, other, between] = ['# 1st', '# 2nd', '# Out'].map((start) => expect.stringContaining(start));
    expect(headings({})).toEqual([between, one, between, other, between, other]);
    expect(headings({ meeting: morning.id })).toEqual([one]);
    expect(headings({ session: morning.session })).toEqual([one, between, other, between, other]);
    expect(headings({ draft: DRAFT.id })).toEqual([between, one, between, other, between]);
    expect(headings({ draft: world.newId('draft') })).toEqual([]);
  });
});

describe('PC14 every kind of act is told, or is named silent', () => {
  const isTold = ([, how]: readonly [string, string]) => how === 'told';
  /** The proposal that the samples are about, tabled before. */
  const begun = () => {
    const tabled = ACTS['proposal-tabled'];
    return tabled === undefined ? new Recording() : new Recording().act(tabled.act, { about: [TENTH] });
  };

  it.each(
    Object.entries(ACTS_TOLD)
      .filter(isTold)
      .map(([kind]) => kind as ActKind),
  )('PC14 %s', (kind) => {
    const sample = ACTS[kind];
    const told =
      sample === undefined
        ? []
        : sentencesOf(begun().act(sample.act, { about: sample.about ?? [] })).slice(1);
    const own = kind === 'position-taken' || kind === 'proposal-tabled' ? sentencesOf(begun()) : told;
    expect(own).toHaveLength(1);
    expect(own.join('')).toMatch(/^\p{Lu}[^{}]*[.?!]["”]?$/u);
    expect(own.join('')).not.toMatch(/undefined|null|\[/);
  });

  it.each(
    Object.entries(PROCESS_ACTS_TOLD)
      .filter(isTold)
      .map(([kind]) => kind as ProcessActKind),
  )('PC14 %s', (kind) => {
    const act = PROCESS_ACTS[kind];
    // An item is told as the heading above what follows.
    if (kind === 'item-taken') return;
    const own = act === undefined ? [] : sentencesOf(new Recording().onProcess(act));
    expect(own).toHaveLength(1);
    expect(own.join('')).toMatch(/^\p{Lu}[^{}]*\.$/u);
  });

  it('PC14 the sentences, as a rapporteur reads them', () => {
    const recording = begun();
    for (const sample of Object.values(ACTS)) recording.act(sample.act, { about: sample.about ?? [] });
    for (const act of Object.values(PROCESS_ACTS)) recording.onProcess(act);
    expect(sentencesOf(recording).slice(1)).toEqual([
      'The second reading of the draft entitled “Draft second progress report” began.',
      'The second reading of the draft entitled “Draft second progress report” was concluded; a paragraph was not taken up.',
      'Paragraph 10 was taken up.',
      'Paragraph 10 was agreed ad referendum, the word of Kenya being awaited.',
      'The representative of Norway proposed that paragraph 10 read “Nobody needs light.”',
      'The Chair brought the proposal of Norway on paragraph 10 into line with the present wording.',
      'The representative of Norway withdrew its proposal on paragraph 10.',
      'The representative of Kenya withdrew its co-sponsorship of the proposal of Norway on paragraph 10.',
      'The proposal of Norway on paragraph 10 was accepted.',
      'The proposal of Norway on paragraph 10 was accepted.',
      'The decision on paragraph 10 was taken back.',
      'The words “lamps” in paragraph 10 were placed in square brackets at the request of Kenya.',
      'The number of paragraph 10 was placed in square brackets.',
      'Paragraphs 10 and 11 were to be considered together as the package “Lamps and oil”.',
      'The package “Lamps and oil” was changed to comprise paragraphs 10 and 11.',
      'The package “Lamps and oil” was dissolved.',
      'Paragraph 10 was referred to the informal group on lamps.',
      'The informal group on lamps returned paragraph 10 to the meeting.',
      'Paragraph 10 was placed under silence until 15 May 2031 at 12:00.',
      'The representative of Norway broke silence on paragraph 10, stating: “Not yet.”',
      'The silence procedure on paragraph 10 was ended.',
      'The representative of Kenya entered a reservation on paragraph 10, stating: “Oil is dear.”',
      'The representative of Kenya withdrew its reservation on paragraph 10.',
      'The representative of Kenya supported the proposal of Norway on paragraph 10.',
      'The Chair restored the earlier wording of paragraph 10.',
      'The Chair issued Rev.1 of the draft entitled “Draft second progress report” (HA/LT.7/2031/CRP.1/Rev.1).',
      'The meeting was called to order.',
      'The meeting rose.',
      'Ada Holm (Norway) took office as Rapporteur.',
      'A statement was made by the representative of Norway, on behalf of the Nordic group.',
      'The representative of Kenya submitted a statement in writing.',
      'The following document was circulated: “Note on oil” (HA/LT.7/2031/2).',
      'The following document was withdrawn: “Note on oil” (HA/LT.7/2031/2).',
    ]);
  });

  it('PC14 silent acts leave no trace: a draft that was made, a version for the team, who did not speak after all', () => {
    const recording = new Recording().act({ kind: 'draft-created', title: 'x', symbol: '', paragraphs: 2 });
    const issued = ACTS['version-issued']?.act;
    if (issued !== undefined) recording.act({ ...issued, version: { ...issued.version, audience: 'team' } });
    for (const act of RETURNED) recording.onProcess(act);
    expect(textOf(recording)).toEqual([]);
  });
});

describe('PC15 nothing tells of a proposal before it is tabled', () => {
  it('PC15 a group that drafts is told, what it drafts is not', () => {
    const recording = new Recording();
    for (const kind of ['parking-begun', 'parking-ended'] as const) {
      const sample = ACTS[kind];
      if (sample !== undefined) recording.act(sample.act, { about: [TENTH] });
    }
    expect(sentencesOf(recording)).toHaveLength(2);
    expect(JSON.stringify(paragraphsOf(recording))).not.toContain(UNTABLED);
  });
});
