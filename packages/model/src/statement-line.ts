/** A statement as a line of the register of documents: derived, so that it cannot disagree with the statement. */
import type { DocumentTitle } from './document.ts';
import { isOwnName, NAME_LANGUAGES, nameIn, type NameLanguage } from './names.ts';
import type { Participant } from './participant.ts';
import type { RegisterLine } from './register-line.ts';
import type { KeptMeeting } from './session.ts';
import type { Statement } from './statement.ts';

/** A statement with what it is told by. */
export interface FiledStatement {
  readonly statement: Statement;
  readonly meeting: Pick<KeptMeeting, 'session' | 'day'>;
  readonly participant: Pick<Participant, 'name' | 'names'>;
}

/** The day of its meeting is its date; `dayOf` tells the day of its filing, where the meeting has none. */
export function lineOfStatement(filed: FiledStatement, dayOf: (at: string) => string): RegisterLine {
  const { statement, meeting } = filed;
  const { id, audience, kind, onBehalfOf, content, language, publishedAt, filedAt } = statement;
  return {
    id,
    document: null,
    version: null,
    statement: { id, meeting: statement.meeting, kind, onBehalfOf, content },
    symbol: '',
    kind: 'statement',
    titles: titlesOf(filed),
    languages: [language],
    original: null,
    distribution: null,
    date: meeting.day.kind === 'date' ? meeting.day.date : dayOf(filedAt),
    agendaItem: statement.item,
    session: meeting.session,
    source: { kind: 'participants', participants: [statement.participant] },
    status: audience === 'team' ? 'draft' : 'issued',
    withdrawn: null,
    relations: [],
    audience,
    at: publishedAt ?? filedAt,
  };
}

/** Names do not bend in a title: what is said of whom stands beside it. */
const TITLES: Readonly<Record<NameLanguage, readonly [own: string, behalf: string]>> = {
  en: ['Statement by {name}', 'on behalf of {group}'],
  fr: ['Déclaration : {name}', 'au nom de : {group}'],
  es: ['Declaración: {name}', 'en nombre de: {group}'],
  ru: ['Заявление: {name}', 'от имени: {group}'],
  ar: ['بيان: {name}', 'باسم: {group}'],
  zh: ['发言：{name}', '代表：{group}'],
};

/** In English first, then in each language in which the participant has a name. */
function titlesOf({ statement: { onBehalfOf }, participant }: FiledStatement): readonly DocumentTitle[] {
  const languages = NAME_LANGUAGES.filter(
    (language) => language !== 'en' && participant.names?.[language] !== undefined,
  );
  return (['en', ...languages] as const).map((language) => {
    const [own, behalf] = TITLES[language];
    const title = own.replace('{name}', () => nameIn(participant, language));
    const group =
      onBehalfOf === '' || isOwnName(participant, onBehalfOf)
        ? ''
        : ` (${behalf.replace('{group}', () => onBehalfOf)})`;
    return { language, title: `${title}${group}` };
  });
}
