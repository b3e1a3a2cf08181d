/** What `chapeau import --attributed` says of a text with names in its brackets before the server takes it. */
import { randomBytes } from 'node:crypto';
import { readAttributed, type AttributedReading } from '@chapeau/interchange';
import { makeId, mayPropose, type DraftKind } from '@chapeau/model';
import type { ProcessAnswer } from '@chapeau/protocol';
import { ask, type Remote } from './remote.ts';
import { Stop, type Terminal } from './terminal.ts';

/** Names as they stand in the text, each with a code. */
export type Names = Readonly<Record<string, string>>;

/** Reads `US=USA,Holy See=VAT`. Throws Stop where a part names nobody. */
export function readNames(option: string | undefined): Names {
  if (option === undefined) return {};
  const pairs = option.split(',').map((pair): readonly [string, string] => {
    const [name = '', code = '', ...more] = pair.split('=').map((side) => side.trim());
    if (name === '' || code === '' || more.length > 0)
      throw new Stop(`--names is NAME=CODE, with commas between several; not ${pair.trim()}.`);
    return [name, code];
  });
  return Object.fromEntries(pairs);
}

export interface AttributedSource {
  readonly source: string;
  readonly kind: DraftKind;
  readonly names: Names;
}

/** Reads the text with the delegations of the server's process, as the server will, and says what was understood and what was not. */
export async function tellAttributed(
  { source, kind, names }: AttributedSource,
  remote: Remote,
  terminal: Terminal,
): Promise<void> {
  const answer = await ask(remote, { method: 'GET', path: '/api/process' }, terminal);
  const { participants } = JSON.parse(answer) as ProcessAnswer;
  const reading = readAttributed(source, {
    format: 'auto',
    kind,
    participants: participants.filter(mayPropose),
    aliases: names,
    makeId: () => makeId('paragraph', (count) => randomBytes(count)),
  });
  for (const sentence of sentencesOf(reading)) terminal.say(sentence);
}

function sentencesOf(reading: AttributedReading): readonly string[] {
  const { proposals, reservations, stances, statuses, notUnderstood, unknownNames } = reading;
  const figures = [
    `proposals ${proposals.length}`,
    `reservations ${reservations.length}`,
    `other positions on paragraphs ${stances.length}`,
    `statuses ${statuses.length}`,
  ];
  return [
    ...notUnderstood.map(({ line, text, why }) => `line ${line}: not understood, ${why}: ${text}`),
    ...unknownNames.map((name) => `nobody is called ${name}: --names "${name}=CODE"`),
    `In its brackets: ${figures.join(', ')}.`,
  ];
}
