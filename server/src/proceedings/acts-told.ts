/** Which acts a summary of proceedings tells of. A rapporteur can read it: what is silent is housekeeping, or is told by another act. */
import type { ActKind, ProcessActKind } from '@chapeau/model';

type Told = 'told' | 'silent';

/** Acts on drafts. */
export const ACTS_TOLD: Readonly<Record<ActKind, Told>> = {
  // A draft is before the meeting once a version of it is issued or a reading of it opened.
  'draft-created': 'silent',
  'reading-opened': 'told',
  'reading-closed': 'told',
  'floor-taken': 'told',
  'status-decided': 'told',
  'proposal-tabled': 'told',
  'proposal-resettled': 'told',
  'proposal-withdrawn': 'told',
  'co-sponsorship-ended': 'told',
  'proposal-decided': 'told',
  'proposals-decided': 'told',
  'decision-undone': 'told',
  'bracket-decided': 'told',
  'number-bracketed': 'told',
  'package-formed': 'told',
  'package-changed': 'told',
  // The package is told once it is agreed.
  'package-ready': 'silent',
  'package-dissolved': 'told',
  'parking-begun': 'told',
  'parking-ended': 'told',
  'silence-opened': 'told',
  'silence-broken': 'told',
  'silence-ended': 'told',
  'reservation-entered': 'told',
  'reservation-withdrawn': 'told',
  'position-taken': 'told',
  'text-restored': 'told',
  'version-issued': 'told',
  // Languages of a text are joined behind the scenes.
  'paragraphs-brought': 'silent',
  'correction-taken': 'silent',
  // Who may read a version is no part of what was said.
  'audience-changed': 'silent',
};

/** Acts on the process. */
export const PROCESS_ACTS_TOLD: Readonly<Record<ProcessActKind, Told>> = {
  // The programme is a paper of its own.
  'session-changed': 'silent',
  'meeting-changed': 'silent',
  'programme-taken': 'silent',
  'meeting-opened': 'told',
  'meeting-closed': 'told',
  'body-set': 'silent',
  // Whether the meeting adopted it is not on the record.
  'agenda-put': 'silent',
  'officer-changed': 'told',
  'output-changed': 'silent',
  'task-changed': 'silent',
  'task-ticked': 'silent',
  'task-unticked': 'silent',
  'template-applied': 'silent',
  // Who takes part is told by the procedural part of the report.
  'participants-added': 'silent',
  'participant-changed': 'silent',
  'group-changed': 'silent',
  'group-members-changed': 'silent',
  'accreditation-changed': 'silent',
  'accreditation-objected': 'silent',
  'accreditation-modalities-set': 'silent',
  'delegation-people-changed': 'silent',
  'credentials-noted': 'silent',
  'attendance-noted': 'silent',
  // As a heading.
  'item-taken': 'told',
  'speakers-list-opened': 'silent',
  'speakers-list-closed': 'silent',
  'speaking-ruled': 'silent',
  'speaker-invited': 'silent',
  'speaker-moved': 'silent',
  'floor-given': 'told',
  'speaker-absent': 'silent',
  // What it takes back is not told at all.
  'speaker-returned': 'silent',
  'modalities-set': 'silent',
  'statement-published': 'told',
  'statement-withdrawn': 'silent',
  'document-issued': 'told',
  'document-changed': 'silent',
  'document-withdrawn': 'told',
  // What is agreed is told once, of the original.
  'language-added': 'silent',
  'renderings-confirmed': 'silent',
  'renderings-withdrawn': 'silent',
  'original-set': 'silent',
  'paragraphs-brought': 'silent',
  'status-handed-over': 'silent',
  'languages-issued': 'silent',
  'consistency-member-changed': 'silent',
  'difference-raised': 'silent',
  'difference-settled': 'silent',
};
