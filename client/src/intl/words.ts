/** The vocabulary of the negotiation as people read it: one word for one thing, everywhere in the interface. */
import type {
  Arrangement,
  Attributions,
  Audience,
  Deed,
  DraftKind,
  Fate,
  ParagraphKind,
  ParticipantCategory,
  ProposalDeed,
  ProposalKind,
  ReadingTakes,
  ReadingWay,
  Role,
  Stance,
  Standing,
  Status,
  StatusDeed,
} from '@chapeau/model';
import { defineMessage, defineMessages, type MessageDescriptor } from 'react-intl';

type Words<Value extends string> = Readonly<Record<Value, MessageDescriptor>>;

export const ROLE_WORDS: Words<Role> = defineMessages({
  facilitator: { id: 'role.facilitator', defaultMessage: 'Facilitator' },
  secretariat: { id: 'role.secretariat', defaultMessage: 'Secretariat' },
  delegation: { id: 'role.delegation', defaultMessage: 'Delegation' },
  reviewer: { id: 'role.reviewer', defaultMessage: 'Reviewer' },
  observer: { id: 'role.observer', defaultMessage: 'Observer' },
  stakeholder: { id: 'role.stakeholder', defaultMessage: 'Stakeholder' },
});

/** What a role may do here, in one short sentence: the corner's text where a page says nothing more exact. */
export const ROLE_MAY_WORDS: Words<Role> = defineMessages({
  facilitator: {
    id: 'role-may.facilitator',
    defaultMessage: 'You may edit the text, take decisions and issue versions.',
  },
  secretariat: {
    id: 'role-may.secretariat',
    defaultMessage: 'You may edit the text and hand out access.',
  },
  delegation: {
    id: 'role-may.delegation',
    defaultMessage: 'You may read, propose and take positions.',
  },
  reviewer: { id: 'role-may.reviewer', defaultMessage: 'You may read and compare everything tabled.' },
  observer: { id: 'role-may.observer', defaultMessage: 'You may read the public versions.' },
  stakeholder: { id: 'role-may.stakeholder', defaultMessage: 'You may read the public versions.' },
});

export const CATEGORY_WORDS: Words<ParticipantCategory> = defineMessages({
  'member-state': { id: 'category.member-state', defaultMessage: 'Member State' },
  'observer-state': { id: 'category.observer-state', defaultMessage: 'Observer State' },
  'observer-entity': { id: 'category.observer-entity', defaultMessage: 'Observer' },
  'intergovernmental-organization': {
    id: 'category.intergovernmental-organization',
    defaultMessage: 'Intergovernmental organization',
  },
  'un-entity': { id: 'category.un-entity', defaultMessage: 'UN entity' },
  stakeholder: { id: 'category.stakeholder', defaultMessage: 'Stakeholder' },
});

export const DRAFT_KIND_WORDS: Words<DraftKind> = defineMessages({
  report: { id: 'draft-kind.report', defaultMessage: 'Report' },
  convention: { id: 'draft-kind.convention', defaultMessage: 'Convention' },
  resolution: { id: 'draft-kind.resolution', defaultMessage: 'Resolution' },
});

export const PARAGRAPH_KIND_WORDS: Words<ParagraphKind> = defineMessages({
  heading: { id: 'paragraph-kind.heading', defaultMessage: 'Heading' },
  article: { id: 'paragraph-kind.article', defaultMessage: 'Article' },
  numbered: { id: 'paragraph-kind.numbered', defaultMessage: 'Numbered paragraph' },
  'sub-paragraph': { id: 'paragraph-kind.sub-paragraph', defaultMessage: 'Sub-paragraph' },
  preambular: { id: 'paragraph-kind.preambular', defaultMessage: 'Preambular paragraph' },
  operative: { id: 'paragraph-kind.operative', defaultMessage: 'Operative paragraph' },
  unnumbered: { id: 'paragraph-kind.unnumbered', defaultMessage: 'Unnumbered paragraph' },
  footnote: { id: 'paragraph-kind.footnote', defaultMessage: 'Footnote' },
});

/** One message with `stage`: 0, 1, 2 …; format with `{ stage: Math.trunc(stage) }`. */
export const STAGE_WORD: MessageDescriptor = defineMessage({
  id: 'stage',
  defaultMessage:
    '{stage, selectordinal, =0 {Not read} =1 {First reading} =2 {Second reading} =3 {Third reading} one {#st reading} two {#nd reading} few {#rd reading} other {#th reading}}',
});

