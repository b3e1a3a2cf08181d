/** Writes a programme of work as a Word file. */
import type { Programme } from '@chapeau/model';
import { programmePaper } from './programme-paper.ts';
import { writeWord } from './write-word.ts';

/** The programme in the form in which it is issued, as the bytes of a `.docx`. */
export async function writeProgrammeWord(programme: Programme): Promise<Uint8Array<ArrayBuffer>> {
  return writeWord(programmePaper(programme));
}
