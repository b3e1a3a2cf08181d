/** Where words come from, as sentences. */
import type { Bringer, Moment, Origin, Provenance } from '@chapeau/compare';
import type { VersionId } from '@chapeau/model';
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import { proponentWord, type CodeOf } from '../../intl/proponents.ts';
import { STAGE_WORD } from '../../intl/words.ts';

/** What sentences about origins are put together from. */
export interface OriginContext {
  readonly intl: IntlShape;
  readonly codeOf: CodeOf;
  readonly labelOf: (version: VersionId) => string;
}

type Phrase =
  | 'began'
  | 'beganIn'
  | 'typed'
  | 'typedUntil'
  | 'came'
  | 'brought'
  | 'decided'
  | 'proposal'
  | 'tabled'
  | 'with'
  | 'behalf'
  | 'bridging'
  | 'inReading'
  | 'between'
  | 'entry'
  | 'live'
  | 'agreed'
  | 'notDecided'
  | 'reserved'
  | 'nobodyReserved'
  | 'serial';

const MESSAGES: Readonly<Record<Phrase, MessageDescriptor>> = defineMessages({
  began: {
    id: 'origin.began',
    defaultMessage: 'These words stood in the text that the draft began with.',
  },
  beganIn: { id: 'origin.began-in', defaultMessage: 'These words stood in {text} already.' },
  typed: {
    id: 'origin.typed',
    defaultMessage:
      'Typed by the facilitating team between {since} and {until}: no entry of the record brought these words.',
  },
  typedUntil: {
    id: 'origin.typed-until',
    defaultMessage:
      'Typed by the facilitating team before {until}: no entry of the record brought these words.',
  },
  came: { id: 'origin.came', defaultMessage: 'Came with {text}, which is the first to have them.' },
  brought: {
    id: 'origin.brought',
    defaultMessage: 'Proposed by {proposals}; taken {when} by {actor}, entry {sequence}.',
  },
  decided: {
    id: 'origin.decided',
    defaultMessage: 'Brought by a decision {when} by {actor}, entry {sequence}.',
  },
  proposal: {
    id: 'origin.proposal',
    defaultMessage:
      '{who} (P {serial}, {captured, select, true {taken down as it was said} other {in writing}}{tabled})',
  },
  tabled: { id: 'origin.tabled', defaultMessage: ', tabled {when}' },
  with: { id: 'origin.with', defaultMessage: '{who} with {others}' },
  behalf: { id: 'origin.behalf', defaultMessage: '{who} on behalf of {group}' },
  bridging: { id: 'origin.bridging', defaultMessage: '{said}, bridging {answered}' },
  inReading: { id: 'origin.in-reading', defaultMessage: 'in the {reading} on {date}' },
  between: { id: 'origin.between', defaultMessage: 'between readings on {date}' },
  entry: { id: 'origin.entry', defaultMessage: 'entry {sequence} ({date})' },
  live: { id: 'origin.live', defaultMessage: 'now' },
  agreed: { id: 'origin.agreed', defaultMessage: 'Decided as it stands {when}, by {actor}.' },
  notDecided: {
    id: 'origin.not-decided',
    defaultMessage: 'Nothing has been decided on its status since these words stand.',
  },
  reserved: { id: 'origin.reserved', defaultMessage: 'Reserved on by {codes}.' },
  nobodyReserved: { id: 'origin.nobody-reserved', defaultMessage: 'Nobody reserves on it.' },
  serial: { id: 'origin.serial', defaultMessage: 'P {serial} ({who})' },
});