export const STATUS_WORDS: Words<Status> = defineMessages({
  open: { id: 'status.open', defaultMessage: 'Open' },
  parked: { id: 'status.parked', defaultMessage: 'Parked' },
  placeholder: { id: 'status.placeholder', defaultMessage: 'Placeholder' },
  'agreed-in-informals': { id: 'status.agreed-in-informals', defaultMessage: 'Agreed in informals' },
  'agreed-ad-referendum': { id: 'status.agreed-ad-referendum', defaultMessage: 'Agreed ad referendum' },
  agreed: { id: 'status.agreed', defaultMessage: 'Agreed' },
  adopted: { id: 'status.adopted', defaultMessage: 'Adopted' },
  deleted: { id: 'status.deleted', defaultMessage: 'Deleted' },
});

/** For buttons. */
export const STATUS_DEED_WORDS: Words<StatusDeed> = defineMessages({
  park: { id: 'status-deed.park', defaultMessage: 'Park' },
  resume: { id: 'status-deed.resume', defaultMessage: 'Take up again' },
  'hold-place': { id: 'status-deed.hold-place', defaultMessage: 'Hold its place' },
  'agree-in-informals': { id: 'status-deed.agree-in-informals', defaultMessage: 'Agree in informals' },
  'agree-ad-referendum': { id: 'status-deed.agree-ad-referendum', defaultMessage: 'Agree ad referendum' },
  agree: { id: 'status-deed.agree', defaultMessage: 'Agree' },
  adopt: { id: 'status-deed.adopt', defaultMessage: 'Adopt' },
  reopen: { id: 'status-deed.reopen', defaultMessage: 'Reopen' },
});

export const PROPOSAL_KIND_WORDS: Words<ProposalKind> = defineMessages({
  amend: { id: 'proposal-kind.amend', defaultMessage: 'Amend' },
  'insert-after': { id: 'proposal-kind.insert-after', defaultMessage: 'Insert after' },
  delete: { id: 'proposal-kind.delete', defaultMessage: 'Delete' },
});

/** For buttons. */
export const PROPOSAL_DEED_WORDS: Words<ProposalDeed> = defineMessages({
  table: { id: 'proposal-deed.table', defaultMessage: 'Table' },
  withdraw: { id: 'proposal-deed.withdraw', defaultMessage: 'Withdraw' },
  accept: { id: 'proposal-deed.accept', defaultMessage: 'Accept' },
  'accept-in-part': { id: 'proposal-deed.accept-in-part', defaultMessage: 'Accept in part' },
  merge: { id: 'proposal-deed.merge', defaultMessage: 'Merge' },
  'not-retain': { id: 'proposal-deed.not-retain', defaultMessage: 'Do not retain' },
  overtake: { id: 'proposal-deed.overtake', defaultMessage: 'Record as overtaken' },
  restore: { id: 'proposal-deed.restore', defaultMessage: 'Restore' },
});

export const FATE_WORDS: Words<Fate> = defineMessages({
  draft: { id: 'fate.draft', defaultMessage: 'Draft' },
  tabled: { id: 'fate.tabled', defaultMessage: 'Tabled' },
  withdrawn: { id: 'fate.withdrawn', defaultMessage: 'Withdrawn' },
  accepted: { id: 'fate.accepted', defaultMessage: 'Accepted' },
  'accepted-in-part': { id: 'fate.accepted-in-part', defaultMessage: 'Accepted in part' },
  'merged-into': { id: 'fate.merged-into', defaultMessage: 'Merged' },
  'not-retained': { id: 'fate.not-retained', defaultMessage: 'Not retained' },
  overtaken: { id: 'fate.overtaken', defaultMessage: 'Overtaken' },
});

export const STANCE_WORDS: Words<Stance> = defineMessages({
  'co-sponsors': { id: 'stance.co-sponsors', defaultMessage: 'Co-sponsors' },
  supports: { id: 'stance.supports', defaultMessage: 'Supports' },
  'can-accept': { id: 'stance.can-accept', defaultMessage: 'Can accept' },
  'needs-instructions': { id: 'stance.needs-instructions', defaultMessage: 'Needs instructions' },
  reserves: { id: 'stance.reserves', defaultMessage: 'Reserves' },
  'cannot-accept': { id: 'stance.cannot-accept', defaultMessage: 'Cannot accept' },
});

