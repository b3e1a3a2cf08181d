import { describe, expect, it } from 'vitest';
import type { KeptDocument } from './document.ts';
import { makeId, type Id, type IdKind } from './ids.ts';
import type { Draft } from './process.ts';
import { documentLinesOf, recencyOfVersions } from './recency.ts';
import { audienceOfLine, makeRegister, registerOf, type RegisterSources } from './register.ts';
import type { KeptMeeting } from './session.ts';
import type { FiledStatement } from './statement-line.ts';
import type { Statement } from './statement.ts';
import type { Version } from './version.ts';

const ids = new Map<string, string>();
const id = <Kind extends IdKind>(kind: Kind, name: string) => {
  const made = ids.get(name) ?? makeId(kind, (length) => new Uint8Array(length).fill(ids.size));
  ids.set(name, made);
  return made as Id<Kind>;
};

const draft: Draft = {
  id: id('draft', 'draft'),
  process: id('process', 'process'),
  title: 'Annual report',
  symbol: 'A/AC.292/2031/CRP.1',
  kind: 'report',
  language: 'en',
  createdAt: '2031-05-01T09:00:00Z',
  generation: id('generation', 'generation'),
};

const version = (label: string, parts: Partial<Version> = {}): Version => ({
  id: id('version', label),
  draft: draft.id,
  ordinal: ids.size,
  label,
  symbol: '',
  standing: 'official-draft',
  audience: 'participants',
  issuedAt: '2031-05-12T14:00:00Z',
  issuedBy: id('actor', 'chair'),
  sha256: '',
  ...parts,
});

const document = (title: string, parts: Partial<KeptDocument> = {}): KeptDocument => ({
  id: id('document', title),
  process: draft.process,
  symbol: '',
  kind: 'letter',
  titles: [{ language: 'en', title }],
  languages: ['en'],
  original: null,
  distribution: null,
  date: '2031-05-10',
  agendaItem: '',
  session: null,
  source: { kind: 'secretariat' },
  relations: [],
  contents: [],
  audience: 'participants',
  status: 'issued',
  registeredAt: '2031-05-10T09:00:00Z',
  issuedAt: '2031-05-10T09:00:00Z',
  withdrawn: null,
  ...parts,
});

const made = (documents: readonly KeptDocument[], versions: readonly Version[], rest = {}) =>
  makeRegister({ documents, drafts: [{ draft, versions }], sessions: [], statements: [], ...rest });

describe('the register', () => {
  it('DC11 every version is a line of it, by itself or as the text of a document that bears its symbol', () => {
    const zero = version('Zero', { symbol: 'A/AC.292/2031/CRP.1' });
    const bare = version('Bare', { standing: 'non-paper' });
    const report = document('Report', {
      contents: [{ kind: 'version', version: zero.id }],
      symbol: 'A/1',
      audience: 'public',
    });
    const lines = made([report, document('Letter', { symbol: 'A/AC.292/2031/1' })], [zero, bare]);
    expect(lines.map(({ symbol, kind, audience }) => [symbol, kind, audience])).toEqual([
      ['A/AC.292/2031/1', 'letter', 'participants'],
      ['A/AC.292/2031/CRP.1', 'letter', 'participants'],
      ['', 'non-paper', 'participants'],
    ]);
    expect(lines[1]).toMatchObject({ id: report.id, version: { id: zero.id, label: 'Zero' } });
  });

  it('DC11 a version belongs to the session in whose days it was issued, where the body meets', () => {
    const session = {
      id: id('session', 'fifth'),
      dates: { from: '2031-05-11', to: '2031-05-12' },
      timeZone: 'America/New_York',
    };
    const sessions: RegisterSources['sessions'] = [session];
    const late = version('Late', { issuedAt: '2031-05-13T02:00:00Z' });
    const later = version('Later', { issuedAt: '2031-05-13T05:00:00Z' });
    const lines = made([], [late, later], { sessions });
    expect(lines.map(({ date, session: of }) => [date, of])).toEqual([
      ['2031-05-12', session.id],
      ['2031-05-13', null],
    ]);
  });

  it('FL1 a statement is a line of it, called by whose it is, under the day of its meeting and after what bears a symbol', () => {
    const filed = (meetingDay: KeptMeeting['day'], parts: Partial<Statement> = {}): FiledStatement => ({
      statement: {
        id: id('statement', JSON.stringify([meetingDay, parts])),
        process: draft.process,
        meeting: id('meeting', 'first'),
        item: '5 (a)',
        participant: id('participant', 'NOR'),
        onBehalfOf: '',
        kind: 'delivered',
        content: { kind: 'text', key: 'k', letters: 3 },
        language: 'fr',
        audience: 'participants',
        filedAt: '2031-05-14T09:00:00Z',
        filedBy: id('actor', 'norway'),
        publishedAt: '2031-05-14T10:00:00Z',
        ...parts,
      },
      meeting: { session: id('session', 'fifth'), day: meetingDay },
      participant: { name: 'Norway', names: { fr: { short: 'Norvège', official: 'Royaume de Norvège' } } },
    });
    const statements = [
      filed({ kind: 'printed', words: 'Friday' }, { audience: 'team', publishedAt: null }),
      filed({ kind: 'date', date: '2031-05-12' }, { onBehalfOf: 'the Nordic Group' }),
    ];
    const lines = made([document('Letter', { symbol: 'A/1' })], [], { statements });
    expect(lines.map(({ date, status, at }) => [date, status, at])).toEqual([
      ['2031-05-10', 'issued', '2031-05-10T09:00:00Z'],
      ['2031-05-12', 'issued', '2031-05-14T10:00:00Z'],
      ['2031-05-14', 'draft', '2031-05-14T09:00:00Z'],
    ]);
    expect(lines[1]).toMatchObject({
      kind: 'statement',
      titles: [
        { language: 'en', title: 'Statement by Norway (on behalf of the Nordic Group)' },
        { language: 'fr', title: 'Déclaration : Norvège (au nom de : the Nordic Group)' },
      ],
      languages: ['fr'],
      agendaItem: '5 (a)',
      session: id('session', 'fifth'),
      source: { kind: 'participants', participants: [id('participant', 'NOR')] },
    });
    expect(documentLinesOf(lines)).toEqual([]);
    const own = made([], [], {
      statements: [filed({ kind: 'printed', words: '' }, { onBehalfOf: 'the Kingdom' })],
    });
    expect(own[0]?.titles[0]?.title).toBe('Statement by Norway (on behalf of the Kingdom)');
    const alone = made([], [], {
      statements: [filed({ kind: 'printed', words: '' }, { onBehalfOf: 'The norway' })],
    });
    expect(alone[0]?.titles[0]?.title).toBe('Statement by Norway');
  });

  it('DC11 who may not know of a document finds no relation to it either, and nobody outside the team a draft', () => {
    const closed = document('Closed', { audience: 'team' });
    const planned = document('Planned', { status: 'draft', audience: 'public' });
    const relations = [closed, planned].map(
      ({ id: to }) => ({ kind: 'replaces', to: { kind: 'listed', id: to } }) as const,
    );
    const elsewhere = { kind: 'annexed-to', to: { kind: 'elsewhere', symbol: 'A/RES/75/240' } } as const;
    const open = document('Open', { relations: [...relations, elsewhere] });
    const lines = registerOf(made([closed, planned, open], []), (line) => audienceOfLine(line) !== 'team');
    expect(lines.map(({ id: line }) => line)).toEqual([open.id]);
    expect(lines[0]?.relations).toEqual([elsewhere]);
  });

  it('DC11 a relation to a version stays where the version is the text of a document that is open', () => {
    const issued = version('Rev.9', { audience: 'public' });
    const paper = document('Paper', { contents: [{ kind: 'version', version: issued.id }] });
    const relation = { kind: 'annexed-to', to: { kind: 'listed', id: issued.id } } as const;
    const annex = document('Annex', { relations: [relation] });
    const linesFor = (audiences: readonly string[]) =>
      registerOf(made([paper, annex], [issued]), ({ audience }) => audiences.includes(audience));
    const told = linesFor(['public', 'participants']).find(({ id: line }) => line === annex.id);
    expect(told?.relations).toEqual([relation]);
    const other = linesFor(['participants']).find(({ id: line }) => line === annex.id);
    expect(other?.relations).toEqual([]);
  });
});

