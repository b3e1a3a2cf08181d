/**
 * `npm test`: everything that has to hold. The last line printed counts it: every test is one, and so is every check
 * (types, lint, format, imports, invariants, knip, set-up). A tool that crashes or finds no test counts as a failure.
 *
 * `--long` runs the laws with fresh seeds and many more runs instead, and prints the seed, which CHAPEAU_SEED
 * brings back; `--only NAME` (repeatable) runs some steps.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { run, Stop } from './run.mjs';
import { bin, root, setUp } from './set-up.mjs';

const args = process.argv.slice(2);
const long = args.includes('--long');
const only = args.filter((_, i) => args[i - 1] === '--only');
const minute = 60_000;
const results = join(root, 'test-results');
if (long) {
  process.env.CHAPEAU_LONG = '1';
  process.env.CHAPEAU_SEED ??= String(Date.now() % 2 ** 31);
  console.log(`seed ${process.env.CHAPEAU_SEED}`);
}

const steps = [
  { name: 'types', work: () => check(bin('tsc'), ['-b']) },
  {
    name: 'lint',
    work: () =>
      check(bin('oxlint'), ['--type-aware', '--deny-warnings', '--report-unused-disable-directives']),
  },
  { name: 'format', work: () => check(bin('prettier'), ['--check', '--log-level', 'warn', '.']) },
  { name: 'imports', work: () => check(process.execPath, ['.ci/check-imports.mjs']) },
  { name: 'invariants', work: () => check(process.execPath, ['.ci/check-invariants.mjs']) },
  { name: 'knip', work: () => check(bin('knip'), ['--no-progress', '--no-config-hints']) },
  { name: 'unit and laws', work: () => tests('unit', [], long ? 120 : 20) },
  { name: 'end to end', work: endToEnd },
].filter(({ name }) => (long ? name === 'unit and laws' : only.length === 0 || only.includes(name)));

const total = { passed: 0, failed: 0, skipped: 0 };
// Installing a browser is mostly waiting for a disk and a network: it goes on beside everything before it is needed.
const browser = steps.some(({ work }) => work === endToEnd)
  ? ensureChromium().catch((error) => error)
  : undefined;

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const ready = await report('set-up', async () => {
  await setUp(long ? [] : undefined);
  return { passed: 1 };
});
if (ready) for (const { name, work } of steps) await report(name, work);
await browser;

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs one step, prints what it gave and how long it took, and adds it to the total. Tells whether nothing failed. */
async function report(name, work) {
  const startedAt = Date.now();
  let counts;
  try {
    counts = await work();
  } catch (error) {
    const said = error instanceof Stop ? `${error.output}\n${error.message}` : error.stack;
    counts = { failed: 1, output: said };
  }
  const { passed = 0, failed = 0, skipped = 0, output = '' } = counts;
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (failed > 0 && output.trim()) console.log(output.trim());
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  return failed === 0;
}

async function check(command, commandArgs) {
  const { code, output } = await run(command, commandArgs, { limitMs: 10 * minute });
  return code === 0 ? { passed: 1 } : { failed: 1, output };
}

async function endToEnd() {
  const path = await browser;
  if (path instanceof Error) throw path;
  return tests('e2e', ['--config', 'test/e2e/vitest.config.ts'], 30, { CHROMIUM_PATH: path });
}

/** One run of vitest, shown as it goes, counted from the report that it leaves behind. */
async function tests(name, vitestArgs, limitMinutes, extraEnv = {}) {
  const file = join(results, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const env = { ...process.env, NODE_ENV: 'test', ...extraEnv };
  const { code, output } = await run(bin('vitest'), ['run', ...reporters, ...vitestArgs], {
    env,
    show: true,
    limitMs: limitMinutes * minute,
  });
  const counts = count(file);
  if (!counts) return { failed: 1, output: `${output}vitest ended (${code}) without a report` };
  // An error outside any test (a rejection that nobody caught) shows only in the exit status.
  if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1 };
  return counts;
}

/** Counts a report; a file that could not even be loaded holds no test and counts as one failure. */
function count(file) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
  const unloaded = report.testResults.filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
