/** A notice as one line, and where it leads. */
import type { Notice } from '@chapeau/compare';
import type { ParagraphId } from '@chapeau/model';
import { spokenNumber } from '@chapeau/text';
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import { PATHS } from '../../app/paths.ts';
import { deadlineWord } from '../../intl/deadlines.ts';
import { fateWord } from '../../intl/fates.ts';
import { hoursWords } from '../../intl/meeting-time.ts';
import { proponentWord, type CodeOf } from '../../intl/proponents.ts';
import { STANCE_WORDS, STATUS_WORDS } from '../../intl/words.ts';

type Sentence =
  | 'decided'
  | 'position'
  | 'positionBack'
  | 'tabled'
  | 'tabledFor'
  | 'statement'
  | 'statementFor'
  | 'joined'
  | 'left'
  | 'joinedAndLeft'
  | 'invited'
  | 'silence'
  | 'silenceSoon'
  | 'added'
  | 'gone'
  | 'reworded'
  | 'status'
  | 'opened'
  | 'closed'
  | 'changed'
  | 'soon';

const SENTENCES: Readonly<Record<Sentence, MessageDescriptor>> = defineMessages({
  decided: { id: 'notice.decided', defaultMessage: 'P {serial}: {fate}' },
  position: { id: 'notice.position', defaultMessage: '{code} on P {serial}: {stance}' },
  positionBack: {
    id: 'notice.position-back',
    defaultMessage: '{code} takes back its position on P {serial}',
  },
  tabled: { id: 'notice.tabled', defaultMessage: '{code} tables P {serial}' },
  tabledFor: {
    id: 'notice.tabled-for',
    defaultMessage: '{code}, on behalf of {group}, tables P {serial}',
  },
  statement: { id: 'notice.statement', defaultMessage: 'A statement by {code} is published' },
  statementFor: {
    id: 'notice.statement-for',
    defaultMessage: 'A statement by {code}, on behalf of {group}, is published',
  },
  joined: { id: 'notice.group-joined', defaultMessage: '{group}: {joined} joined' },
  left: { id: 'notice.group-left', defaultMessage: '{group}: {left} left' },
  joinedAndLeft: {
    id: 'notice.group-joined-and-left',
    defaultMessage: '{group}: {joined} joined, {left} left',
  },
  invited: { id: 'notice.invited', defaultMessage: '{code} asks you to co-sponsor a proposal' },
  silence: { id: 'notice.silence', defaultMessage: 'Silence may be broken until {deadline}' },
  silenceSoon: {
    id: 'notice.silence-soon',
    defaultMessage: 'Silence ends within a day: {deadline}',
  },
  added: { id: 'notice.added', defaultMessage: '{place}: new in the text' },
  gone: { id: 'notice.gone', defaultMessage: '{place}: taken out of the text' },
  reworded: { id: 'notice.reworded', defaultMessage: '{place}: reworded' },
  status: { id: 'notice.status', defaultMessage: '{place}: now {status}' },
  opened: { id: 'notice.meeting-opened', defaultMessage: 'The meeting is open: {when}' },
  closed: { id: 'notice.meeting-closed', defaultMessage: 'The meeting is over: {when}' },
  changed: { id: 'notice.meeting-changed', defaultMessage: 'The programme of work changed: {when}' },
  soon: { id: 'notice.meeting-soon', defaultMessage: 'The next meeting begins at {time}' },
});

const PLACES: Readonly<Record<'number' | 'none', MessageDescriptor>> = defineMessages({
  number: { id: 'notice.paragraph', defaultMessage: 'Paragraph {number}' },
  none: { id: 'notice.paragraph-unnumbered', defaultMessage: 'A paragraph that you watch' },
});

export interface NoticeContext {
  readonly intl: IntlShape;
  readonly codeOf: CodeOf;
}

