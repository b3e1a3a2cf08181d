/** What every sentence of a summary is put together from. */
import type { ParagraphId, RecordedProposal, RecordEntry } from '@chapeau/model';
import type { ProseSentence, ProseSource } from '@chapeau/protocol';
import type { DraftFacts, Happening, OnDraft } from './happening.ts';
import { proponentsOf, type Names } from './names.ts';
import { placesOf } from './places.ts';
import { quoted, sentence, type SentenceValues, type Speech } from './say.ts';
import type { SentenceId } from './sentences.ts';

export interface Telling {
  readonly speech: Speech;
  readonly names: Names;
  /** A moment in the time zone of the meetings, `10.05 a.m.`; null: the zone is not known. */
  readonly timeOf: (at: string) => string | null;
}

/** A sentence that rests on the happenings. */
export function told(words: string, happenings: readonly Happening[]): ProseSentence {
  return { text: sentence(words), sources: happenings.map(sourceOf) };
}

function sourceOf({ kind, entry }: Happening): ProseSource {
  if (kind === 'process') return { kind: 'process', sequence: entry.sequence };
  return { kind: 'decision', draft: entry.draft, sequence: entry.sequence };
}

/** As it stood before the act, where the entry tells; else as it is known. */
export function knownIn({ paragraphs }: RecordEntry, facts: DraftFacts) {
  const own = new Map(paragraphs.map(({ paragraph, before, after }) => [paragraph, before ?? after]));
  return (id: ParagraphId) => own.get(id) ?? facts.known(id);
}

/** Places of the paragraphs as they stood at the act. */
export function placesIn(
  { entry, facts }: Pick<OnDraft, 'entry' | 'facts'>,
  ids: readonly ParagraphId[] | null,
  { speech }: Telling,
): string {
  return placesOf(ids, knownIn(entry, facts), speech);
}

/** `the proposals of Norway and Kenya on paragraph 12`; without the place where they have not one and the same. */
export function proposalWords(
  proposals: readonly RecordedProposal[],
  facts: DraftFacts,
  { speech, names }: Telling,
): string {
  const count = new Set(proposals.map(({ proposal }) => proposal)).size;
  const named = speech.say('proposal.named', { count, names: proponentsOf(proposals, { names, speech }) });
  const targets = new Set(proposals.map(({ target }) => target));
  const [target] = targets;
  if (targets.size !== 1 || target === undefined) return named;
  const place = target === null ? speech.say('place.start') : placesOf([target], facts.known, speech);
  return speech.say('proposal.on', { proposals: named, place });
}

/** The words with the reason that was given for them; alone where none was. */
export function withReason(words: string, reason: string, speech: Speech): string {
  return reason.trim() === '' ? words : speech.say('reason', { told: words, reason: quoted(reason) });
}

/** Words to which more is added as long as there is something to add. */
export function extended(
  base: string,
  { say }: Speech,
  additions: readonly (readonly [SentenceId, SentenceValues, boolean])[],
): string {
  return additions.reduce(
    (words, [id, values, holds]) => (holds ? say(id, { ...values, told: words }) : words),
    base,
  );
}
