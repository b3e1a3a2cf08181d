/** Every command and the deed that carries it out. */
import type { Refusal } from '@chapeau/model';
import type { Command, CommandKind } from '@chapeau/protocol';
import { acceptProposals } from './accepting-several.ts';
import { acceptProposal } from './accepting.ts';
import { bracketNumber } from './bracketing-numbers.ts';
import { bracket, chooseAlternativeAt, liftBracketAt } from './bracketing.ts';
import { captureProposal } from './capturing.ts';
import type { CommandOf } from './command-of.ts';
import { concludeSilence } from './conclude-silence.ts';
import { notRetainProposal, overtakeProposal, restoreProposal } from './deciding.ts';
import { decideDisputes } from './disputes.ts';
import {
  describeProposal,
  discardProposal,
  inviteCoSponsor,
  joinProposal,
  startProposal,
  uninviteCoSponsor,
} from './drafting.ts';
import { keepMoment } from './keeping.ts';
import { leaveProposal } from './leaving.ts';
import type { Deed, Outcome } from './outcome.ts';
import { changePackage, dissolvePackage, formPackage } from './packages.ts';
import { endParkingEarly, parkWithGroup } from './parking.ts';
import { takePosition } from './positions.ts';
import { undoDecision } from './undoing.ts';
import { closeReading, openReading, takeFloor } from './readings.ts';
import { enterReservation, withdrawReservation } from './reservations.ts';
import { restoreText } from './restoring.ts';
import { breakSilence, endSilence, openSilence } from './silence.ts';
import { putInParagraphs, takeCorrection, takeOverStatus } from './language-orders.ts';
import type { ServerCommand } from './server-command.ts';
import { resettleProposal } from './resettling.ts';
import { adoptDraft, decideStatus } from './status.ts';
import { tableProposal, withdrawProposal } from './tabling.ts';
import { changeAudience, issueVersion } from './versions.ts';
import type { Scene } from './world.ts';

const DEEDS: { readonly [Kind in CommandKind]: Deed<CommandOf<Kind>> } = {
  'open-reading': openReading,
  'close-reading': closeReading,
  'take-floor': takeFloor,
  'decide-status': decideStatus,
  'adopt-draft': adoptDraft,
  'start-proposal': startProposal,
  'describe-proposal': describeProposal,
  'invite-co-sponsor': inviteCoSponsor,
  'uninvite-co-sponsor': uninviteCoSponsor,
  'join-proposal': joinProposal,
  'leave-proposal': leaveProposal,
  'table-proposal': tableProposal,
  'withdraw-proposal': withdrawProposal,
  'discard-proposal': discardProposal,
  'take-position': takePosition,
  'accept-proposal': acceptProposal,
  'not-retain-proposal': notRetainProposal,
  'restore-proposal': restoreProposal,
  'accept-proposals': acceptProposals,
  'decide-disputes': decideDisputes,
  'capture-proposal': captureProposal,
  'resettle-proposal': resettleProposal,
  bracket,
  'lift-bracket': liftBracketAt,
  'choose-alternative': chooseAlternativeAt,
  'bracket-number': bracketNumber,
  'undo-decision': undoDecision,
  'overtake-proposal': overtakeProposal,
  'issue-version': issueVersion,
  'keep-moment': keepMoment,
  'restore-text': restoreText,
  'change-audience': changeAudience,
  'form-package': formPackage,
  'change-package': changePackage,
  'dissolve-package': dissolvePackage,
  'park-with-group': parkWithGroup,
  'end-parking': endParkingEarly,
  'open-silence': openSilence,
  'break-silence': breakSilence,
  'end-silence': endSilence,
  'enter-reservation': enterReservation,
  'withdraw-reservation': withdrawReservation,
};

/** Judges the command and says what it asks for. Changes nothing itself. */
export function judgeCommand(command: Command | ServerCommand, scene: Scene): Outcome | Refusal {
  switch (command.kind) {
    case 'conclude-silence':
      return concludeSilence(command, scene);
    case 'put-in-paragraphs':
      return putInParagraphs(command, scene);
    case 'take-over-status':
      return takeOverStatus(command, scene);
    case 'take-correction':
      return takeCorrection(command, scene);
    default:
      return judgeSent(command, scene);
  }
}

function judgeSent(command: Command, scene: Scene): Outcome | Refusal {
  // The table pairs each kind with the deed for it, which the type of a lookup by a union cannot say.
  const deed = DEEDS[command.kind] as Deed<Command>;
  return deed(command, scene);
}
