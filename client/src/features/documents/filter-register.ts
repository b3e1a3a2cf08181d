/** Which lines of the register are shown. */
import { baseSymbol, type RegisterLine } from '@chapeau/model';

/** Empty: whatever it is. */
export interface RegisterFilter {
  readonly kind: string;
  /** A participant, or who else it is from. */
  readonly from: string;
  readonly session: string;
  readonly item: string;
  readonly language: string;
  readonly status: string;
}

export const EVERYTHING: RegisterFilter = {
  kind: '',
  from: '',
  session: '',
  item: '',
  language: '',
  status: '',
};

export const FILTERS = ['kind', 'from', 'session', 'item', 'language', 'status'] as const;

/** What a line is filtered by. */
export function valuesOf(line: RegisterLine, by: keyof RegisterFilter): readonly string[] {
  switch (by) {
    case 'kind':
      return [line.kind];
    case 'from':
      return line.source.kind === 'participants' ? line.source.participants : [line.source.kind];
    case 'session':
      return line.session === null ? [] : [line.session];
    case 'item':
      return line.agendaItem === '' ? [] : [line.agendaItem];
    case 'language':
      return line.languages;
    case 'status':
      return [line.status];
  }
}

/** The lines that fit, in their order. */
export function filterRegister(
  lines: readonly RegisterLine[],
  filter: RegisterFilter,
): readonly RegisterLine[] {
  const wanted = FILTERS.filter((by) => filter[by] !== '');
  return lines.filter((line) => wanted.every((by) => valuesOf(line, by).includes(filter[by])));
}

/** A line, and whether it revises, corrects or adds to the one that it stands beneath. */
export interface GroupedLine {
  readonly line: RegisterLine;
  readonly isBeneath: boolean;
}

/** The lines in their order; those of one document under the first of them. */
export function groupRevisions(lines: readonly RegisterLine[]): readonly GroupedLine[] {
  const seen = new Set<string>();
  return lines.map((line) => {
    const base = line.symbol === '' ? '' : baseSymbol(line.symbol);
    const isBeneath = base !== '' && seen.has(base);
    if (base !== '') seen.add(base);
    return { line, isBeneath };
  });
}
