/**
 * Makes a checkout ready to run: packages installed, server compiled, pages built. Needs nothing but Node, because it
 * runs before anything is installed. A step whose inputs did not change since it last succeeded is skipped, so a
 * second start costs a few file reads.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, Stop } from './run.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** The path of an installed tool; `part` is the folder of the workspace that depends on it. */
export const bin = (name, part = '.') => join(root, part, 'node_modules', '.bin', name);

const stateDir = join(root, 'node_modules', '.chapeau');
const say = (line) => process.stderr.write(`chapeau: ${line}\n`);

/**
 * Runs the steps that are needed, in order, and only one set-up at a time per checkout. `parts` names what the caller
 * is about to use; packages are installed in any case. Throws a Stop, with a sentence for the person, if a step fails.
 */
export async function setUp(parts = ['server', 'client']) {
  checkNode();
  const release = await takeLock();
  try {
    const installed = await step('install', installInputs(), ['node_modules/.modules.yaml'], install);
    const builds = {
      server: () => step('server', serverInputs(installed), serverOutputs(), buildServer),
      client: () => step('client', clientInputs(installed), ['client/dist/index.html'], buildClient),
    };
    // Both are waited for before either's failure is told, so that nothing goes on in the background after that.
    const ends = await Promise.allSettled(parts.map((part) => builds[part]()));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  } finally {
    release();
  }
}

/** Runs `body`; a Stop is shown as its one sentence, below the output of the tool that failed, and ends the process. */
export async function orStop(body) {
  try {
    return await body();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    if (error.output) process.stderr.write(`${error.output.trimEnd()}\n`);
    say(error.message);
    process.exit(1);
  }
}

function checkNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const wanted = engines.node.replace(/^>=/, '').split('.').map(Number);
  const actual = process.versions.node.split('.').map(Number);
  const difference = wanted.map((part, i) => actual[i] - part).find((d) => d !== 0) ?? 0;
  if (difference < 0)
    throw new Stop(`Chapeau needs Node ${wanted.join('.')} or newer; this is ${process.versions.node}.`);
}

/** Skips `work` if it succeeded before with the same inputs and what it made is still there. Gives the inputs' hash. */
async function step(name, inputs, outputs, work) {
  const stamp = join(stateDir, `${name}.stamp`);
  const done = existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs;
  if (done && outputs.every((path) => existsSync(join(root, path)))) return inputs;
  rmSync(stamp, { force: true });
  const startedAt = Date.now();
  await work();
  mkdirSync(stateDir, { recursive: true });
  writeFileSync(stamp, inputs);
  say(`${name} ready (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  return inputs;
}

async function install() {
  say('installing packages (about a minute the first time)');
  const env = { ...process.env, JOBS: 'max', CI: 'true' };
  // Without the types and compilers, which are development dependencies, there is nothing to run.
  delete env.NODE_ENV;
  // Lets the database be compiled against the headers that came with Node, where they did, instead of a download.
  const prefix = dirname(dirname(process.execPath));
  if (existsSync(join(prefix, 'include/node/node.h'))) env.npm_config_nodedir ??= prefix;
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const pnpm = ['--yes', `pnpm@${devDependencies.pnpm}`, '--dir', root];
  // Started from elsewhere, npx brings a pnpm of its own. The installed one would be asked to replace itself while it
  // runs, and crash.
  const options = { env, cwd: tmpdir() };
  const result = await run('npx', [...pnpm, 'install', '--frozen-lockfile', '--prod=false'], options);
  if (result.code !== 0) throw new Stop(whyInstallFailed(result.output), result.output.slice(-4000));
}

function whyInstallFailed(output) {
  const reasons = [
    [/ENOSPC/, 'The packages could not be installed: the disk is full.'],
    [
      /OUTDATED_LOCKFILE|LOCKFILE_CONFIG_MISMATCH/,
      'pnpm-lock.yaml does not match the package.json files: run `npx pnpm install` and commit the lockfile.',
    ],
    [
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|META_FETCH_FAIL|FETCH_40[0-9]|FETCH_50[0-9]/,
      'The packages could not be installed: the npm registry did not answer. Check the network and try again.',
    ],
    [
      /gyp ERR|node-gyp/,
      'The database module could not be compiled: it needs python3, make and a C++ compiler.',
    ],
    [/ENOENT.*npx|spawn npx/, 'The packages could not be installed: npm (npx) is not on the PATH.'],
  ];
  return (
    reasons.find(([pattern]) => pattern.test(output))?.[1] ??
    'The packages could not be installed (see above).'
  );
}

async function buildServer() {
  say('compiling the server');
  const result = await run(bin('tsc'), ['-b', 'tsconfig.build.json']);
  if (result.code !== 0) throw new Stop('The server does not compile (see above).', result.output);
}

async function buildClient() {
  say('building the pages');
  const result = await run(bin('vite', 'client'), ['build', 'client', '--logLevel', 'warn']);
  if (result.code !== 0) throw new Stop('The pages could not be built (see above).', result.output);
}

/** The compiled database belongs to one version of Node's interface and one processor. */
function installInputs() {
  const machine = `${process.versions.modules} ${process.platform} ${process.arch}`;
  const manifests = ['package.json', ...workspaces().map((dir) => `${dir}/package.json`)];
  return hash(machine, ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]);
}

function serverInputs(installed) {
  const dirs = [...workspaces('packages'), 'server'];
  const configs = ['tsconfig.base.json', 'tsconfig.build.json', ...dirs.map((dir) => `${dir}/tsconfig.json`)];
  return hash(installed, [...configs, ...dirs.flatMap((dir) => filesIn(`${dir}/src`))]);
}

const serverOutputs = () => [
  ...['main', 'cli'].map((name) => `server/dist/${name}.js`),
  ...workspaces('packages').map((dir) => `${dir}/dist/index.js`),
];

function clientInputs(installed) {
  const configs = [
    'client/index.html',
    'client/vite.config.ts',
    'client/tsconfig.json',
    'tsconfig.base.json',
  ];
  const dirs = [
    ...workspaces('packages').map((dir) => `${dir}/src`),
    'client/src',
    'client/public',
    'client/lang',
  ];
  return hash(installed, [...configs, ...dirs.flatMap(filesIn)]);
}

function workspaces(only) {
  const packages = readdirSync(join(root, 'packages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, 'packages', entry.name, 'package.json')))
    .map((entry) => `packages/${entry.name}`)
    .sort();
  return only === 'packages' ? packages : [...packages, 'server', 'client', 'test'];
}

/** Every file below a folder that can reach a build: tests cannot. An absent folder is empty. */
function filesIn(dir) {
  if (!existsSync(join(root, dir))) return [];
  return readdirSync(join(root, dir), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${dir}/${entry.name}`;
      if (entry.isDirectory()) return entry.name === 'testing' ? [] : filesIn(path);
      return /\.test\.tsx?$/.test(entry.name) ? [] : [path];
    });
}

function hash(start, files) {
  const sum = createHash('sha256').update(start);
  for (const file of files) {
    if (existsSync(join(root, file))) sum.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return sum.digest('hex');
}

/** Two commands started at once in one checkout would install and build into the same folders. */
async function takeLock() {
  const lock = join(stateDir, 'lock');
  mkdirSync(stateDir, { recursive: true });
  for (let waited = false; ;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!holderLives(lock)) rmSync(lock, { force: true });
    else {
      if (!waited) say('waiting for another command that is setting up this checkout');
      waited = true;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function holderLives(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // Between being made and being written the file is empty, for an instant.
    if (pid === 0) return true;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
