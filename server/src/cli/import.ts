/** `chapeau import`: a text as a draft, on paper or on a server. */
import { writePlainJson, type Note } from '@chapeau/interchange';
import { DRAFT_KINDS } from '@chapeau/model';
import { readNames, tellAttributed } from './attributed.ts';
import { oneOf, readOptions } from './options.ts';
import { readDraft, readFileOrStop } from './read-draft.ts';
import { ask, remoteOf } from './remote.ts';
import { Stop, type CommandLine } from './terminal.ts';

const names = ['kind', 'title', 'symbol', 'language', 'names', 'server', 'token'] as const;
const flags = ['attributed'] as const;

export const importDraft: CommandLine = async (args, terminal) => {
  const options = readOptions(args, { command: 'import', names, flags, words: 1 });
  const { values, words } = options;
  const [path = ''] = words;
  const kind = oneOf('kind', values.kind, DRAFT_KINDS) ?? 'report';
  const remote = remoteOf(values, terminal);
  const attributed = options.flags.has('attributed');
  const named = readNames(values.names);
  if (attributed && remote === null)
    throw new Stop('--attributed goes with a server, since a plain draft holds no proposals: --server URL.');
  if (!attributed && values.names !== undefined) throw new Stop('--names goes with --attributed.');
  const read = await readDraft(path, { kind, title: values.title ?? null }, terminal);
  const { symbol = read.draft.symbol, language = read.draft.language } = values;
  const draft = { ...read.draft, symbol, language };
  for (const note of read.notes) terminal.say(sentenceOf(note));
  terminal.say(`${draft.paragraphs.length} paragraphs were understood.`);
  if (remote === null) {
    terminal.out(writePlainJson(draft));
    return 0;
  }
  const { title } = draft;
  const source = await readFileOrStop(path, terminal);
  if (attributed) await tellAttributed({ source, kind, names: named }, remote, terminal);
  const body = { title, symbol, kind, language, source, attributed, names: named };
  terminal.out(`${await ask(remote, { method: 'POST', path: '/api/drafts', body }, terminal)}\n`);
  return 0;
};

/** A note in one line: what it is, where, and its facts. */
function sentenceOf({ kind, line, ...facts }: Note): string {
  const told = Object.entries(facts).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `line ${line}: ${kind.replaceAll('-', ' ')}${told.length > 0 ? ` (${told.join(', ')})` : ''}`;
}