/** Without a full stop. */
export function noticeSentence(notice: Notice, { intl, codeOf }: NoticeContext): string {
  const say = (sentence: Sentence, values: Readonly<Record<string, string | number>> = {}) =>
    intl.formatMessage(SENTENCES[sentence], values);
  switch (notice.kind) {
    case 'proposal-decided':
      return say('decided', { serial: notice.serial, fate: fateWord(intl, notice.fate, null) });
    case 'position-taken': {
      const about = { code: codeOf(notice.participant), serial: notice.serial };
      if (notice.stance === null) return say('positionBack', about);
      return say('position', { ...about, stance: intl.formatMessage(STANCE_WORDS[notice.stance]) });
    }
    case 'proposal-tabled':
      return tabledSentence(notice, { intl, codeOf });
    case 'statement-published': {
      const by = { code: codeOf(notice.participant), group: notice.onBehalfOf };
      return say(notice.onBehalfOf === '' ? 'statement' : 'statementFor', by);
    }
    case 'group-members-changed':
      return membersSentence(notice, { intl, codeOf });
    case 'invited':
      return say('invited', { code: ownerOf(notice, { intl, codeOf }) });
    case 'silence':
      return say(notice.isSoon ? 'silenceSoon' : 'silence', { deadline: deadlineWord(intl, notice) });
    case 'paragraph-changed':
      return paragraphSentence(notice, { intl, codeOf });
    case 'meeting-opened':
      return say('opened', { when: whenOf(intl, notice) });
    case 'meeting-closed':
      return say('closed', { when: whenOf(intl, notice) });
    case 'meeting-changed':
      return say('changed', { when: whenOf(intl, notice) });
    case 'meeting-soon':
      return say('soon', { time: intl.formatTime(notice.startsAt) });
  }
}

function tabledSentence(notice: Of<'proposal-tabled'>, { intl, codeOf }: NoticeContext): string {
  const { participant, onBehalfOf: group, serial } = notice;
  if (participant === null || group === '')
    return intl.formatMessage(SENTENCES.tabled, { code: ownerOf(notice, { intl, codeOf }), serial });
  return intl.formatMessage(SENTENCES.tabledFor, { code: codeOf(participant), group, serial });
}

function membersSentence(
  { code: group, joined, left }: Of<'group-members-changed'>,
  { intl, codeOf }: NoticeContext,
): string {
  const sentence = left.length === 0 ? 'joined' : joined.length === 0 ? 'left' : 'joinedAndLeft';
  return intl.formatMessage(SENTENCES[sentence], {
    group,
    joined: intl.formatList(joined.map(codeOf)),
    left: intl.formatList(left.map(codeOf)),
  });
}

function ownerOf(
  {
    participant,
    onBehalfOf = '',
  }: { readonly participant: Parameters<CodeOf>[0] | null; readonly onBehalfOf?: string },
  { intl, codeOf }: NoticeContext,
): string {
  return proponentWord(intl, { proponent: participant, onBehalfOf }, codeOf);
}

type Of<Kind extends Notice['kind']> = Extract<Notice, { readonly kind: Kind }>;

function paragraphSentence(
  { number, what, status }: Of<'paragraph-changed'>,
  { intl }: NoticeContext,
): string {
  const place =
    number === null
      ? intl.formatMessage(PLACES.none)
      : intl.formatMessage(PLACES.number, { number: spokenNumber(number) });
  if (what === 'status' && status !== null)
    return intl.formatMessage(SENTENCES.status, { place, status: intl.formatMessage(STATUS_WORDS[status]) });
  return intl.formatMessage(SENTENCES[what === 'added' || what === 'gone' ? what : 'reworded'], { place });
}

/** The day and the hours of a meeting, as they are planned. */
function whenOf(
  intl: IntlShape,
  { meeting: { day, hours } }: Of<'meeting-opened' | 'meeting-closed' | 'meeting-changed'>,
): string {
  const date =
    day.kind === 'date'
      ? intl.formatDate(`${day.date}T00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' })
      : day.words;
  if (hours === null) return date;
  return `${date}, \u2066${hoursWords(intl, hours)}\u2069`;
}

/** Where one reads on. */
export function noticePath(notice: Notice): string {
  const { draft, sequence } = notice;
  if (notice.kind === 'statement-published') return PATHS.meeting(notice.meeting);
  if (notice.kind === 'group-members-changed') return PATHS.groups;
  if (draft === null) return PATHS.report();
  switch (notice.kind) {
    case 'paragraph-changed':
      return notice.what === 'gone' && sequence !== null
        ? PATHS.record(draft, sequence)
        : textPath(draft, notice.paragraph);
    case 'proposal-decided':
    case 'position-taken':
    case 'proposal-tabled':
    case 'invited':
      return PATHS.proposal(draft, notice.proposal);
    default:
      return PATHS.draft(draft);
  }
}

function textPath(draft: NonNullable<Notice['draft']>, paragraph: ParagraphId): string {
  return `${PATHS.draft(draft)}#${paragraph}`;
}
