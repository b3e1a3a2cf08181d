/** Real texts, read in place: `../shared/data` beside the project, or where CHAPEAU_CORPUS points. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = process.env['CHAPEAU_CORPUS'] ?? join(import.meta.dirname, '../../../../../shared/data');

/** The text at that path; null where it is absent: its tests are skipped. */
export function findCorpusText(path: string): string | null {
  const file = join(FOLDER, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** The text of that folder whose name begins so; null where there is none. */
export function findCorpusFile(folder: string, beginning: string): string | null {
  const path = join(FOLDER, folder);
  const name = existsSync(path) ? readdirSync(path).find((each) => each.startsWith(beginning)) : undefined;
  return name === undefined ? null : findCorpusText(join(folder, name));
}