describe('recency', () => {
  const zero = version('Zero draft', { issuedAt: '2031-05-12T14:00:00Z' });
  const chairs = version('Text of the Chair', {
    issuedAt: '2031-05-13T14:00:00Z',
    standing: 'chairs-text',
  });
  const thoughts = version('Elements', { issuedAt: '2031-05-14T14:00:00Z', standing: 'non-paper' });
  const kept = version('As it was', {
    issuedAt: '2031-05-20T14:00:00Z',
    kept: { moment: 3, at: '2031-05-12T10:00:00Z', entries: 1 },
  });

  it('DC12 the last official draft is told apart from the last anything, by when the text stood', () => {
    const { official, chairsText, nonPaper, last } = recencyOfVersions([zero, chairs, thoughts, kept]);
    expect([official, chairsText, nonPaper, last].map((each) => each?.label)).toEqual([
      'Zero draft',
      'Text of the Chair',
      'Elements',
      'Elements',
    ]);
    expect(recencyOfVersions([chairs])).toMatchObject({ official: null, nonPaper: null });
    expect(recencyOfVersions([]).last).toBeNull();
  });

  it('DC12 documents that follow each other are one line: by draft, by relation, by symbol', () => {
    const symbol = 'A/AC.292/2031/CRP.1';
    const corrected = document('Corrigendum', {
      symbol: `${symbol}/Corr.1`,
      issuedAt: '2031-05-15T09:00:00Z',
    });
    const paper = document('Paper', { kind: 'non-paper' });
    const again = document('Paper again', {
      kind: 'non-paper',
      issuedAt: '2031-05-16T09:00:00Z',
      relations: [{ kind: 'revises', to: { kind: 'listed', id: paper.id } }],
    });
    const gone = document('Withdrawn', {
      status: 'withdrawn',
      symbol: `${symbol}/Corr.2`,
      issuedAt: '2031-05-18T09:00:00Z',
    });
    const alone = document('Letter', { symbol: 'A/AC.292/2031/7' });
    const register = made([corrected, paper, again, gone, alone], [{ ...zero, symbol }, thoughts]);
    const told = documentLinesOf(register).map(({ key, title, recency }) => [
      key,
      title,
      recency.official?.id,
      recency.last?.id,
    ]);
    expect(told).toEqual([
      [draft.id, 'Annual report', zero.id, corrected.id],
      [paper.id, 'Paper', undefined, again.id],
    ]);
  });

  it('DC12 documents that revise each other in a circle come to an end', () => {
    const one = id('document', 'One');
    const other = id('document', 'Other');
    const relation = (to: typeof one) => [{ kind: 'revises', to: { kind: 'listed', id: to } } as const];
    const register = made(
      [document('One', { relations: relation(other) }), document('Other', { relations: relation(one) })],
      [],
    );
    expect(documentLinesOf(register).length).toBeLessThanOrEqual(1);
  });
});
