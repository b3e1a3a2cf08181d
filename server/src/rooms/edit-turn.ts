/** One turn of edits: as many as wait are judged in order and staged for one commit. */
import type { Accepted } from '@chapeau/gate';
import { isRefusal, refuse, type ParagraphId, type Refusal } from '@chapeau/model';
import type { Log } from '../log.ts';
import { mend } from './mending.ts';
import type { RoomDocument } from './room-document.ts';
import type { Staged } from './staged.ts';
import { sizeOf, type Edit, type WaitingEdits } from './waiting-edits.ts';

/** What one commit takes at most: bounds how long the next turn waits. */
const MOST_EDITS = 200;
const MOST_BYTES = 1024 * 1024;

/** What became of the edits of a turn. */
export interface Judged {
  /** Accepted and staged, or with nothing new in them. */
  readonly taken: readonly Edit[];
  /** The one that ended the turn. */
  readonly refused: { readonly edit: Edit; readonly refusal: Refusal } | null;
  /** The gate has set its trial back behind what is staged. */
  readonly isSetBack: boolean;
  /** The server failed to mend one of them: nothing of the turn may be kept. */
  readonly isBroken: boolean;
}

interface EditedRoom {
  readonly document: RoomDocument;
  readonly makeId: () => ParagraphId;
  readonly log: Log;
}

/** Judges waiting edits into `staged`, up to the first that is refused or that the server has to mend. */
export async function judgeEdits(waiting: WaitingEdits, staged: Staged, room: EditedRoom): Promise<Judged> {
  const taken: Edit[] = [];
  const judged: Judged = { taken, refused: null, isSetBack: false, isBroken: false };
  let bytes = 0;
  while (taken.length < MOST_EDITS && bytes < MOST_BYTES) {
    const edit = waiting.next();
    if (edit === undefined) break;
    await edit.member.judging;
    if (edit.member.isEnded || isInAnswer(edit)) continue;
    const verdict = verdictOn(edit, staged, room);
    if (isRefusal(verdict)) {
      const refused = isAhead(edit, verdict) ? null : { edit, refusal: verdict };
      return { ...judged, refused, isSetBack: staged.updates.length > 0 };
    }
    taken.push(edit);
    bytes += sizeOf(edit);
    try {
      if (mend(room.document, { paragraphs: verdict.paragraphs, staged }, room.makeId)) break;
    } catch (fault) {
      room.log.error({ err: fault, actor: edit.member.actor.id }, 'mending after an edit failed');
      return { ...judged, isBroken: true };
    }
  }
  return judged;
}

/** Whether the edit need not be looked at, since it is held by an answer that is still to come. */
function isInAnswer({ member, isAnswer }: Edit): boolean {
  if (isAnswer) member.past = 'known';
  return member.past === 'awaited';
}

/** Whether the edit rests on others that its client has yet to send in its answer; no offence, but not to be taken alone. */
function isAhead({ member }: Edit, { refusal }: Refusal): boolean {
  if (refusal !== 'update-incomplete' || member.past === 'known') return false;
  member.past = 'awaited';
  return true;
}

function verdictOn(edit: Edit, staged: Staged, room: EditedRoom): Accepted | Refusal {
  const { member, update } = edit;
  if (isRefusal(update)) return update;
  try {
    const verdict = room.document.judge(update, member, staged);
    const isNoWriter = isRefusal(verdict) && verdict.refusal === 'may-not-write';
    return isNoWriter ? (member.readsOnly ?? verdict) : verdict;
  } catch (fault) {
    // The gate promises not to throw. If it does, whoever sent this is stopped, and nobody else.
    room.log.error({ err: fault, actor: member.actor.id }, 'judging an update failed');
    return refuse('update-malformed');
  }
}
