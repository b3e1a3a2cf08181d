/** The rolling text as a file: Markdown with the notation of the field in its words. */
import { printedRolling, type RollingDraft } from '@chapeau/compare';
import { writeMarkdown } from '@chapeau/interchange';
import type { Participant, PlainDraft } from '@chapeau/model';
import { notationWords } from './notation-labels.ts';

export interface RollingFile {
  readonly plain: PlainDraft;
  /** Made of that very draft. */
  readonly rolling: RollingDraft;
  /** Whether names stand in it; where not, `rolling` has to be without them already. */
  readonly names: boolean;
  /** By whose codes the names are written. */
  readonly participants: readonly Pick<Participant, 'id' | 'code'>[];
}

/** As Markdown. */
export function writeRollingFile(file: RollingFile): string {
  return writeMarkdown(printRolling(file));
}

/** The draft with the notation in its words, which are those of its own language. Proposals that wait for review are not in it. */
export function printRolling({ plain, rolling, names, participants }: RollingFile): PlainDraft {
  const codes = new Map(participants.map(({ id, code }) => [id, code]));
  const { chair, labels } = notationWords(plain.language);
  return printedRolling(plain, rolling, {
    names,
    nameOf: (participant) => (participant === null ? chair : (codes.get(participant) ?? '—')),
    labels,
  });
}
