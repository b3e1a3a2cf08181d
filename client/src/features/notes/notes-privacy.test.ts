import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const SOURCE = new URL('../..', import.meta.url).pathname;

/** Every module that a page is made of, as paths below `src`. */
function modulesOf(page: string): readonly string[] {
  const seen = new Set<string>();
  const waiting = [page];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    if (!/\.tsx?$/u.test(path)) continue;
    const source = readFileSync(join(SOURCE, path), 'utf8');
    for (const [, from = ''] of source.matchAll(/(?:from|import|import\()\s*'(\.[^']+)'/gu))
      waiting.push(relative(SOURCE, join(SOURCE, dirname(path), from)));
  }
  return [...seen];
}

const PUBLIC = [
  'features/plenary/plenary-screen.tsx',
  'features/versions/version-page.tsx',
  'features/versions/versions-page.tsx',
  'features/comparison/comparison-page.tsx',
  'features/record/record-page.tsx',
  'features/drafting/drafting-page.tsx',
];

test.each(PUBLIC)('PN5 nothing that %s is made of knows private notes', (page) => {
  const modules = modulesOf(page);
  expect(modules).toContain('api/queries.ts');
  expect(modules.filter((path) => path.startsWith('features/notes/'))).toEqual([]);
  const asks = /\b(?:useNotes|getNotes|openNotes|notesFile)\b/u;
  const asking = modules.filter((path) => asks.test(readFileSync(join(SOURCE, path), 'utf8')));
  expect(asking.toSorted()).toEqual(['api/queries.ts', 'api/routes.ts']);
});

test('PN5 the text page is made of them, so that the check can fail', () => {
  expect(modulesOf('features/text/text-page.tsx')).toContain('features/notes/notes-section.tsx');
});

test('PN5 on paper the panes that hold notes and their signs are left out', () => {
  const css = readFileSync(join(SOURCE, 'features/text/panes.module.css'), 'utf8');
  const [, print = ''] = css.split('@media print');
  expect(print).toMatch(/\.outline,\s*\.panel,[^{]*\{\s*display: none/u);
  const panes = readFileSync(join(SOURCE, 'features/text/panes.tsx'), 'utf8');
  expect(panes).toMatch(/css\.outline\}>\s*<OutlinePane/u);
  expect(panes).toMatch(/<aside\s+className=\{css\.panel\}[\s\S]*?<ParagraphPanel/u);
});
