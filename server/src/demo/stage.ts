/** What the players of the demonstration do things with: one draft, and everybody who is at the table. */
import {
  isId,
  textOf,
  type Actor,
  type Draft,
  type DraftId,
  type ParagraphId,
  type ParticipantId,
  type PlainDraft,
  type PlainParagraph,
  type ProposalId,
} from '@chapeau/model';
import { Command, type CommandAnswer, type CommandInput } from '@chapeau/protocol';
import { plainDraftOf, spokenNumber } from '@chapeau/text';
import type * as Y from 'yjs';
import { carryOut } from '../deeds/carry-out.ts';
import type { House } from '../house.ts';
import type { Play } from './play.ts';
import { find, mustBe } from './must.ts';

export interface Stage {
  /** What it is a part of. */
  readonly play: Play;
  readonly house: House;
  readonly draft: Draft;
  readonly chair: Actor;
  readonly secretariat: Actor;
  /** By code. Throws where nobody of that code takes part. */
  readonly participant: (code: string) => ParticipantId;
  /** Whoever sits for the code; undefined: nobody, though it takes part. */
  readonly findSeat: (code: string) => Actor | undefined;
  /** Has a command carried out. Throws where it is refused. */
  readonly order: (by: Actor, command: CommandInput) => Promise<CommandAnswer>;
  /** The text at this moment. */
  readonly read: () => Promise<PlainDraft>;
  /** The proposals that acts of the script call by a name. */
  readonly named: Map<string, ProposalId>;
}

/** Carries out on behalf of the script. Throws where it is refused. */
export async function orderOn(
  house: House,
  draft: Draft,
  { by, command }: { readonly by: Actor; readonly command: CommandInput },
): Promise<CommandAnswer> {
  const answer = await carryOut(house, {
    draft: draft.id,
    command: Command.parse(command),
    by,
    keep: () => [],
  });
  return mustBe(answer, `${command.kind} by ${by.name}`);
}

/** The text of a draft as its room holds it. */
export async function readFrom(house: House, draft: Draft): Promise<PlainDraft> {
  const room = await house.rooms.open(draft.id);
  if (room === null) throw new Error('the draft has no room');
  return mustBe(await room.act((doc) => ({ writes: [], result: plainDraftOf(doc, draft) })), 'the text');
}

/** The paragraph that a place of the script means. Throws where there is none. */
export async function paragraphAt(stage: Stage, place: string): Promise<PlainParagraph> {
  return seek(await stage.read(), place);
}

/** The ids of several, in the order given. */
export async function idsAt(stage: Stage, places: readonly string[]): Promise<ParagraphId[]> {
  const plain = await stage.read();
  return places.map((place) => seek(plain, place).id);
}

/** By its printed number, else by its first words. */
function seek({ paragraphs }: PlainDraft, place: string): PlainParagraph {
  const isNumbered = ({ kind, number }: PlainParagraph) =>
    kind === 'numbered' && number !== null && spokenNumber(number) === place;
  const begins = (paragraph: PlainParagraph) => textOf(paragraph).startsWith(place);
  return find(paragraphs.find(isNumbered) ?? paragraphs.find(begins), `paragraph ${place}`);
}

/** Whoever sits for the code. Throws where nobody does. */
export function seated(stage: Stage, code: string): Actor {
  return find(stage.findSeat(code), `seat for ${code}`);
}

/** Writes in a room as typing does. Throws where the room takes no words. */
export async function type(
  { house }: Stage,
  id: DraftId | ProposalId,
  change: (doc: Y.Doc) => void,
): Promise<void> {
  const room = await house.rooms.open(id);
  if (room === null) throw new Error(`${id} has no room`);
  mustBe(await room.act(() => ({ writes: [], result: null, change })), 'typing');
}

/** A proposal that an act calls by its name. Throws where none has it. */
export function proposalNamed(stage: Stage, name: string): ProposalId {
  return find(stage.named.get(name), `proposal called ${name}`);
}

/** The proposal that a command made. */
export function proposalMade({ created }: CommandAnswer): ProposalId {
  if (!isId('proposal', created)) throw new Error('nothing was proposed');
  return created;
}

const HOUR_MS = 3_600_000;

/** The first full hour that is so many hours from now, or more, as a moment. */
export function hoursAhead({ clock }: House, hours: number): string {
  return new Date(Math.ceil(clock.now() / HOUR_MS + hours) * HOUR_MS).toISOString();
}
