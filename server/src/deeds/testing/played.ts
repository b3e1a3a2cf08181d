/** A draft that commands are carried out on, one after the other, as the room of a draft does it, without storage. */
import type {
  Actor,
  Arrangement,
  ArrangementId,
  DecisionId,
  PlainParagraph,
  Proposal,
  Reading,
  RecordEntry,
} from '@chapeau/model';
import { isRefusal } from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import {
  openRoots,
  plainDraftOf,
  readFloor,
  readTags,
  writeFloor,
  writeParagraphs,
  writeTag,
  readReservations,
} from '@chapeau/text';
import * as Y from 'yjs';
import { serverActor } from '../conclude-silence.ts';
import { judgeCommand } from '../deeds.ts';
import type { Outcome } from '../outcome.ts';
import { removedIn, undoingOf } from '../read-world.ts';
import type { Means, Recalled, World } from '../world.ts';
import { writeSteps } from '../write-steps.ts';
import { ordered } from './expect.ts';
import { actor, DRAFT, NOW, testMeans, world, type WorldParts } from './world.ts';

export class PlayedDraft {
  readonly doc = new Y.Doc();
  readonly record: RecordEntry[] = [];
  /** The text after each act, the first before any. A moment is told by its place here, from 1. */
  readonly moments: Recalled[] = [];
  /** The moment that commands are judged at. */
  now = NOW;
  readonly #means: Means = testMeans();
  #parts: WorldParts;

  /** Numbers are frozen as given. */
  constructor(parts: WorldParts = {}) {
    const { plain, tags, floor } = world(parts);
    openRoots(this.doc, 'draft');
    writeParagraphs(this.doc, plain.paragraphs);
    for (const [id, tag] of tags) writeTag(this.doc, id, tag);
    writeFloor(this.doc, floor);
    this.#parts = parts;
    this.#remember();
  }

  get paragraphs(): readonly PlainParagraph[] {
    return plainDraftOf(this.doc, DRAFT).paragraphs;
  }

  get arrangements(): readonly Arrangement[] {
    return this.#parts.arrangements ?? [];
  }

  get proposals(): readonly Proposal[] {
    return this.#parts.proposals ?? [];
  }

  /** By the number as it is shown, without the stop. */
  textOf(number: string): string | undefined {
    const runs = this.paragraphs.find((paragraph) => paragraph.number === `${number}.`)?.runs;
    return runs?.map((run) => ('text' in run ? run.text : '*')).join('');
  }

  fateOf(name: string): string | undefined {
    return this.proposals.find(({ id }) => id.slice(4).startsWith(name))?.fate;
  }

  /** The world that a command is judged on. */
  world(undone: DecisionId | null = null, recalled: Recalled | null = null): World {
    const base = world({ ...this.#parts, paragraphs: this.paragraphs });
    return {
      ...base,
      plain: plainDraftOf(this.doc, DRAFT),
      tags: readTags(this.doc),
      floor: readFloor(this.doc),
      lastEntry: this.record.at(-1) ?? null,
      removed: removedIn(this.record),
      recalled,
      undoing: undone && undoingOf(this.record, undone),
    };
  }

  /** What it comes to, carried out where it is not refused. */
  act(command: CommandInput, by: Actor = actor('facilitator')): ReturnType<typeof ordered> {
    // What is no decision is on no record.
    const undone = command.kind === 'undo-decision' ? (command.decision as DecisionId) : null;
    const world = this.world(undone, this.#recalledFor(command));
    return this.#carriedOut(ordered(command, { world, by, means: this.#meansNow() }));
  }

  /** As the server orders it itself. */
  conclude(silence: ArrangementId): ReturnType<typeof ordered> {
    const by = serverActor(DRAFT.process);
    const command = { kind: 'conclude-silence', silence } as const;
    return this.#carriedOut(judgeCommand(command, { world: this.world(), by, means: this.#meansNow() }));
  }

  /** The outcome of a command that must be carried out. */
  must(command: CommandInput, by?: Actor): Outcome {
    const result = this.act(command, by);
    if (isRefusal(result)) throw new Error(`refused: ${JSON.stringify(result)}`);
    return result;
  }

  #recalledFor(command: CommandInput): Recalled | null {
    if (command.kind === 'keep-moment') return this.moments[command.moment - 1] ?? null;
    if (command.kind !== 'restore-text' || !('moment' in command.from)) return null;
    return this.moments[command.from.moment - 1] ?? null;
  }

  #remember(): void {
    this.moments.push({
      from: { kind: 'moment', moment: this.moments.length + 1, at: this.now, entries: this.record.length },
      plain: plainDraftOf(this.doc, DRAFT),
      reservations: readReservations(this.doc),
      bytes: Y.encodeStateAsUpdate(this.doc),
    });
  }

  #meansNow(): Means {
    return { ...this.#means, now: this.now };
  }

  #carriedOut(result: ReturnType<typeof ordered>): ReturnType<typeof ordered> {
    if (!isRefusal(result)) this.#carryOut(result);
    return result;
  }

  #carryOut({ steps, rows, entries }: Outcome): void {
    writeSteps(this.doc, steps);
    this.record.push(...entries);
    this.#remember();
    const proposals = new Map(this.proposals.map((proposal) => [proposal.id, proposal]));
    const arrangements = new Map((this.#parts.arrangements ?? []).map((one) => [one.id, one]));
    const readings = new Map<string, Reading>((this.#parts.readings ?? []).map((one) => [one.id, one]));
    for (const row of rows) {
      if (row.table === 'proposal') proposals.set(row.row.id, row.row);
      if (row.table === 'discarded-proposal') proposals.delete(row.id);
      if (row.table === 'arrangement') arrangements.set(row.row.id, row.row);
      if (row.table === 'reading') readings.set(row.row.id, row.row);
    }
    this.#parts = {
      ...this.#parts,
      proposals: [...proposals.values()],
      arrangements: [...arrangements.values()],
      readings: [...readings.values()],
    };
  }
}
