/** What a command on the languages of a text does to a translation: paragraphs of the original put in, and its status taken over. */
import {
  CLOSED_STATUSES,
  hashOfWords,
  isClosed,
  isRefusal,
  judge,
  refuse,
  type DraftId,
  type LadderStep,
  type ParagraphId,
  type RaisedDifferenceId,
  type Refusal,
  type Status,
} from '@chapeau/model';
import type { NewParagraph } from '@chapeau/text';
import { correctedWording } from './corrected-wording.ts';
import { outcomeOf, together } from './consequences.ts';
import { judgeProposals, type Taken } from './ladder-steps.ts';
import type { DraftStep, Outcome } from './outcome.ts';
import { readingFacts } from './readings.ts';
import { settled } from './settling.ts';
import { decided } from './status-decision.ts';
import { rewording } from './text-edit.ts';
import { nameOf, seekParagraph, silentUntil, type Scene } from './world.ts';

/** Paragraphs under ids that they have elsewhere, in the order of the text, each after another; null: at the beginning. */
export interface PutInParagraphs {
  readonly kind: 'put-in-paragraphs';
  readonly original: DraftId;
  readonly paragraphs: readonly {
    readonly paragraph: NewParagraph;
    readonly follows: ParagraphId | null;
  }[];
}

/** Paragraphs that get the status that they have in another language. */
export interface TakeOverStatus {
  readonly kind: 'take-over-status';
  readonly statuses: readonly { readonly paragraph: ParagraphId; readonly status: Status }[];
}

/** A correction of a paragraph of the translation that is written into it. */
export interface TakeCorrection {
  readonly kind: 'take-correction';
  readonly id: RaisedDifferenceId;
  readonly paragraph: ParagraphId;
  readonly correction: string;
  /** `hashOfWords` of the words that it is a correction of. */
  readonly seen: string;
  /** Whose it is. */
  readonly byName: string;
}

export type LanguageOrder = PutInParagraphs | TakeOverStatus | TakeCorrection;

const KINDS: readonly string[] = [
  'put-in-paragraphs',
  'take-over-status',
  'take-correction',
] satisfies readonly LanguageOrder['kind'][];

/** Tells an order on a language from the commands that come over the wire. */
export function isLanguageOrder<Other extends { readonly kind: string }>(
  order: Other | LanguageOrder,
): order is LanguageOrder {
  return KINDS.includes(order.kind);
}

/** Those that are in the text already stay as they are. Refused with `nothing-chosen` where all are. */
export function putInParagraphs(command: PutInParagraphs, scene: Scene): Outcome | Refusal {
  const refusal = judge(scene.by.role, 'edit-text');
  if (refusal !== null) return refusal;
  const present = new Set(scene.world.plain.paragraphs.map(({ id }) => id));
  const wanted = command.paragraphs.filter(({ paragraph }) => !present.has(paragraph.id));
  if (wanted.length === 0) return refuse('nothing-chosen');
  const steps = wanted.map(({ paragraph, follows }): DraftStep => ({
    kind: 'insert',
    after: follows,
    paragraphs: [paragraph],
  }));
  const changes = wanted.map(({ paragraph: { number = null, alternativeOf = null, ...wording } }) => ({
    paragraph: wording.id,
    before: null,
    after: { ...wording, number, alternativeOf, stage: 0, status: 'open' as const },
  }));
  const act = { kind: 'paragraphs-brought', original: command.original } as const;
  return outcomeOf(scene, together([{ steps, recorded: [{ act, paragraphs: changes }] }]));
}

/**
 * One decision for each status. Refused whole: under silence, over undecided proposals, and for a paragraph that is closed, unless it goes
 * up the ladder.
 */
export function takeOverStatus({ statuses }: TakeOverStatus, scene: Scene): Outcome | Refusal {
  const taken: Taken[] = [];
  for (const { paragraph: id, status } of statuses) {
    const one = takeOver(scene, id, status);
    if (isRefusal(one)) return one;
    taken.push(one);
  }
  if (taken.length === 0) return refuse('nothing-chosen');
  const decisions = CLOSED_STATUSES.flatMap((status) => {
    const alike = taken.filter(({ step }) => step.to === status);
    return alike.length === 0 ? [] : [decided(scene, { deed: 'take-over', taken: alike, reason: '' })];
  });
  return outcomeOf(scene, together(decisions));
}

/** Refused where the words read otherwise by now, and where the text may not be edited there. */
export function takeCorrection(command: TakeCorrection, scene: Scene): Outcome | Refusal {
  const { id: difference, correction, byName } = command;
  const { world, by } = scene;
  const paragraph = seekParagraph(world, command.paragraph);
  if (isRefusal(paragraph)) return paragraph;
  const { reading } = world.floor;
  const number = nameOf(paragraph);
  const refusal = judge(by.role, 'edit-text', {
    number,
    status: paragraph.status,
    silentUntil: silentUntil(world, paragraph.id),
    reading: reading && readingFacts(reading, paragraph.id),
  });
  if (refusal !== null) return refusal;
  if (hashOfWords(paragraph) !== command.seen) return refuse('rendering-changed', { number });
  const wording = correctedWording(paragraph, correction, world.plain.language);
  return settled(scene, {
    id: scene.means.makeId('decision'),
    act: { kind: 'correction-taken', difference, byName },
    reason: '',
    applied: rewording(world, paragraph, wording),
    settlements: [],
  });
}

function takeOver(scene: Scene, id: ParagraphId, status: Status): Taken | Refusal {
  const { world, by } = scene;
  const paragraph = seekParagraph(world, id);
  if (isRefusal(paragraph)) return paragraph;
  const number = nameOf(paragraph);
  const refusal = judge(by.role, 'decide-status', { number, silentUntil: silentUntil(world, id) });
  if (refusal !== null) return refusal;
  const goesUp = CLOSED_STATUSES.indexOf(status) > CLOSED_STATUSES.indexOf(paragraph.status);
  if (isClosed(paragraph.status) && (!goesUp || paragraph.status === 'deleted'))
    return refuse('paragraph-closed', { number, status: paragraph.status });
  const step = stepTo(status);
  return judgeProposals(world, step, paragraph) ?? { paragraph, step };
}

/** No step of the ladder of this draft: the ladder was climbed in another language. */
function stepTo(to: Status): LadderStep {
  const of = { deed: 'agree', from: [], when: 'any' } as const;
  return { ...of, to, needsReason: false, needsProposalsDecided: true };
}