export const READING_WAY_WORDS: Words<ReadingWay> = defineMessages({
  'successive-drafts': { id: 'reading-way.successive-drafts', defaultMessage: "Chair's successive drafts" },
  'line-by-line': { id: 'reading-way.line-by-line', defaultMessage: 'Line by line on the screen' },
});

export const READING_TAKES_WORDS: Words<ReadingTakes> = defineMessages({
  'general-comments': { id: 'reading-takes.general-comments', defaultMessage: 'General comments only' },
  'textual-proposals': { id: 'reading-takes.textual-proposals', defaultMessage: 'Textual proposals' },
});

export const STANDING_WORDS: Words<Standing> = defineMessages({
  'official-draft': { id: 'standing.official-draft', defaultMessage: 'Official draft' },
  'chairs-text': { id: 'standing.chairs-text', defaultMessage: "Chair's text" },
  'non-paper': { id: 'standing.non-paper', defaultMessage: 'Non-paper' },
});

export const AUDIENCE_WORDS: Words<Audience> = defineMessages({
  team: { id: 'audience.team', defaultMessage: 'Facilitating team' },
  participants: { id: 'audience.participants', defaultMessage: 'Participants' },
  public: { id: 'audience.public', defaultMessage: 'Public' },
});

/** Whom the names beside printed proposals are open to. */
export const ATTRIBUTIONS_WORDS: Words<Attributions> = {
  ...AUDIENCE_WORDS,
  nobody: defineMessage({ id: 'attributions.nobody', defaultMessage: 'Nobody' }),
};

/** States of packages, parkings and silence procedures. */
export const ARRANGEMENT_STATE_WORDS: Words<Arrangement['state']> = defineMessages({
  standing: { id: 'arrangement-state.standing', defaultMessage: 'Standing' },
  agreed: { id: 'arrangement-state.agreed', defaultMessage: 'Agreed' },
  dissolved: { id: 'arrangement-state.dissolved', defaultMessage: 'Dissolved' },
  drafting: { id: 'arrangement-state.drafting', defaultMessage: 'Being drafted' },
  returned: { id: 'arrangement-state.returned', defaultMessage: 'Returned' },
  ended: { id: 'arrangement-state.ended', defaultMessage: 'Ended' },
  running: { id: 'arrangement-state.running', defaultMessage: 'Running' },
  broken: { id: 'arrangement-state.broken', defaultMessage: 'Broken' },
  adopted: { id: 'arrangement-state.adopted', defaultMessage: 'Adopted' },
});

