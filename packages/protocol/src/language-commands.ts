/** Commands on the languages of a text. `draft` is the translation that each is about. */
import { LIMITS, REGIONAL_GROUPS } from '@chapeau/model';
import { z } from 'zod';
import { command } from './command.ts';
import * as v from './values.ts';

export const LANGUAGES = [
  /** Adds a language: from a text, joined paragraph by paragraph, or (null) with the paragraphs of the original, still without words. */
  command('add-language', {
    original: v.id.draft,
    language: v.language,
    title: v.line,
    symbol: v.optionalLine.default(''),
    text: z
      .strictObject({
        source: z.string().min(1).max(LIMITS.uploadBytes),
        format: z.enum(['markdown', 'plain', 'auto']).default('auto'),
      })
      .nullable()
      .default(null),
  }),
  /** Says that these paragraphs render the original, both as they were seen (`hashOfWords`). */
  command('confirm-renderings', {
    draft: v.id.draft,
    renderings: z
      .array(z.strictObject({ paragraph: v.id.paragraph, renders: v.hash, rendered: v.hash }))
      .min(1)
      .max(4_000),
  }),
  /** Takes confirmations back: nothing is said of these paragraphs any more. */
  command('withdraw-renderings', { draft: v.id.draft, paragraphs: v.paragraphIds }),
  /** Makes the translation the original of which the other languages are translations. */
  command('set-original', { draft: v.id.draft, reason: v.note }),
  /** Puts paragraphs that the translation has not into it, at their places, without words. */
  command('bring-paragraphs', { draft: v.id.draft, paragraphs: v.paragraphIds }),
  /** Gives paragraphs that render the present wording the status that they have in the original. */
  command('hand-over', { draft: v.id.draft, paragraphs: v.paragraphIds }),
  /** Appoints a delegation to the group for consistency, for one language; where `member` is given, changes what is told of it. */
  command('put-consistency-member', {
    member: v.id.consistencyMember.nullable().default(null),
    language: v.language,
    participant: v.id.participant,
    name: v.optionalLine.default(''),
    regionalGroup: z.enum(REGIONAL_GROUPS).nullable().default(null),
  }),
  command('remove-consistency-member', { member: v.id.consistencyMember }),
  /**
   * Says in what a paragraph of the translation differs from the original, or (`correction`) how it should read, references to footnotes
   * left out; `seen`: `hashOfWords` of it.
   */
  command('raise-difference', {
    draft: v.id.draft,
    paragraph: v.id.paragraph,
    note: v.note.default(''),
    correction: v.paragraphWords.nullable().default(null),
    seen: v.hash,
  }),
  command('settle-difference', { difference: v.id.raisedDifference, note: v.note.default('') }),
  /** Writes the correction into the translation, and settles the difference with it. */
  command('take-correction', { difference: v.id.raisedDifference }),
  /** Issues in every other language what was issued of the original, under the same label, standing and audience. */
  command('issue-languages', { version: v.id.version }),
] as const;
