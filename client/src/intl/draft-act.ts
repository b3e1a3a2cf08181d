/** Entries about the draft as a whole as sentences: its readings, the floor, its versions. */
import { statusesOf, type Act } from '@chapeau/model';
import { defineMessages, type MessageDescriptor } from 'react-intl';
import { inLine, joined, versionNamed, type Telling } from './act-telling.ts';
import { ATTRIBUTIONS_WORDS, AUDIENCE_WORDS, STAGE_WORD, STATUS_WORDS } from './words.ts';

type ActOf<Kind extends Act['kind']> = Extract<Act, { readonly kind: Kind }>;
export type DraftAct = ActOf<
  | 'draft-created'
  | 'reading-opened'
  | 'reading-closed'
  | 'floor-taken'
  | 'text-restored'
  | 'paragraphs-brought'
  | 'correction-taken'
  | 'version-issued'
  | 'audience-changed'
>;

type Sentence =
  | 'created'
  | 'opened'
  | 'ladder'
  | 'closed'
  | 'floorTaken'
  | 'floorEmpty'
  | 'issued'
  | 'kept'
  | 'restoredMoment'
  | 'restoredVersion'
  | 'brought'
  | 'corrected'
  | 'renumbered'
  | 'attributed'
  | 'audience';

const SENTENCES: Readonly<Record<Sentence, MessageDescriptor>> = defineMessages({
  created: {
    id: 'act-sentence.created',
    defaultMessage:
      'Draft created with {paragraphs, plural, one {# paragraph} other {# paragraphs}}: {title}',
  },
  opened: { id: 'act-sentence.opened', defaultMessage: '{reading} opened' },
  ladder: { id: 'act-sentence.ladder', defaultMessage: 'statuses from now on: {statuses}' },
  closed: {
    id: 'act-sentence.closed',
    defaultMessage:
      '{reading} closed{leftOver, plural, =0 {} one {, # paragraph left over} other {, # paragraphs left over}}',
  },
  floorTaken: { id: 'act-sentence.floor-taken', defaultMessage: 'Floor taken to a paragraph' },
  floorEmpty: { id: 'act-sentence.floor-empty', defaultMessage: 'Floor given back' },
  issued: { id: 'act-sentence.issued', defaultMessage: '{label} issued, open to: {audience}' },
  kept: { id: 'act-sentence.kept', defaultMessage: 'the text as it stood on {date} at {time} UTC' },
  restoredMoment: {
    id: 'act-sentence.restored-moment',
    defaultMessage: 'Text brought back to how it stood on {date} at {time} UTC',
  },
  restoredVersion: {
    id: 'act-sentence.restored-version',
    defaultMessage: 'Text brought back to the wording of {label}',
  },
  corrected: {
    id: 'act-sentence.corrected',
    defaultMessage: 'Correction of the translation written in, as {name} proposed',
  },
  brought: {
    id: 'act-sentence.brought',
    defaultMessage:
      '{count, plural, one {# paragraph} other {# paragraphs}} of the original put in, to be translated',
  },
  renumbered: {
    id: 'act-sentence.renumbered',
    defaultMessage: '{count, plural, one {# paragraph} other {# paragraphs}} given a new number',
  },
  attributed: {
    id: 'act-sentence.attributed',
    defaultMessage: 'open proposals printed, their names open to: {attributions}',
  },
  audience: {
    id: 'act-sentence.audience',
    defaultMessage: '{label} is open to: {after} (before: {before})',
  },
});

/** In one line without a full stop. */
export function draftSentence(act: DraftAct, telling: Telling): string {
  const { intl } = telling;
  switch (act.kind) {
    case 'draft-created':
      return intl.formatMessage(SENTENCES.created, { paragraphs: act.paragraphs, title: act.title });
    case 'reading-opened':
      return openingSentence(act, telling);
    case 'reading-closed': {
      const reading = intl.formatMessage(STAGE_WORD, { stage: act.ordinal });
      return intl.formatMessage(SENTENCES.closed, { reading, leftOver: act.leftOver.length });
    }
    case 'floor-taken':
      return intl.formatMessage(act.paragraph === null ? SENTENCES.floorEmpty : SENTENCES.floorTaken);
    case 'text-restored':
      return act.from.kind === 'version'
        ? intl.formatMessage(SENTENCES.restoredVersion, { label: versionNamed(act.from.label, telling) })
        : intl.formatMessage(SENTENCES.restoredMoment, timeOf(act.from.at, telling));
    case 'paragraphs-brought':
      return intl.formatMessage(SENTENCES.brought, { count: telling.paragraphs.length });
    case 'correction-taken':
      return intl.formatMessage(SENTENCES.corrected, { name: act.byName });
    case 'version-issued':
      return issuingSentence(act, telling);
    case 'audience-changed':
      return intl.formatMessage(SENTENCES.audience, {
        label: versionNamed(act.label, telling),
        before: inLine(telling, AUDIENCE_WORDS[act.before]),
        after: inLine(telling, AUDIENCE_WORDS[act.after]),
      });
  }
}

function openingSentence(
  { reading: { ordinal }, ladder }: ActOf<'reading-opened'>,
  telling: Telling,
): string {
  const { intl } = telling;
  const reading = intl.formatMessage(STAGE_WORD, { stage: ordinal });
  const opened = intl.formatMessage(SENTENCES.opened, { reading });
  if (ladder === undefined) return opened;
  const statuses = intl.formatList(statusesOf(ladder).map((status) => inLine(telling, STATUS_WORDS[status])));
  return joined(telling, [opened, intl.formatMessage(SENTENCES.ladder, { statuses })]);
}

/** A record is read in many places, so it tells the time of one. */
function timeOf(at: string, { intl }: Telling): { readonly date: string; readonly time: string } {
  const date = intl.formatDate(at, { dateStyle: 'medium', timeZone: 'UTC' });
  return { date, time: intl.formatTime(at, { timeStyle: 'short', hour12: false, timeZone: 'UTC' }) };
}

function issuingSentence({ version }: ActOf<'version-issued'>, telling: Telling): string {
  const { intl } = telling;
  const { audience, renumbering = [], attributions, kept } = version;
  const statements = [
    intl.formatMessage(SENTENCES.issued, {
      label: versionNamed(version.label, telling),
      audience: inLine(telling, AUDIENCE_WORDS[audience]),
    }),
  ];
  if (kept !== undefined) statements.push(intl.formatMessage(SENTENCES.kept, timeOf(kept.at, telling)));
  if (renumbering.length > 0)
    statements.push(intl.formatMessage(SENTENCES.renumbered, { count: renumbering.length }));
  if (attributions !== undefined) {
    const names = inLine(telling, ATTRIBUTIONS_WORDS[attributions]);
    statements.push(intl.formatMessage(SENTENCES.attributed, { attributions: names }));
  }
  return joined(telling, statements);
}
