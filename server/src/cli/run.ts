/** The command line: which command, its help, and how it ends. */
import { compareNamed } from './compare.ts';
import { explain } from './explain.ts';
import { exportDraft } from './export.ts';
import { COMMAND_HELP, HELP } from './help.ts';
import { lineage, provenance } from './history.ts';
import { importDraft } from './import.ts';
import { readProgrammeFile } from './programme.ts';
import { serve } from './serve.ts';
import { Stop, type CommandLine, type Terminal } from './terminal.ts';

const COMMANDS: Readonly<Record<keyof typeof COMMAND_HELP, CommandLine>> = {
  serve,
  import: importDraft,
  export: exportDraft,
  compare: compareNamed,
  programme: readProgrammeFile,
  lineage,
  provenance,
  explain,
};

/** Carries out one command. Gives the exit status; 2, after one sentence, where it cannot be carried out. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '', ...rest] = args;
  if (!isCommand(name)) {
    if (name === '' || name === '--help' || name === '-h' || name === 'help') {
      terminal.out(HELP);
      return name === '' ? 2 : 0;
    }
    terminal.say(`chapeau has no command ${name}. See chapeau --help.`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(COMMAND_HELP[name]);
    return 0;
  }
  try {
    return await COMMANDS[name](rest, terminal);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    terminal.say(error.message);
    return 2;
  }
}

function isCommand(name: string): name is keyof typeof COMMAND_HELP {
  return Object.hasOwn(COMMAND_HELP, name);
}
