/** Real texts, read in place where the folder is there; nothing of them is copied into the project. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env['CHAPEAU_CORPUS'] ?? join(import.meta.dirname, '../../../shared/data');

/** The convention text of October 2015: some 16,000 words, 1,025 opening brackets. Null: the folder is not there. */
export function findConvention(): string | null {
  const path = join(folder, 'paris/1_2015-10-23.md');
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** The four Paris texts in the order in which they were issued. None: the folder is not there. */
export function findParisTexts(): readonly { readonly name: string; readonly source: string }[] {
  return ['1_2015-10-23', '2_2015-12-04', '3_2015-12-09', '4_2015-12-12'].flatMap((file) => {
    const path = join(folder, `paris/${file}.md`);
    return existsSync(path) ? [{ name: file.slice(2), source: readFileSync(path, 'utf8') }] : [];
  });
}

/** The sample annual progress report, which is our own. */
export function sampleReport(): string {
  return readFileSync(join(import.meta.dirname, '../../server/demo/annual-progress-report.md'), 'utf8');
}
