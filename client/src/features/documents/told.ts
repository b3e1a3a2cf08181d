/** What is told of a document in the dialog, and the command that it becomes. */
import {
  checkSymbol,
  foldSymbol,
  suggestSuffix,
  suggestSymbol,
  type DocumentRelationKind,
  type RegisterLine,
  type SymbolCheck,
  type SymbolSuffixKind,
} from '@chapeau/model';
import type { DocumentAnswer, ProcessCommandInput, RegisterAnswer } from '@chapeau/protocol';

type Registering = Extract<ProcessCommandInput, { kind: 'register-document' }>;

/** Every field of the dialog. */
export type Told = Required<Omit<Registering, 'kind'>>;

/** A new document, as the dialog begins: `today` ISO 8601. */
export function newTold(register: RegisterAnswer, today: string, language: string): Told {
  const documentKind = 'conference-room-paper';
  return {
    symbol: suggestedSymbol(register, { documentKind, date: today, relations: [] }),
    documentKind,
    titles: [{ language, title: '' }],
    languages: [],
    original: null,
    distribution: null,
    date: today,
    agendaItem: '',
    session: null,
    source: { kind: 'secretariat' },
    relations: [],
    contents: [],
    audience: 'participants',
    issue: true,
  };
}

/** A document as it is, to be changed. */
export function toldOf({ line, contents }: DocumentAnswer): Told {
  const { version, source } = line;
  return {
    symbol: version === null ? line.symbol : '',
    documentKind: line.kind,
    titles: line.titles.map((one) => ({ ...one })),
    languages: [...line.languages],
    original: line.original,
    distribution: line.distribution,
    date: line.date,
    agendaItem: line.agendaItem,
    session: line.session,
    source:
      source.kind === 'participants'
        ? { kind: 'participants', participants: [...source.participants] }
        : source,
    relations: line.relations.map((one) => ({ ...one })),
    contents: [
      ...(version === null ? [] : [{ kind: 'version', version: version.id } as const]),
      ...contents.map((content) =>
        content.kind === 'file' ? { ...content, file: content.file.id } : { ...content },
      ),
    ],
    audience: line.audience,
    issue: line.status !== 'draft',
  };
}

const SUFFIX_OF: Readonly<Partial<Record<DocumentRelationKind, SymbolSuffixKind>>> = {
  revises: 'Rev',
  corrects: 'Corr',
  'adds-to': 'Add',
};

/** The next symbol: of a revision, a corrigendum or an addendum that of what it belongs to, where that is of the series; else the next of its kind and year. */
export function suggestedSymbol(
  { lines, naming }: RegisterAnswer,
  { documentKind, date, relations }: Pick<Told, 'documentKind' | 'date' | 'relations'>,
): string {
  if (naming === null) return '';
  for (const { kind, to } of relations) {
    const suffix = SUFFIX_OF[kind];
    const symbol = to.kind === 'elsewhere' ? to.symbol : (lines.find(({ id }) => id === to.id)?.symbol ?? '');
    const isOwn = to.kind === 'listed' || symbol.startsWith(naming.series);
    const next = suffix === undefined || !isOwn ? '' : suggestSuffix(symbol, suffix, naming.used);
    if (next !== '') return next;
  }
  return suggestSymbol({ ...naming, kind: documentKind, year: date.slice(0, 4) });
}

/** `own`: the line that is changed; null: a new one. */
export function checkTold(symbol: string, { lines }: RegisterAnswer, own: RegisterLine | null): SymbolCheck {
  const others = lines.filter(({ id }) => id !== own?.id).map((line) => line.symbol);
  return checkSymbol(
    symbol,
    others.filter((one) => foldSymbol(one) !== ''),
  );
}

/** The version that is chosen as its text; null: none is. */
export function chosenVersion({ contents }: Pick<Told, 'contents'>): string | null {
  for (const content of contents) if (content.kind === 'version') return content.version;
  return null;
}

/** Whether its text is a version with a symbol, which the document then bears. */
export function bearsItsSymbol(told: Pick<Told, 'contents'>, { lines }: RegisterAnswer): boolean {
  const version = chosenVersion(told);
  return version !== null && lines.some((line) => line.version?.id === version && line.symbol !== '');
}

/** A text and a link that stand in their fields; empty: none does. */
export interface Typed {
  readonly language: string;
  readonly text: string;
  readonly href: string;
}

/** With what stands in the fields taken up. */
export function withTyped(told: Told, { language, text, href }: Typed): Told {
  const texts = text.trim() === '' ? [] : [{ kind: 'text', language, format: 'plain', text } as const];
  const links = href.trim() === '' ? [] : [{ kind: 'link', language, href: href.trim() } as const];
  return { ...told, contents: [...told.contents, ...texts, ...links] };
}

/** The command, without titles and lines that say nothing. */
export function commandOf(told: Told, changed: RegisterLine | null): ProcessCommandInput {
  const { issue, ...matter } = told;
  const titles = told.titles
    .map(({ language, title }) => ({ language, title: title.trim() }))
    .filter(({ title }) => title !== '');
  const content = { ...matter, symbol: told.symbol.trim(), titles };
  return changed?.document == null
    ? { kind: 'register-document', ...content, issue }
    : { kind: 'change-document', document: changed.document, ...content };
}
