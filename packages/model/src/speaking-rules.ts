/** Rules of speaking: who speaks in which turn, and how long. A table that a facilitator reads and changes. */
import type { ParticipantCategory } from './participant.ts';

/** What a turn goes by: the kind of intervention, then whether it is for a group, then the category of the participant. */
export const SPEAKER_CLASSES = [
  'point-of-order',
  'group',
  'member-state',
  'observer-state',
  'organization',
  'stakeholder',
  'right-of-reply',
  'second-right-of-reply',
] as const;
export type SpeakerClass = (typeof SPEAKER_CLASSES)[number];

/** Read a row as: [who] speaks in turn [turn], for at most [minutes]. Those of one turn are heard in the order in which they asked. */
export interface SpeakingRule {
  readonly who: SpeakerClass;
  readonly turn: number;
  /** Null: as long as they like. */
  readonly minutes: number | null;
}
export type SpeakingRules = readonly SpeakingRule[];

/** Turns and minutes go from 1 to these. */
export const MOST_TURNS = 9;
export const MOST_MINUTES = 120;

/**
 * Groups first. Points of order and rights of reply as in General Assembly decision 34/401: five minutes; ten and then five, at the end.
 */
// prettier-ignore
export const SPEAKING_RULES: SpeakingRules = [
  { who: 'point-of-order',        turn: 1, minutes: 5 },
  { who: 'group',                 turn: 2, minutes: 8 },
  { who: 'member-state',          turn: 3, minutes: 5 },
  { who: 'observer-state',        turn: 4, minutes: 5 },
  { who: 'organization',          turn: 5, minutes: 3 },
  { who: 'stakeholder',           turn: 6, minutes: 3 },
  { who: 'right-of-reply',        turn: 7, minutes: 10 },
  { who: 'second-right-of-reply', turn: 8, minutes: 5 },
];

/** The class of a statement: whoever speaks on behalf of a group, then by category. */
export function classOfStatement(category: ParticipantCategory, onBehalfOf: string): SpeakerClass {
  if (onBehalfOf !== '') return 'group';
  switch (category) {
    case 'member-state':
    case 'observer-state':
    case 'stakeholder':
      return category;
    case 'observer-entity':
    case 'intergovernmental-organization':
    case 'un-entity':
      return 'organization';
  }
}

/** The row about them. Throws where the table has none: it was not sound. */
export function ruleOf(rules: SpeakingRules, who: SpeakerClass): SpeakingRule {
  const rule = rules.find((row) => row.who === who);
  if (rule === undefined) throw new Error(`no rule of speaking is about ${who}`);
  return rule;
}

export type RulesFault = 'not_each_once' | 'points_of_order_not_first' | 'replies_not_last';

/** What is wrong with a table that is proposed; null: it is sound. */
export function faultOfRules(rules: SpeakingRules): RulesFault | null {
  const isWhole =
    rules.length === SPEAKER_CLASSES.length &&
    SPEAKER_CLASSES.every((who) => rules.some((row) => row.who === who));
  if (!isWhole) return 'not_each_once';
  const turn = (who: SpeakerClass) => ruleOf(rules, who).turn;
  const statements = rules
    .filter(({ who }) => who !== 'point-of-order' && !who.endsWith('right-of-reply'))
    .map((row) => row.turn);
  if (turn('point-of-order') >= Math.min(...statements)) return 'points_of_order_not_first';
  const [first, second] = [turn('right-of-reply'), turn('second-right-of-reply')];
  return first <= Math.max(...statements) || second < first ? 'replies_not_last' : null;
}
