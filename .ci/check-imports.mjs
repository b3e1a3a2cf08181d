/**
 * The house rules that a compiler does not hold: arrows between packages point down only and end at a package's root,
 * no file imports itself in a circle (types included), packages stay free of Node, pages stay free of the gate.
 * Prints one line per breach; exit status 1 if there is any.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packages = ['model', 'text', 'compare', 'dictation', 'protocol', 'interchange', 'gate'];

/** Folder of each part of the house → the packages it may import. */
const house = {
  'packages/model': [],
  'packages/text': ['model'],
  'packages/compare': ['model'],
  'packages/dictation': ['model'],
  'packages/protocol': ['model'],
  'packages/interchange': ['model', 'text'],
  'packages/gate': ['model', 'text'],
  server: packages,
  client: packages.filter((name) => name !== 'gate'),
  test: [...packages, 'server', 'client'],
};

/** Second doors, for what is too large to come in with the rest. */
const doors = new Set(['interchange/word']);

const files = Object.keys(house).flatMap((part) => sourcesIn(part).map((path) => ({ part, path })));
const known = new Set(files.map(({ path }) => path));
const graph = new Map();
const breaches = [];

for (const { part, path } of files) {
  const own = `@chapeau/${part.split('/').at(-1)}`;
  const isTest = part === 'test' || /\.test\.tsx?$|\/testing\//.test(path);
  const edges = [];
  for (const target of importsOf(readFileSync(join(root, path), 'utf8'))) {
    const breach = target.startsWith('.')
      ? relativeBreach(part, path, target, edges)
      : target.startsWith('@chapeau/')
        ? arrowBreach(part, own, target, isTest)
        : part !== 'server' &&
          !isTest &&
          isBuiltin(target) &&
          'only the server and tests may import Node modules';
    if (breach) breaches.push(`${path}: imports '${target}': ${breach}`);
  }
  graph.set(path, edges);
}
for (const circle of circles(graph)) breaches.push(`circle: ${circle.join(' → ')}`);

for (const breach of breaches) console.log(breach);
console.log(`${files.length} files, ${breaches.length} breaches of the import rules`);
process.exitCode = breaches.length === 0 ? 0 : 1;

function arrowBreach(part, own, target, isTest) {
  const [, name, ...inside] = target.split('/');
  // What a package lends to the tests of others: builders and laws, never built.
  const isLent = isTest && inside.join('/') === 'testing';
  const isDoor = doors.has(`${name}/${inside.join('/')}`);
  if (inside.length > 0 && !isLent && !isDoor) return 'only the root of a package may be imported';
  if (target === own) return 'a package imports its own files by their path';
  if (!house[part].includes(name)) return `${part} may import ${house[part].join(', ') || 'no package'}`;
  return undefined;
}

function relativeBreach(part, path, target, edges) {
  const resolved = posix.normalize(posix.join(posix.dirname(path), target.split('?')[0]));
  if (known.has(resolved)) edges.push(resolved);
  if (resolved.startsWith(`${part}/`)) return undefined;
  // What installs the browser has to run before anything is installed, so it cannot live in a package.
  if (part === 'test' && resolved === '.ci/chromium.mjs') return undefined;
  return `it leaves ${part}`;
}

function sourcesIn(dir) {
  if (!existsSync(join(root, dir))) return [];
  return readdirSync(join(root, dir), { withFileTypes: true }).flatMap((entry) => {
    const path = `${dir}/${entry.name}`;
    if (entry.isDirectory()) return /^(node_modules|dist.*)$/.test(entry.name) ? [] : sourcesIn(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.config.ts') ? [path] : [];
  });
}

function importsOf(source) {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const from = /^\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/gm;
  const bare = /^\s*import\s*['"]([^'"]+)['"]/gm;
  const dynamic = /\bimport\(\s*['"]([^'"]+)['"]/g;
  return [from, bare, dynamic].flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1]));
}

/** Each circle once, found by a walk in depth: a file met again while still on the way closes one. */
function circles(graph) {
  const found = [];
  const state = new Map();
  const way = [];
  const visit = (path) => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'on the way') {
      found.push([...way.slice(way.indexOf(path)), path]);
      return;
    }
    state.set(path, 'on the way');
    way.push(path);
    for (const next of graph.get(path) ?? []) visit(next);
    way.pop();
    state.set(path, 'done');
  };
  for (const path of graph.keys()) visit(path);
  return found;
}
