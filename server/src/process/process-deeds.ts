/** The table of commands on a process: which deed carries each out. */
import type { Refusal } from '@chapeau/model';
import type { ProcessCommand, ProcessCommandKind } from '@chapeau/protocol';
import {
  changeDocument,
  discardDocument,
  issueDocument,
  registerDocument,
  withdrawDocument,
} from './document-deeds.ts';
import { putConsistencyMember, removeConsistencyMember } from './consistency-deeds.ts';
import { raiseDifference, settleDifference, takeCorrection } from './difference-deeds.ts';
import { addLanguage } from './language-adding.ts';
import { issueLanguages } from './language-issuing.ts';
import { setOriginal } from './language-original.ts';
import {
  changeAccreditation,
  objectToAccreditation,
  setAccreditationModalities,
} from './accreditation-deeds.ts';
import { noteAttendance } from './attendance.ts';
import { noteCredentials, putPerson, removePerson } from './delegation-deeds.ts';
import { changeGroupMembers, putGroup, removeGroup } from './group-deeds.ts';
import { bringParagraphs, confirmRenderings, handOver, withdrawRenderings } from './language-deeds.ts';
import { closeMeeting, openMeeting } from './meeting-deeds.ts';
import { addParticipant, addStates, changeParticipant, takeParticipants } from './participant-deeds.ts';
import { applyTemplate } from './apply-template.ts';
import { putAgenda, setBody } from './body-deeds.ts';
import { putOfficer, removeOfficer } from './officer-deeds.ts';
import { putOutput, removeOutput } from './output-deeds.ts';
import {
  bindDraft,
  cancelMeeting,
  moveMeeting,
  planAgain,
  putMeeting,
  removeMeeting,
} from './planning-deeds.ts';
import { endSpeech, giveFloor, markAbsent, returnSpeaker } from './floor-deeds.ts';
import type { ProcessCommandOf, ProcessDeed, ProcessOutcome, ProcessScene } from './process-outcome.ts';
import { putSession, removeSession } from './session-deeds.ts';
import { closeList, openList, setSpeakingRules, takeItem } from './ruling-deeds.ts';
import { askForFloor, moveSpeaker, withdrawRequest } from './speaking-deeds.ts';
import { fileStatement, publishStatement, withdrawStatement } from './statement-deeds.ts';
import { setStatementModalities } from './statement-modalities.ts';
import { takeProgramme } from './take-programme.ts';
import { putTask, removeTask, tickTask, untickTask } from './task-deeds.ts';

const DEEDS: { readonly [Kind in ProcessCommandKind]: ProcessDeed<ProcessCommandOf<Kind>> } = {
  'take-programme': takeProgramme,
  'put-session': putSession,
  'remove-session': removeSession,
  'put-meeting': putMeeting,
  'bind-draft': bindDraft,
  'move-meeting': moveMeeting,
  'cancel-meeting': cancelMeeting,
  'plan-again': planAgain,
  'remove-meeting': removeMeeting,
  'open-meeting': openMeeting,
  'close-meeting': closeMeeting,
  'register-document': registerDocument,
  'change-document': changeDocument,
  'issue-document': issueDocument,
  'withdraw-document': withdrawDocument,
  'discard-document': discardDocument,
  'add-language': addLanguage,
  'confirm-renderings': confirmRenderings,
  'withdraw-renderings': withdrawRenderings,
  'set-original': setOriginal,
  'bring-paragraphs': bringParagraphs,
  'hand-over': handOver,
  'issue-languages': issueLanguages,
  'put-consistency-member': putConsistencyMember,
  'remove-consistency-member': removeConsistencyMember,
  'raise-difference': raiseDifference,
  'settle-difference': settleDifference,
  'take-correction': takeCorrection,
  'add-participant': addParticipant,
  'take-participants': takeParticipants,
  'add-states': addStates,
  'change-participant': changeParticipant,
  'put-group': putGroup,
  'remove-group': removeGroup,
  'change-group-members': changeGroupMembers,
  'set-accreditation-modalities': setAccreditationModalities,
  'change-accreditation': changeAccreditation,
  'object-to-accreditation': objectToAccreditation,
  'put-person': putPerson,
  'remove-person': removePerson,
  'note-credentials': noteCredentials,
  'note-attendance': noteAttendance,
  'set-body': setBody,
  'put-agenda': putAgenda,
  'put-officer': putOfficer,
  'remove-officer': removeOfficer,
  'put-output': putOutput,
  'remove-output': removeOutput,
  'put-task': putTask,
  'remove-task': removeTask,
  'tick-task': tickTask,
  'untick-task': untickTask,
  'apply-template': applyTemplate,
  'take-item': takeItem,
  'open-speakers-list': openList,
  'close-speakers-list': closeList,
  'ask-for-floor': askForFloor,
  'withdraw-request': withdrawRequest,
  'give-floor': giveFloor,
  'end-speech': endSpeech,
  'mark-absent': markAbsent,
  'return-speaker': returnSpeaker,
  'move-speaker': moveSpeaker,
  'set-speaking-rules': setSpeakingRules,
  'file-statement': fileStatement,
  'publish-statement': publishStatement,
  'withdraw-statement': withdrawStatement,
  'set-statement-modalities': setStatementModalities,
};

/** Judges a command and carries it out on paper. */
export async function judgeProcessCommand(
  command: ProcessCommand,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  // The table pairs each kind with its deed; that they fit the compiler has checked row by row.
  const deed = DEEDS[command.kind] as ProcessDeed<ProcessCommand>;
  return await deed(command, scene);
}
