/** Real texts for tests, read in place: `../shared/data`, or under CHAPEAU_CORPUS. Absent ones are for the test to skip. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PlainParagraph } from '@chapeau/model';
import { paragraph } from './drafts.ts';

const corpus =
  process.env['CHAPEAU_CORPUS'] ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url));

export const PARIS = ['1_2015-10-23', '2_2015-12-04', '3_2015-12-09', '4_2015-12-12'] as const;

/** Languages of the declaration with the names of their files. */
export const LANGUAGES = [
  ['ar', 'arb'],
  ['zh', 'cmn_hans'],
  ['en', 'eng'],
  ['fr', 'fra'],
  ['ru', 'rus'],
  ['es', 'spa'],
] as const;

export function hasCorpus(folder: 'paris' | 'udhr'): boolean {
  return existsSync(`${corpus}/${folder}`);
}

/** The paragraphs of one Paris text, their numbers apart. */
export function parisOf(name: string): readonly PlainParagraph[] {
  const lines = readFileSync(`${corpus}/paris/${name}.md`, 'utf8').split('\n');
  const texts = lines.map((line) => line.trim()).filter((line) => line !== '');
  return texts.map((line, index) => {
    const [, number = null, text = ''] = /^(\d+\.)?\s*(.*)$/u.exec(line) ?? [];
    return paragraph(`p${index}`, text, { number });
  });
}

/** The paragraphs of the Universal Declaration in one language. */
export function declarationIn(file: string): readonly string[] {
  const xml = readFileSync(`${corpus}/udhr/udhr_${file}.xml`, 'utf8');
  return [...xml.matchAll(/<para>([^<]+)<\/para>/gu)].map((match) => match[1] ?? '');
}
