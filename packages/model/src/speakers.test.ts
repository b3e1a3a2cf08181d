import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORY_RIGHTS } from './category.ts';
import { makeId, type Id, type IdKind } from './ids.ts';
import { PARTICIPANT_CATEGORIES } from './participant.ts';
import {
  findSpeaking,
  inOrderOfSpeaking,
  mayMove,
  nextPlace,
  placeBefore,
  speechMs,
  type Speaker,
} from './speakers.ts';
import {
  classOfStatement,
  faultOfRules,
  ruleOf,
  SPEAKER_CLASSES,
  SPEAKING_RULES,
  type SpeakerClass,
  type SpeakingRules,
} from './speaking-rules.ts';

const id = <Kind extends IdKind>(kind: Kind, number: number): Id<Kind> =>
  makeId(kind, (count) => new Uint8Array(count).fill(number % 32));

const KIND_OF = (who: SpeakerClass) =>
  who === 'point-of-order' ? who : who.endsWith('right-of-reply') ? 'right-of-reply' : 'statement';

function speaker(at: number, speaksAs: SpeakerClass, facts: Partial<Speaker> = {}): Speaker {
  return {
    id: `spk-${at}` as Speaker['id'],
    process: id('process', 1),
    meeting: id('meeting', 1),
    participant: id('participant', at),
    onBehalfOf: speaksAs === 'group' ? 'a group' : '',
    kind: KIND_OF(speaksAs),
    speaksAs,
    item: '5',
    askedAt: '2031-05-12T14:00:00Z',
    askedBy: id('actor', 1),
    invited: false,
    place: { among: speaksAs, at },
    state: 'waiting',
    startedAt: null,
    endedAt: null,
    spokenMs: 0,
    minutes: null,
    ...facts,
  };
}

const idsOf = (speakers: readonly Speaker[]) => speakers.map(({ place: { at } }) => at);
/** Groups and member States in one turn. */
const AS_ASKED: SpeakingRules = SPEAKING_RULES.map((row) =>
  row.who === 'group' ? { ...row, turn: 3 } : row,
);

const classes = fc.constantFrom(...SPEAKER_CLASSES);
const lists = fc
  .array(
    fc.record({
      who: classes,
      state: fc.constantFrom('waiting', 'interrupted', 'spoken', 'withdrawn', 'absent', 'speaking'),
    }),
    { maxLength: 30 },
  )
  .map((made) => made.map(({ who, state }, index) => speaker(index + 1, who, { state })));

describe('the list of speakers', () => {
  it('NW1 nobody who waits is lost or doubled, and nobody else is on the list', () => {
    fc.assert(
      fc.property(lists, (speakers) => {
        const listed = inOrderOfSpeaking(speakers, SPEAKING_RULES);
        const still = speakers.filter(({ state }) => state === 'waiting' || state === 'interrupted');
        expect([...listed].toSorted((one, other) => one.place.at - other.place.at)).toEqual(still);
      }),
    );
  });

  it('NW2 it goes by turns and then by asking: points of order, the interrupted, groups where ruled, replies at the end', () => {
    const speakers = [
      speaker(1, 'stakeholder'),
      speaker(2, 'second-right-of-reply'),
      speaker(3, 'right-of-reply'),
      speaker(4, 'member-state'),
      speaker(5, 'group'),
      speaker(6, 'organization'),
      speaker(7, 'observer-state'),
      speaker(8, 'member-state', { state: 'interrupted' }),
      speaker(9, 'point-of-order'),
      speaker(10, 'group'),
      speaker(11, 'member-state'),
    ];
    expect(idsOf(inOrderOfSpeaking(speakers, SPEAKING_RULES))).toEqual([9, 8, 5, 10, 4, 11, 7, 6, 1, 3, 2]);
    expect(idsOf(inOrderOfSpeaking(speakers, AS_ASKED))).toEqual([9, 8, 4, 5, 10, 11, 7, 6, 1, 3, 2]);
  });

  it('NW2 the order of any two is theirs alone, whoever comes and goes', () => {
    fc.assert(
      fc.property(lists, fc.nat(), (speakers, chosen) => {
        const gone = speakers[chosen % Math.max(1, speakers.length)];
        const all = inOrderOfSpeaking(speakers, SPEAKING_RULES);
        const without = inOrderOfSpeaking(
          speakers.filter((one) => one !== gone),
          SPEAKING_RULES,
        );
        expect(without).toEqual(all.filter((one) => one !== gone));
        const newcomer = speaker(0, 'member-state', { place: nextPlace(speakers, 'member-state') });
        const grown = inOrderOfSpeaking([newcomer, ...speakers], SPEAKING_RULES);
        expect(grown.filter((one) => one !== newcomer)).toEqual(all);
        const among = grown.filter(
          ({ place, state }) => place.among === 'member-state' && state === 'waiting',
        );
        expect(among.at(-1)).toBe(newcomer);
      }),
    );
  });

  it('NW3 whoever is moved stands where the Chair said, all others as they stood, points of order first', () => {
    fc.assert(
      fc.property(lists, fc.nat(), fc.nat(), (speakers, from, to) => {
        const rules = SPEAKING_RULES;
        const movable = inOrderOfSpeaking(speakers, rules).filter(mayMove);
        const moved = movable[from % Math.max(1, movable.length)];
        if (moved === undefined) return;
        const others = inOrderOfSpeaking(speakers, rules).filter((one) => one !== moved);
        const targets = others.filter(mayMove);
        const before = targets[to % (targets.length + 1)] ?? null;
        const after = { ...moved, place: placeBefore(moved, before, { speakers, rules }) };
        const list = inOrderOfSpeaking(
          speakers.map((one) => (one === moved ? after : one)),
          rules,
        );
        expect(list.filter((one) => one !== after)).toEqual(others);
        const next = list[list.indexOf(after) + 1] ?? null;
        expect(next).toBe(before);
        const heads = list.findLastIndex(({ speaksAs }) => speaksAs === 'point-of-order');
        expect(list.slice(0, heads + 1).every(({ speaksAs }) => speaksAs === 'point-of-order')).toBe(true);
      }),
    );
  });

  it('NW3 who spoke is never moved, nor whoever was interrupted or rises to order', () => {
    expect(mayMove(speaker(1, 'group'))).toBe(true);
    for (const state of ['speaking', 'interrupted', 'spoken', 'withdrawn', 'absent'] as const)
      expect(mayMove(speaker(1, 'group', { state }))).toBe(false);
    expect(mayMove(speaker(1, 'point-of-order'))).toBe(false);
  });

  it('NW4 time runs while one has the floor, and stands still while one is interrupted', () => {
    const at = (seconds: number) => new Date(seconds * 1000).toISOString();
    const begun = speaker(1, 'group', { state: 'speaking', startedAt: at(10), spokenMs: 2_000 });
    expect(speechMs(begun, 15_000)).toBe(7_000);
    expect(speechMs(begun, 5_000)).toBe(2_000);
    expect(speechMs({ ...begun, state: 'interrupted' }, 99_000)).toBe(2_000);
    expect(speechMs({ ...begun, state: 'spoken', endedAt: at(20) }, 99_000)).toBe(12_000);
    expect(speechMs(speaker(1, 'group'), 99_000)).toBe(0);
    expect(findSpeaking([speaker(2, 'group'), begun])).toBe(begun);
  });
});

