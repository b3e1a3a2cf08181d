/** The rolling text as a file: Markdown with the notation of the field in its words. */
import { printedRolling, type NotationOptions, type RollingDraft } from '@chapeau/compare';
import { writeMarkdown } from '@chapeau/interchange';
import type { Participant, PlainDraft, PlainParagraph } from '@chapeau/model';
import { inPauses } from './pauses.ts';
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
export async function writeRollingFile(file: RollingFile): Promise<string> {
  return writeMarkdown(await printRolling(file));
}

/** The draft with the notation in its words, which are those of its own language. Proposals that wait for review are not in it. */
export async function printRolling({
  plain,
  rolling,
  names,
  participants,
}: RollingFile): Promise<PlainDraft> {
  const codes = new Map(participants.map(({ id, code }) => [id, code]));
  const { chair, labels } = notationWords(plain.language);
  const options: NotationOptions = {
    names,
    nameOf: (participant) => (participant === null ? chair : (codes.get(participant) ?? '—')),
    labels,
  };
  const { atBeginning, paragraphs: places, gone } = rolling;
  const words = new Map(plain.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const printed = await inPauses(places, (place) => {
    const own = [words.get(place.paragraph) ?? []].flat();
    return printedRolling(
      { ...plain, paragraphs: own },
      { atBeginning: [], paragraphs: [place], gone },
      options,
    ).paragraphs;
  });
  const first = printedRolling({ ...plain, paragraphs: [] }, { atBeginning, paragraphs: [], gone }, options);
  const all = [...first.paragraphs, ...printed.flat()];
  const isNote = ({ kind }: PlainParagraph) => kind === 'footnote';
  return { ...plain, paragraphs: [...all.filter((one) => !isNote(one)), ...all.filter(isNote)] };
}
