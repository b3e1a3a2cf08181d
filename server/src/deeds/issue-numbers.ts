/** The numbers of a version: every one frozen as it is printed, or fresh ones with the references that follow them. */
import {
  hashOfWording,
  refuse,
  type Arrangement,
  type NumberChange,
  type ParagraphId,
  type PlainParagraph,
  type Refusal,
} from '@chapeau/model';
import { renumberedText, type RenumberedText } from '@chapeau/text';
import { arranged, together, type Consequences } from './consequences.ts';
import type { DraftStep } from './outcome.ts';
import { nameOf, silentUntil, type World } from './world.ts';

/** A text with the numbers that it is issued under, and what becomes of the live one. */
export interface IssuedNumbers extends Pick<Consequences, 'steps' | 'rows'> {
  readonly paragraphs: readonly PlainParagraph[];
  /** The numbers that changed; empty: none did. */
  readonly table: readonly NumberChange[];
  /** The paragraphs whose words follow a reference; those that only have another number are in the table. */
  readonly changes: readonly Followed[];
}

/**
 * The text as it is printed, every number frozen: none shifts before the next version. Where fresh numbers are asked for, closed
 * paragraphs get theirs and follow their references too; a paragraph under silence was announced as it stands, and refuses them.
 */
export function issuedNumbers(world: World, renumbers: boolean): IssuedNumbers | Refusal {
  const { paragraphs: present } = world.plain;
  const renumbered: RenumberedText<PlainParagraph> = renumbers
    ? renumberedText(present)
    : { paragraphs: present, table: [], reworded: [] };
  const { paragraphs, table, reworded } = renumbered;
  const touched = present.find(
    (paragraph, index) => paragraphs[index] !== paragraph && silentUntil(world, paragraph.id) !== null,
  );
  if (touched !== undefined) {
    const deadline = silentUntil(world, touched.id) ?? '';
    return refuse('under-silence', { number: nameOf(touched), deadline });
  }
  const followed = new Set(reworded);
  const changes = present.flatMap((before, index) => {
    const after = paragraphs[index];
    return after !== undefined && followed.has(before.id) ? [{ paragraph: before.id, before, after }] : [];
  });
  const numbers = new Map(paragraphs.flatMap(({ id, number }) => (number === null ? [] : [[id, number]])));
  const rewordings = changes.map(({ paragraph, after: { kind, level, runs } }): DraftStep => ({
    kind: 'reword',
    paragraph,
    wording: { kind, level, runs },
  }));
  const stillReady = together(readyUnder(world.arrangements, changes).map(arranged));
  return {
    paragraphs,
    table,
    changes,
    steps: [{ kind: 'numbers', numbers }, ...rewordings, ...stillReady.steps],
    rows: stillReady.rows,
  };
}

interface Followed {
  readonly paragraph: ParagraphId;
  readonly before: PlainParagraph;
  readonly after: PlainParagraph;
}

/** Packages with members that were ready: a number that follows its target is no rewording, so they are ready still. */
function readyUnder(
  arrangements: readonly Arrangement[],
  changes: readonly Followed[],
): readonly Arrangement[] {
  const hashes = new Map(changes.map(({ before, after }) => [hashOfWording(before), hashOfWording(after)]));
  const ids = new Set(changes.map(({ paragraph }) => paragraph));
  return arrangements.flatMap((one) => {
    if (one.kind !== 'package' || one.state !== 'standing') return [];
    const ready = one.ready.map((member) =>
      ids.has(member.paragraph)
        ? { ...member, wording: hashes.get(member.wording) ?? member.wording }
        : member,
    );
    return ready.some((member, index) => member.wording !== one.ready[index]?.wording)
      ? [{ ...one, ready }]
      : [];
  });
}
