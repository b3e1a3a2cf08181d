/**
 * The numbered invariants: each README names one only once, every test whose title begins with an id holds one that is named
 * (by its own README, or by one of a package it stands on), and every one that is named has a test, save those of which
 * the README says `No test holds …`. Rows of the list of faults (`W01`), where the README speaks of one, and steps of a story
 * (`E01`) are no invariants.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const skipped = new Set(['node_modules', 'dist', 'dist-test']);
const isTest = /\.(?:test|e2e)\.tsx?$|\/testing\/.*\.ts$/;
const idForm = String.raw`[A-Z]{1,2}\d+`;
const fault = /^[WPAHDSFC]\d\d$/;
const step = /^E\d\d$/;

const folders = [
  'server',
  'client',
  'test',
  ...readdirSync(join(root, 'packages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `packages/${name}`),
];
const units = folders.map((folder) => {
  const readme = readFileSync(join(root, folder, 'README.md'), 'utf8');
  const { name, dependencies = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const named = [...readme.matchAll(new RegExp(`\\*\\*(${idForm}(?:, ${idForm})*)\\*\\*`, 'g'))];
  return {
    folder,
    name,
    below: Object.keys(dependencies),
    named: named.flatMap(([, ids]) => ids.split(', ')),
    untested: idsIn(/No test holds ([^.]*)\./.exec(readme)?.[1] ?? ''),
    hasFaults: /list of (?:faults|bad inputs)/.test(readme),
    held: heldIn(join(root, folder)),
  };
});

const complaints = units.flatMap(({ folder, below, named, untested, hasFaults, held }) => {
  const known = new Set([
    ...named,
    ...units.filter(({ name }) => below.includes(name)).flatMap((unit) => unit.named),
  ]);
  return [
    ...named.filter((id, at) => named.indexOf(id) < at).map((id) => `${folder}/README.md names ${id} twice`),
    ...[...held]
      .filter(([id]) => !known.has(id) && !step.test(id) && !(hasFaults && fault.test(id)))
      .map(([id, file]) => `${file} holds ${id}, which ${folder}/README.md does not name`),
    ...named
      .filter((id) => !held.has(id) && !untested.includes(id))
      .map((id) => `${folder}/README.md names ${id}, which no test holds`),
    ...untested
      .filter((id) => held.has(id) || !named.includes(id))
      .map((id) => `${folder}/README.md says that no test holds ${id}`),
  ];
});
for (const complaint of complaints) console.log(complaint);
process.exitCode = complaints.length === 0 ? 0 : 1;

/** The ids that titles of tests under a folder begin with, each with a file that has it. */
function heldIn(folder) {
  const held = new Map();
  for (const path of filesOf(folder).filter((each) => isTest.test(each))) {
    const titles = readFileSync(path, 'utf8').matchAll(
      new RegExp(`(?:\\(\\s*|\\[\\s*\\n\\s*|: )['"\`]((?:${idForm},? )+)`, 'g'),
    );
    for (const [, ids] of titles) for (const id of idsIn(ids)) held.set(id, relative(root, path));
  }
  return held;
}

function idsIn(text) {
  return text.match(new RegExp(idForm, 'g')) ?? [];
}

function filesOf(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesOf(path) : [path];
  });
}
