/** Options of the command line, read strictly: what is not known is said, with the way to the help. */
import { parseArgs } from 'node:util';
import { Stop } from './terminal.ts';

interface Grammar<Name extends string, Flag extends string> {
  readonly command: string;
  /** Options of the command, each with a value: `--name VALUE`. */
  readonly names: readonly Name[];
  /** Options that are said or not: `--flag`. */
  readonly flags?: readonly Flag[];
  /** How many files or ids it takes; `some`: one or more. */
  readonly words: number | 'some';
}

export interface Options<Name extends string, Flag extends string> {
  readonly values: Readonly<Partial<Record<Name, string>>>;
  readonly flags: ReadonlySet<Flag>;
  readonly words: readonly string[];
}

/** The options and words. Throws Stop for an option that the command has not, and for more or fewer words than it takes. */
export function readOptions<Name extends string, Flag extends string = never>(
  args: readonly string[],
  { command, names, flags = [], words }: Grammar<Name, Flag>,
): Options<Name, Flag> {
  const help = `See chapeau ${command} --help.`;
  const parsed = parse(args, { names, flags }, help);
  if (words === 'some' && parsed.words.length > 0) return parsed;
  const taken = words === 'some' ? 'a paragraph' : ['no file', 'one file', 'two files'][words];
  if (parsed.words.length !== words) throw new Stop(`chapeau ${command} takes ${taken}. ${help}`);
  return parsed;
}

function parse<Name extends string, Flag extends string>(
  args: readonly string[],
  { names, flags }: Required<Pick<Grammar<Name, Flag>, 'names' | 'flags'>>,
  help: string,
): Options<Name, Flag> {
  const options = Object.fromEntries([
    ...names.map((name) => [name, { type: 'string' }] as const),
    ...flags.map((flag) => [flag, { type: 'boolean' }] as const),
  ]);
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    // Strict: there are no other names, and every value is the string that its type says.
    const given = values as Partial<Record<Name, string>>;
    const said = new Set(flags.filter((flag) => Object.hasOwn(values, flag)));
    return { values: given, flags: said, words: positionals };
  } catch (error) {
    const said = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new Stop(`${said}. ${help}`, { cause: error });
  }
}

/** The value, where it is one of those; null where it is absent. Throws Stop otherwise. */
export function oneOf<Value extends string>(
  name: string,
  value: string | undefined,
  values: readonly Value[],
): Value | null {
  if (value === undefined) return null;
  const found = values.find((candidate) => candidate === value);
  if (found === undefined) throw new Stop(`--${name} is one of ${values.join(', ')}; not ${value}.`);
  return found;
}