/** In the middle of a sentence: "you may not {deed}". */
export const DEED_WORDS: Words<Deed> = defineMessages({
  'see-process': { id: 'deed.see-process', defaultMessage: 'see the process' },
  'manage-participants': { id: 'deed.manage-participants', defaultMessage: 'manage participants' },
  'manage-invitations': { id: 'deed.manage-invitations', defaultMessage: 'hand out access' },
  'create-draft': { id: 'deed.create-draft', defaultMessage: 'create drafts' },
  'read-draft': { id: 'deed.read-draft', defaultMessage: 'read the draft' },
  'read-record': { id: 'deed.read-record', defaultMessage: 'read the record' },
  'edit-text': { id: 'deed.edit-text', defaultMessage: 'edit the text' },
  'open-reading': { id: 'deed.open-reading', defaultMessage: 'open a reading' },
  'close-reading': { id: 'deed.close-reading', defaultMessage: 'close a reading' },
  'take-floor': { id: 'deed.take-floor', defaultMessage: 'move the floor' },
  'decide-status': { id: 'deed.decide-status', defaultMessage: 'decide on a paragraph' },
  'adopt-draft': { id: 'deed.adopt-draft', defaultMessage: 'adopt the draft' },
  'start-proposal': { id: 'deed.start-proposal', defaultMessage: 'propose' },
  'write-proposal': { id: 'deed.write-proposal', defaultMessage: 'write in this proposal' },
  'manage-proposal-team': { id: 'deed.manage-proposal-team', defaultMessage: 'invite co-sponsors' },
  'co-sponsor-proposal': { id: 'deed.co-sponsor-proposal', defaultMessage: 'co-sponsor' },
  'leave-proposal': { id: 'deed.leave-proposal', defaultMessage: 'leave proposals' },
  'table-proposal': { id: 'deed.table-proposal', defaultMessage: 'table proposals' },
  'withdraw-proposal': { id: 'deed.withdraw-proposal', defaultMessage: 'withdraw proposals' },
  'discard-proposal': { id: 'deed.discard-proposal', defaultMessage: 'discard proposals' },
  'take-position': { id: 'deed.take-position', defaultMessage: 'take positions' },
  'decide-proposal': { id: 'deed.decide-proposal', defaultMessage: 'decide on proposals' },
  'undo-decision': { id: 'deed.undo-decision', defaultMessage: 'undo decisions' },
  capture: { id: 'deed.capture', defaultMessage: 'take down what is said' },
  'propose-bridging': { id: 'deed.propose-bridging', defaultMessage: 'propose bridging texts' },
  'resettle-proposal': { id: 'deed.resettle-proposal', defaultMessage: 'settle proposals anew' },
  bracket: { id: 'deed.bracket', defaultMessage: 'put words in brackets' },
  arrange: { id: 'deed.arrange', defaultMessage: 'arrange packages, parkings and silence procedures' },
  'break-silence': { id: 'deed.break-silence', defaultMessage: 'break silence' },
  'enter-reservation': { id: 'deed.enter-reservation', defaultMessage: 'enter reservations' },
  'withdraw-reservation': { id: 'deed.withdraw-reservation', defaultMessage: 'withdraw reservations' },
  'keep-notes': { id: 'deed.keep-notes', defaultMessage: 'keep private notes' },
  'change-ladder': { id: 'deed.change-ladder', defaultMessage: 'change the ladder' },
  'issue-version': { id: 'deed.issue-version', defaultMessage: 'issue versions' },
  'change-audience': { id: 'deed.change-audience', defaultMessage: 'change an audience' },
  'keep-moment': { id: 'deed.keep-moment', defaultMessage: 'keep a moment as a version' },
  'restore-text': { id: 'deed.restore-text', defaultMessage: 'bring an earlier text back' },
  'read-version': { id: 'deed.read-version', defaultMessage: 'read versions' },
  'read-delegation': { id: 'deed.read-delegation', defaultMessage: 'read the list of a delegation' },
  'manage-delegation': { id: 'deed.manage-delegation', defaultMessage: 'keep the list of a delegation' },
  'read-process-record': {
    id: 'deed.read-process-record',
    defaultMessage: 'read the record of the process',
  },
  'manage-process': { id: 'deed.manage-process', defaultMessage: 'set the process up' },
  'tick-tasks': { id: 'deed.tick-tasks', defaultMessage: 'tick tasks off' },
  'manage-programme': { id: 'deed.manage-programme', defaultMessage: 'change the programme of work' },
  'conduct-meeting': { id: 'deed.conduct-meeting', defaultMessage: 'open and close meetings' },
  'ask-for-floor': { id: 'deed.ask-for-floor', defaultMessage: 'ask for the floor' },
  'manage-speakers': { id: 'deed.manage-speakers', defaultMessage: 'keep the list of speakers' },
  'file-statement': { id: 'deed.file-statement', defaultMessage: 'file statements' },
  'read-statement': { id: 'deed.read-statement', defaultMessage: 'read statements that are published' },
  'manage-documents': { id: 'deed.manage-documents', defaultMessage: 'keep the register of documents' },
  'manage-languages': { id: 'deed.manage-languages', defaultMessage: 'keep the language versions' },
  'appoint-consistency-group': {
    id: 'deed.appoint-consistency-group',
    defaultMessage: 'appoint the group for consistency',
  },
  'confirm-renderings': { id: 'deed.confirm-renderings', defaultMessage: 'confirm translations' },
  'raise-difference': { id: 'deed.raise-difference', defaultMessage: 'raise differences between languages' },
  'propose-correction': {
    id: 'deed.propose-correction',
    defaultMessage: 'propose corrections of translations',
  },
  'settle-difference': { id: 'deed.settle-difference', defaultMessage: 'settle differences' },
  watch: { id: 'deed.watch', defaultMessage: 'keep a watch list' },
  'read-board': { id: 'deed.read-board', defaultMessage: 'read the board' },
  'read-proceedings': {
    id: 'deed.read-proceedings',
    defaultMessage: 'read the summary of proceedings',
  },
});
