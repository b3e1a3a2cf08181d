/** A strict reader of iCalendar for tests: RFC 5545, 3.1 (lines), 3.4 and 3.6 (components), 3.3.11 (texts). */

export interface Component {
  readonly name: string;
  /** In order; `name` with its parameters as written. */
  readonly properties: readonly (readonly [name: string, value: string])[];
  readonly components: readonly Component[];
}

const utf8 = new TextEncoder();

/** Lines unfolded. Throws where one does not end in CRLF, or is longer than 75 octets. */
export function unfold(text: string): string[] {
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end');
  const lines = text.slice(0, -2).split('\r\n');
  for (const line of lines) {
    if (/[\r\n]/.test(line)) throw new Error(`a line ends in something else: ${JSON.stringify(line)}`);
    if (utf8.encode(line).length > 75) throw new Error(`a line is too long: ${line}`);
    if (/\p{Cs}/u.test(line)) throw new Error(`a character is broken: ${JSON.stringify(line)}`);
  }
  return lines.reduce<string[]>((unfolded, line) => {
    const last = unfolded.length - 1;
    if (line.startsWith(' ')) unfolded[last] = `${unfolded[last]}${line.slice(1)}`;
    else unfolded.push(line);
    return unfolded;
  }, []);
}

/** The one component that the text is. Throws where BEGIN and END do not match, or a line is no property. */
export function parseCalendar(text: string): Component {
  const root: { components: Component[] } = { components: [] };
  const open: { name: string; properties: [string, string][]; components: Component[] }[] = [];
  for (const line of unfold(text)) {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(line) ?? [];
    if (name === '') throw new Error(`no property: ${line}`);
    if (name === 'BEGIN') open.push({ name: value, properties: [], components: [] });
    else if (name === 'END') {
      const closed = open.pop();
      if (closed?.name !== value) throw new Error(`END:${value} ends ${closed?.name}`);
      (open.at(-1) ?? root).components.push(closed);
    } else open.at(-1)?.properties.push([name, value]);
  }
  const [calendar] = root.components;
  if (open.length > 0 || calendar === undefined || root.components.length > 1)
    throw new Error('not one component');
  return calendar;
}

/** The value of the property, its parameters aside; undefined where it is absent. Throws where it stands twice. */
export function valueOf({ properties }: Component, name: string): string | undefined {
  const values = properties.filter(([each]) => each.split(';')[0] === name);
  if (values.length > 1) throw new Error(`${name} stands twice`);
  return values[0]?.[1];
}

/** What a text value says. Throws where a mark stands in it that has to be escaped. */
export function textValue(value: string): string {
  if (/[;,]/.test(value.replace(/\\[\\;,n]/g, ''))) throw new Error(`not escaped: ${value}`);
  return value.replace(/\\([\\;,n])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark));
}
