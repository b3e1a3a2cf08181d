/** A terminal for tests: files from a table, everything said and written kept. */
import type { Terminal } from '../terminal.ts';

export interface TestTerminal extends Terminal {
  readonly written: () => string;
  readonly said: () => string;
}

/** `files`: their contents by path. Whatever else is asked for is not there. */
export function testTerminal(files: Readonly<Record<string, string>> = {}): TestTerminal {
  const written: string[] = [];
  const said: string[] = [];
  return {
    environment: {},
    out: (text) => void written.push(text),
    say: (line) => void said.push(`${line}\n`),
    readFile: async (path) => {
      const content = files[path];
      if (content === undefined) throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' });
      return content;
    },
    fetch,
    written: () => written.join(''),
    said: () => said.join(''),
  };
}
