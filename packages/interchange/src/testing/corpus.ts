/** Real texts, read in place: `../shared/data` beside the project, or where CHAPEAU_CORPUS points. Absent: their tests are skipped. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = process.env['CHAPEAU_CORPUS'] ?? join(import.meta.dirname, '../../../../../shared/data');

/** Whether the texts are there. */
export const hasCorpus = existsSync(join(FOLDER, 'paris'));

/** Paths of the texts in a folder with that ending; the folder alone where it is absent, so that the test is there to be skipped. */
export function corpusFiles(folder: string, ending: string): readonly string[] {
  if (!hasCorpus) return [folder];
  return readdirSync(join(FOLDER, folder))
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => `${folder}/${name}`);
}

/** One text. */
export function readCorpus(path: string): string {
  return readFileSync(join(FOLDER, path), 'utf8');
}
