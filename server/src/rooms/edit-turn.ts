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
  /** The server failed to mend one of them: nothing of the turn may be kept. */
  readonly isBroken: boolean;
}

/** Judges waiting edits into `staged`, up to the first that is refused or that the server has to mend. */
export async function judgeEdits(
  waiting: WaitingEdits,
  staged: Staged,
  room: { readonly document: RoomDocument; readonly makeId: () => ParagraphId; readonly log: Log },
): Promise<Judged> {
  const taken: Edit[] = [];
  let bytes = 0;
  while (taken.length < MOST_EDITS && bytes < MOST_BYTES) {
    const edit = waiting.next();
    if (edit === undefined) break;
    await edit.member.judging;
    if (edit.member.isEnded) continue;
    const verdict = verdictOn(edit, staged, room);
    if (isRefusal(verdict)) return { taken, refused: { edit, refusal: verdict }, isBroken: false };
    taken.push(edit);
    bytes += sizeOf(edit);
    try {
      if (mend(room.document, { paragraphs: verdict.paragraphs, staged }, room.makeId)) break;
    } catch (fault) {
      room.log.error({ err: fault, actor: edit.member.actor.id }, 'mending after an edit failed');
      return { taken, refused: null, isBroken: true };
    }
  }
  return { taken, refused: null, isBroken: false };
}

function verdictOn(
  edit: Edit,
  staged: Staged,
  room: { readonly document: RoomDocument; readonly log: Log },
): Accepted | Refusal {
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
