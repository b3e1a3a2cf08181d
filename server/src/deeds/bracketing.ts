/** Square brackets in the wording as decisions: put around words, lifted, one of several alternatives chosen. */
import {
  hashOfWording,
  isRefusal,
  judge,
  refuse,
  textOf,
  type BracketDeed,
  type ParagraphId,
  type ParticipantId,
  type PlainParagraph,
  type Refusal,
  type Wording,
} from '@chapeau/model';
import { bracketRange, chooseAlternative, liftBracket, parseBrackets } from '@chapeau/text';
import type { CommandOf } from './command-of.ts';
import { findOutsider } from './drafting.ts';
import type { Outcome } from './outcome.ts';
import { readingFacts } from './readings.ts';
import { settled } from './settling.ts';
import { rewording } from './text-edit.ts';
import { nameOf, seekParagraph, silentUntil, type Scene } from './world.ts';

/** Puts brackets around words of a paragraph, or around all of them. */
export function bracket(command: CommandOf<'bracket'>, scene: Scene): Outcome | Refusal {
  const { on, reason, present } = command;
  const paragraph = seekBracketed(scene, command.paragraph, present);
  if (isRefusal(paragraph)) return paragraph;
  const outsider = findOutsider(scene.world, on);
  if (outsider !== null) return outsider;
  const text = textOf(paragraph);
  const { from, to } = command.words ?? { from: 0, to: text.length };
  if (from >= to || to > text.length) return refuse('selection-empty');
  const wording = bracketRange(paragraph, from, to);
  return decided(scene, paragraph, { deed: 'bracket', wording, words: text.slice(from, to), on, reason });
}

/** Takes away the pair of brackets that opens at the offset. One without partner is no pair. */
export function liftBracketAt(command: CommandOf<'lift-bracket'>, scene: Scene): Outcome | Refusal {
  const { at, present, reason } = command;
  const paragraph = seekBracketed(scene, command.paragraph, present);
  if (isRefusal(paragraph)) return paragraph;
  const text = textOf(paragraph);
  const pair = parseBrackets(text).all.find(({ start }) => start === at);
  if (pair === undefined) return refuse('bracket-unknown');
  const words = text.slice(pair.start + 1, pair.end - 1);
  return decided(scene, paragraph, { deed: 'lift', wording: liftBracket(paragraph, pair), words, reason });
}

/**
 * Keeps the alternative that opens at the offset: at its bracket, or at the slash before it. Where two open there the outer one
 * is meant.
 */
export function chooseAlternativeAt(
  command: CommandOf<'choose-alternative'>,
  scene: Scene,
): Outcome | Refusal {
  const { at, present, reason } = command;
  const paragraph = seekBracketed(scene, command.paragraph, present);
  if (isRefusal(paragraph)) return paragraph;
  const text = textOf(paragraph);
  for (const group of parseBrackets(text).alternatives) {
    const chosen = group.choices.findIndex(({ start }) => start - 1 === at);
    const choice = group.choices[chosen];
    if (choice === undefined) continue;
    const words = text.slice(choice.start, choice.end).trim();
    const wording = chooseAlternative(paragraph, group, chosen);
    return decided(scene, paragraph, { deed: 'choose', wording, words, reason });
  }
  return refuse('bracket-unknown');
}

/** The paragraph, where the actor may bracket it and has seen it as it stands. */
function seekBracketed(scene: Scene, id: ParagraphId, present: string): PlainParagraph | Refusal {
  const byRole = judge(scene.by.role, 'bracket');
  if (byRole !== null) return byRole;
  const paragraph = seekParagraph(scene.world, id);
  if (isRefusal(paragraph)) return paragraph;
  const refusal = judgeBracketing(scene, paragraph);
  if (refusal !== null) return refusal;
  return hashOfWording(paragraph) === present ? paragraph : refuse('wording-not-current');
}

/** Why nobody may bracket the paragraph, its words or its number, now; null: the actor may. */
export function judgeBracketing({ world, by }: Scene, paragraph: PlainParagraph): Refusal | null {
  const { reading } = world.floor;
  return judge(by.role, 'bracket', {
    number: nameOf(paragraph),
    status: paragraph.status,
    silentUntil: silentUntil(world, paragraph.id),
    reading: reading && readingFacts(reading, paragraph.id),
  });
}

interface BracketDecision {
  readonly deed: BracketDeed;
  readonly wording: Wording;
  readonly words: string;
  readonly on?: readonly ParticipantId[];
  readonly reason: string;
}

function decided(
  scene: Scene,
  paragraph: PlainParagraph,
  { deed, wording, words, on = [], reason }: BracketDecision,
): Outcome {
  return settled(scene, {
    id: scene.means.makeId('decision'),
    act: { kind: 'bracket-decided', deed, words, on },
    reason,
    applied: rewording(scene.world, paragraph, wording),
    settlements: [],
  });
}