/** G statement for a group, S statement, R right of reply, P point of order: which class, as whom. */
// prettier-ignore
const CLASSES: Record<(typeof PARTICIPANT_CATEGORIES)[number], readonly [string, SpeakerClass]> = {
  'member-state':                   ['SRP', 'member-state'],
  'observer-state':                 ['SRP', 'observer-state'],
  'observer-entity':                ['S',   'organization'],
  'intergovernmental-organization': ['SR',  'organization'],
  'un-entity':                      ['S',   'organization'],
  stakeholder:                      ['S',   'stakeholder'],
};

describe('the rules of speaking', () => {
  it.each(PARTICIPANT_CATEGORIES)('NW5 what %s may ask for, and as whom it speaks', (category) => {
    const [kinds, who] = CLASSES[category];
    const letters = { statement: 'S', 'right-of-reply': 'R', 'point-of-order': 'P' };
    expect(CATEGORY_RIGHTS[category].asksFor.map((kind) => letters[kind]).join('')).toBe(kinds);
    expect(classOfStatement(category, '')).toBe(who);
    expect(classOfStatement(category, 'a group')).toBe('group');
  });

  it.each([...SPEAKER_CLASSES])('NW6 the table is about %s once', (who) => {
    expect(SPEAKING_RULES.filter((row) => row.who === who)).toEqual([ruleOf(SPEAKING_RULES, who)]);
    expect(faultOfRules(SPEAKING_RULES.filter((row) => row.who !== who))).toBe('not_each_once');
    expect(faultOfRules([...SPEAKING_RULES, ruleOf(SPEAKING_RULES, who)])).toBe('not_each_once');
    expect(() =>
      ruleOf(
        SPEAKING_RULES.filter((row) => row.who !== who),
        who,
      ),
    ).toThrow(who);
  });

  it('NW6 a table is sound where points of order come first and replies last', () => {
    const turned = (who: SpeakerClass, turn: number) =>
      SPEAKING_RULES.map((row) => (row.who === who ? { ...row, turn } : row));
    expect(faultOfRules(SPEAKING_RULES)).toBeNull();
    expect(faultOfRules(AS_ASKED)).toBeNull();
    expect(faultOfRules(turned('group', 1))).toBe('points_of_order_not_first');
    expect(faultOfRules(turned('right-of-reply', 6))).toBe('replies_not_last');
    expect(faultOfRules(turned('second-right-of-reply', 6))).toBe('replies_not_last');
    expect(faultOfRules(turned('second-right-of-reply', 7))).toBeNull();
  });
});
