/** `chapeau import`: a text as a draft, on paper or on a server. */
import { writePlainJson, type Note } from '@chapeau/interchange';
import { DRAFT_KINDS } from '@chapeau/model';
import { oneOf, readOptions } from './options.ts';
import { readDraft, readFileOrStop } from './read-draft.ts';
import { ask, remoteOf } from './remote.ts';
import type { CommandLine } from './terminal.ts';

const names = ['kind', 'title', 'symbol', 'language', 'server', 'token'] as const;

export const importDraft: CommandLine = async (args, terminal) => {
  const { values, words } = readOptions(args, { command: 'import', names, words: 1 });
  const [path = ''] = words;
  const kind = oneOf('kind', values.kind, DRAFT_KINDS) ?? 'report';
  const remote = remoteOf(values, terminal);
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
  const body = { title, symbol, kind, language, source };
  terminal.out(`${await ask(remote, { method: 'POST', path: '/api/drafts', body }, terminal)}\n`);
  return 0;
};

/** A note in one line: what it is, where, and its facts. */
function sentenceOf({ kind, line, ...facts }: Note): string {
  const told = Object.entries(facts).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `line ${line}: ${kind.replaceAll('-', ' ')}${told.length > 0 ? ` (${told.join(', ')})` : ''}`;
}
