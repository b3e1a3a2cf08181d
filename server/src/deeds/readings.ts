/** Readings: opened, taken through the text paragraph by paragraph, closed. */
import {
  covers,
  isRefusal,
  judge,
  MAX_READINGS,
  refuse,
  type Circumstances,
  type Floor,
  type Ladder,
  type ParagraphId,
  type Reading,
  type Refusal,
  unreadIn,
} from '@chapeau/model';
import type { CommandOf } from './command-of.ts';
import { outcome, record, type Outcome } from './outcome.ts';
import { nameOf, seekParagraph, tagOf, type Scene, type World } from './world.ts';

/** Opens the reading after the last one. Refused while one is open, after the ninth, and for a scope that names nothing. */
export function openReading(command: CommandOf<'open-reading'>, scene: Scene): Outcome | Refusal {
  const { world, by, means } = scene;
  const open = world.floor.reading;
  const refusal =
    judge(by.role, 'open-reading') ?? (open && refuse('reading-open', { ordinal: open.ordinal }));
  if (refusal !== null) return refusal;
  const ordinal = Math.max(0, ...world.readings.map((reading) => reading.ordinal)) + 1;
  if (ordinal > MAX_READINGS) return refuse('readings-used-up', { limit: MAX_READINGS });
  const scopeRefusal = judgeScope(world, command.scope);
  if (scopeRefusal !== null) return scopeRefusal;
  const { way, takes, scope, until, meetings } = command;
  const reading: Reading = {
    id: means.makeId('reading'),
    ordinal,
    way,
    takes,
    scope,
    until,
    meetings,
    openedAt: means.now,
    closedAt: null,
  };
  return outcome({
    steps: [{ kind: 'floor', floor: { reading, paragraph: null } }],
    rows: [{ table: 'reading', row: reading }],
    entries: record(scene, [{ act: { kind: 'reading-opened', reading, ...fixedLadder(world, ordinal) } }]),
    notices: [{ topic: 'draft', to: 'everybody' }],
  });
}

/** With a first reading the ladder stands, so the record says what it is. */
function fixedLadder({ ladder }: World, ordinal: number): { readonly ladder?: Ladder } {
  return ordinal === 1 ? { ladder } : {};
}

function judgeScope(world: World, scope: Reading['scope']): Refusal | null {
  if (scope === 'whole') return null;
  if (scope.length === 0) return refuse('scope-empty');
  const known = new Set(world.plain.paragraphs.map((paragraph) => paragraph.id));
  return scope.every((id) => known.has(id)) ? null : refuse('paragraph-unknown');
}

/** Closes the open reading, records what it did not take up (headings aside), and clears the floor. */
export function closeReading(command: CommandOf<'close-reading'>, scene: Scene): Outcome | Refusal {
  const { world, by, means } = scene;
  const { reading } = world.floor;
  const refusal = judge(by.role, 'close-reading', { reading: reading && readingFacts(reading, null) });
  if (refusal !== null) return refusal;
  if (reading === null) return refuse('no-reading-open');
  const { id, ordinal } = reading;
  if ((command.reading ?? id) !== id) return refuse('other-reading-open', { ordinal });
  const leftOver = unreadIn(world.plain, reading);
  return outcome({
    steps: [{ kind: 'floor', floor: { reading: null, paragraph: null } }],
    rows: [{ table: 'reading', row: { ...reading, closedAt: means.now } }],
    entries: record(scene, [{ act: { kind: 'reading-closed', reading: id, ordinal, leftOver } }]),
    notices: [{ topic: 'draft', to: 'everybody' }],
  });
}

/** Takes the floor to a paragraph, which from then on has been taken up in this reading; null: to none. */
export function takeFloor(command: CommandOf<'take-floor'>, scene: Scene): Outcome | Refusal {
  const { world, by } = scene;
  const { reading } = world.floor;
  const paragraph = command.paragraph === null ? null : seekParagraph(world, command.paragraph);
  const refusal = judge(by.role, 'take-floor', {
    reading: reading && readingFacts(reading, command.paragraph),
    number: paragraph === null || isRefusal(paragraph) ? '' : nameOf(paragraph),
  });
  // A paragraph that is gone is told as gone, not as outside the reading.
  if (refusal !== null && refusal.refusal !== 'outside-reading') return refusal;
  if (isRefusal(paragraph)) return paragraph;
  if (refusal !== null) return refusal;
  if (reading === null) return refuse('no-reading-open');
  const floor: Floor = { reading, paragraph: command.paragraph };
  const act = { kind: 'floor-taken', paragraph: command.paragraph } as const;
  if (paragraph === null)
    return outcome({ steps: [{ kind: 'floor', floor }], entries: record(scene, [{ act }]) });
  const stage = Math.max(paragraph.stage, reading.ordinal);
  const after = { ...paragraph, stage };
  return outcome({
    steps: [
      { kind: 'floor', floor },
      { kind: 'tag', paragraph: paragraph.id, tag: { ...tagOf(world, paragraph.id), stage } },
    ],
    entries: record(scene, [{ act, paragraphs: [{ paragraph: paragraph.id, before: paragraph, after }] }]),
  });
}

/** The open reading as the policy asks about it. A paragraph of null: the question is not about one. */
export function readingFacts(
  reading: Reading,
  paragraph: ParagraphId | null,
): NonNullable<Circumstances['reading']> {
  return { takes: reading.takes, coversParagraph: paragraph === null || covers(reading, paragraph) };
}
