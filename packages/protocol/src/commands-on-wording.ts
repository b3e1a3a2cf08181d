/** Commands on the wording: what was said is taken down, disputes and brackets are decided, decisions are undone. */
import { z } from 'zod';
import { command } from './command.ts';
import * as v from './values.ts';

/** A position in the plain text of a paragraph, in UTF-16 code units. */
const offset = z.int().min(0);

export const CAPTURING = [
  /** Tables at once what a delegation said, or the Chair's own text: no drafting room comes before it. */
  command('capture-proposal', {
    proposal: v.proposalKind,
    target: v.id.paragraph.nullable(),
    /** The delegation that said it; null: the Chair. */
    proponent: v.id.participant.nullable(),
    onBehalfOf: v.optionalLine.default(''),
    coSponsors: v.participantIds.default([]),
    /** Hash (`hashOf` kind, level and runs) of the wording of the target that it was drafted on; null where there is no target. */
    present: v.hash.nullable(),
    wording: v.wordings,
    explanation: v.note.default(''),
    /** Proposals that it bridges; of the Chair only. */
    answers: v.proposalIds.default([]),
  }),
  /** Settles the terms of a tabled proposal anew, on the wording as it stands now. */
  command('resettle-proposal', { proposal: v.id.proposal, present: v.hash, wording: v.wordings }),
] as const;

export const DECIDING = [
  /** Decides disputes of one paragraph as one decision. What is not chosen on stays open. */
  command('decide-disputes', {
    paragraph: v.id.paragraph.nullable(),
    /** Fingerprint of the rolling text that the choices were made on. */
    rolling: v.hash,
    choices: z
      .array(z.strictObject({ dispute: v.line, alternative: v.line }))
      .min(1)
      .max(500),
    /** The fate of every proposal that is settled by it, as shown and confirmed. */
    fates: z
      .array(
        z.strictObject({
          proposal: v.id.proposal,
          fate: v.fate,
          mergedInto: v.id.proposal.nullable().default(null),
        }),
      )
      .max(500),
    reason: v.note.default(''),
  }),
  /** Accepts several proposals as one decision: all of them, or none. */
  command('accept-proposals', { proposals: v.proposalIds, reason: v.note.default('') }),
  /** The text contains the proposal already, or its paragraph is gone. */
  command('overtake-proposal', { proposal: v.id.proposal, reason: v.note.default('') }),
  /** Takes a decision of the open reading back. */
  command('undo-decision', { decision: v.id.decision, reason: v.note.default('') }),
  /** Puts square brackets around words of a paragraph, or around all of it. */
  command('bracket', {
    paragraph: v.id.paragraph,
    present: v.hash,
    /** Null: the whole paragraph. */
    words: z.strictObject({ from: offset, to: offset }).nullable(),
    /** Delegations on whose account. */
    on: v.participantIds.default([]),
    reason: v.note.default(''),
  }),
  /** Takes the pair of brackets away that opens at the offset; the words stay. */
  command('lift-bracket', {
    paragraph: v.id.paragraph,
    present: v.hash,
    at: offset,
    reason: v.note.default(''),
  }),
  /** Of alternatives that stand beside each other keeps the one that opens at the offset, without brackets. */
  command('choose-alternative', {
    paragraph: v.id.paragraph,
    present: v.hash,
    at: offset,
    reason: v.note.default(''),
  }),
  /** Puts brackets around printed numbers, or takes them away. */
  command('bracket-number', { paragraphs: v.paragraphIds, isOn: z.boolean() }),
] as const;