/** Who brought the words, in which reading, from what. */
export function originSentence(origin: Origin, context: OriginContext): string {
  const { intl, labelOf } = context;
  switch (origin.kind) {
    case 'beginning':
      return origin.version === null
        ? intl.formatMessage(MESSAGES.began)
        : intl.formatMessage(MESSAGES.beganIn, { text: labelOf(origin.version) });
    case 'typed': {
      const until = momentWords(origin.until, context);
      if (origin.since === null) return intl.formatMessage(MESSAGES.typedUntil, { until });
      return intl.formatMessage(MESSAGES.typed, { since: momentWords(origin.since, context), until });
    }
    case 'decided': {
      const { by, actor, proposals } = origin;
      const told = { when: whenWords(by, intl), actor, sequence: intl.formatNumber(by.sequence) };
      if (proposals.length === 0) return intl.formatMessage(MESSAGES.decided, told);
      const list = intl.formatList(proposals.map((each) => proposalWords(each, context)));
      return intl.formatMessage(MESSAGES.brought, { ...told, proposals: list });
    }
  }
}

/** The same where the record is not the reader's: words come from the first version that has them. */
export function versionSentence(origin: Origin, context: OriginContext): string {
  if (origin.kind !== 'typed') return originSentence(origin, context);
  return context.intl.formatMessage(MESSAGES.came, { text: momentWords(origin.until, context) });
}

/** When the words were agreed, and who reserves. */
export function standingSentences(
  { decided, reserved }: Pick<Provenance, 'decided' | 'reserved'>,
  { intl, codeOf }: OriginContext,
): readonly string[] {
  const codes = [...new Set(reserved.map(({ participant }) => codeOf(participant)))];
  return [
    ...decided.map((by) =>
      intl.formatMessage(MESSAGES.agreed, { when: whenWords(by, intl), actor: by.actor }),
    ),
    ...(decided.length === 0 ? [intl.formatMessage(MESSAGES.notDecided)] : []),
    codes.length === 0
      ? intl.formatMessage(MESSAGES.nobodyReserved)
      : intl.formatMessage(MESSAGES.reserved, { codes: intl.formatList(codes) }),
  ];
}

function proposalWords(proposal: Bringer, context: OriginContext): string {
  const { intl, codeOf } = context;
  const { serial, captured, tabledAt, tabledIn, answers, coSponsors } = proposal;
  let who = proponentWord(intl, proposal, codeOf);
  if (proposal.proponent !== null && proposal.onBehalfOf !== '')
    who = intl.formatMessage(MESSAGES.behalf, { who, group: proposal.onBehalfOf });
  if (coSponsors.length > 0)
    who = intl.formatMessage(MESSAGES.with, { who, others: intl.formatList(coSponsors.map(codeOf)) });
  const when = tabledAt === null ? null : whenWords({ at: tabledAt, reading: tabledIn }, intl);
  const tabled = when === null ? '' : intl.formatMessage(MESSAGES.tabled, { when });
  const said = intl.formatMessage(MESSAGES.proposal, { who, serial, captured: String(captured), tabled });
  if (answers.length === 0) return said;
  const answered = answers.map((each) =>
    intl.formatMessage(MESSAGES.serial, { serial: each.serial, who: proponentWord(intl, each, codeOf) }),
  );
  return intl.formatMessage(MESSAGES.bridging, { said, answered: intl.formatList(answered) });
}

function whenWords(
  { at, reading }: { readonly at: string; readonly reading: number | null },
  intl: IntlShape,
): string {
  const date = intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });
  if (reading === null) return intl.formatMessage(MESSAGES.between, { date });
  const word = intl.formatMessage(STAGE_WORD, { stage: reading }).toLocaleLowerCase(intl.locale);
  return intl.formatMessage(MESSAGES.inReading, { reading: word, date });
}

function momentWords(moment: Moment, { intl, labelOf }: OriginContext): string {
  if (moment.kind === 'act') {
    const date = intl.formatDate(moment.by.at, { dateStyle: 'medium', timeStyle: 'short' });
    return intl.formatMessage(MESSAGES.entry, { sequence: intl.formatNumber(moment.by.sequence), date });
  }
  return moment.version === null ? intl.formatMessage(MESSAGES.live) : labelOf(moment.version);
}
