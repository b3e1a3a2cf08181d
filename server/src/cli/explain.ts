/** `chapeau explain`: what differs between two texts and nothing on record explains. Exit status 0: nothing, 1: something, 2: it could not be told. */
import { compareTexts, explainComparison, type Told, type UnexplainedDifference } from '@chapeau/compare';
import type { PlainDraft } from '@chapeau/model';
import type { UnexplainedAnswer, VersionAnswer } from '@chapeau/protocol';
import { writeUnexplained } from './history-text.ts';
import { oneOf, readOptions } from './options.ts';
import { findIssue, readTexts, readTold } from './past-files.ts';
import { ask, remoteOf, type Remote } from './remote.ts';
import { Stop, type CommandLine, type Terminal } from './terminal.ts';

const names = ['by', 'format', 'server', 'token'] as const;

export const explain: CommandLine = async (args, terminal) => {
  const { values, words } = readOptions(args, { command: 'explain', names, words: 2 });
  const [from = '', to = ''] = words;
  const format = oneOf('format', values.format, ['text', 'json']) ?? 'text';
  const remote = remoteOf(values, terminal);
  const unexplained =
    remote === null
      ? await explainFiles({ from, to, by: values.by }, terminal)
      : await explainVersions(remote, { from, to }, terminal);
  terminal.out(
    format === 'json'
      ? `${JSON.stringify({ from, to, unexplained }, null, 2)}\n`
      : writeUnexplained(unexplained),
  );
  return unexplained.length === 0 ? 0 : 1;
};

async function explainFiles(
  { from, to, by }: { readonly from: string; readonly to: string; readonly by: string | undefined },
  terminal: Terminal,
): Promise<readonly UnexplainedDifference[]> {
  if (by === undefined) throw new Stop('What led from one to the other is in a file: --by record.json.');
  const told = await readTold(by, terminal);
  const [earlier, later] = await readTexts([from, to], terminal);
  if (earlier === undefined || later === undefined) throw new Stop('Two texts are compared.');
  const { comparison } = compareTexts(earlier, later);
  const between = toldBetween(told, earlier, later);
  return explainComparison(earlier, later, comparison, between).unexplained;
}

/** Of a record that issued a side only what came after the one and up to the other. */
function toldBetween(told: readonly Told[], earlier: PlainDraft, later: PlainDraft): readonly Told[] {
  const after = findIssue(earlier, told)?.sequence ?? 0;
  const until = findIssue(later, told)?.sequence ?? Infinity;
  return told.filter((each) => !('act' in each) || (each.sequence > after && each.sequence <= until));
}

async function explainVersions(
  remote: Remote,
  { from, to }: { readonly from: string; readonly to: string },
  terminal: Terminal,
): Promise<readonly UnexplainedDifference[]> {
  const get = async (path: string) => await ask(remote, { method: 'GET', path }, terminal);
  const { version } = JSON.parse(await get(`/api/versions/${from}`)) as VersionAnswer;
  const answer = await get(`/api/drafts/${version.draft}/unexplained?from=${from}&to=${to}`);
  return (JSON.parse(answer) as UnexplainedAnswer<UnexplainedDifference>).unexplained;
}
