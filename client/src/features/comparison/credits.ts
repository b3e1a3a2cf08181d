/** Who proposed a change and who decided it, as clauses of a sentence. */
import type { ExplainedRow } from '@chapeau/compare';
import type { ParticipantId, RecordedProposal, RecordEntry } from '@chapeau/model';
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import { versionNamed } from '../../intl/act-telling.ts';
import { proponentWord } from '../../intl/proponents.ts';
import { FATE_WORDS, STAGE_WORD, STATUS_WORDS } from '../../intl/words.ts';
import { CHANGE_KIND_WORDS } from './comparison-words.ts';
import { shortened } from './word-places.ts';

export interface CreditContext {
  readonly intl: IntlShape;
  /** What a participant is called. */
  readonly nameOf: (participant: ParticipantId) => string;
  /** BCP 47 tag of the text. */
  readonly language: string;
}

const CREDITS: Readonly<
  Record<
    'proposed' | 'with' | 'decided' | 'outside' | 'issued' | 'otherwise' | 'words' | 'quote' | 'kinds',
    MessageDescriptor
  >
> = defineMessages({
  proposed: { id: 'credit.proposed', defaultMessage: 'proposed by {names}' },
  with: { id: 'credit.with', defaultMessage: '{name} with {others}' },
  decided: { id: 'credit.decided', defaultMessage: '{deed} in the {reading} on {date}' },
  outside: { id: 'credit.outside', defaultMessage: '{deed} on {date}' },
  issued: { id: 'credit.issued', defaultMessage: 'numbered with {label} on {date}' },
  otherwise: { id: 'credit.otherwise', defaultMessage: 'changed' },
  words: { id: 'credit.unexplained-words', defaultMessage: 'no decision explains {words}' },
  quote: { id: 'sentence.quote', defaultMessage: '“{words}”' },
  kinds: { id: 'credit.unexplained-kinds', defaultMessage: 'no decision explains: {kinds}' },
});

/** `proposed by Norway`, `accepted in the second reading on 12 May`, `no decision explains “now”`; in that order, none where nothing is told. */
export function creditsOf(row: ExplainedRow, context: CreditContext): readonly string[] {
  return [
    ...proposedBy(row.proposals, context),
    ...decisionsOf(row.entries, context),
    ...unexplainedOf(row, context),
  ];
}

function proposedBy(
  proposals: readonly RecordedProposal[],
  { intl, nameOf }: CreditContext,
): readonly string[] {
  const names = proposals.map((proposal) => {
    const name = proponentWord(intl, proposal, nameOf);
    const others = intl.formatList(proposal.coSponsors.map(nameOf));
    return others === '' ? name : intl.formatMessage(CREDITS.with, { name, others });
  });
  if (names.length === 0) return [];
  return [intl.formatMessage(CREDITS.proposed, { names: intl.formatList([...new Set(names)]) })];
}

/** Each thing that was done, as it was done last; not every step on the way. */
function decisionsOf(entries: readonly RecordEntry[], context: CreditContext): readonly string[] {
  const last = new Map(entries.map((entry) => [entry.act.kind, entry] as const));
  return [...last.values()].map((entry) => decisionClause(entry, context));
}

function decisionClause(entry: RecordEntry, { intl }: CreditContext): string {
  const date = intl.formatDate(entry.at, { day: 'numeric', month: 'long', year: 'numeric' });
  if (entry.act.kind === 'version-issued')
    return intl.formatMessage(CREDITS.issued, {
      label: versionNamed(entry.act.version.label, { intl }),
      date,
    });
  const deed = inLine(intl, deedWord(entry));
  if (entry.reading === null) return intl.formatMessage(CREDITS.outside, { deed, date });
  const reading = inLine(intl, STAGE_WORD, { stage: entry.reading.ordinal });
  return intl.formatMessage(CREDITS.decided, { deed, reading, date });
}

function deedWord({ act }: RecordEntry): MessageDescriptor {
  switch (act.kind) {
    case 'proposal-decided':
      return FATE_WORDS[act.fateAfter];
    case 'proposals-decided':
      return FATE_WORDS[
        act.fates.find(({ fateAfter }) => fateAfter.startsWith('accepted'))?.fateAfter ?? 'accepted'
      ];
    case 'status-decided':
      return STATUS_WORDS[act.statusAfter];
    default:
      return CREDITS.otherwise;
  }
}

function unexplainedOf(
  { unexplained, unexplainedKinds }: ExplainedRow,
  { intl, language }: CreditContext,
): readonly string[] {
  const words = unexplained.map(({ text }) =>
    intl.formatMessage(CREDITS.quote, { words: shortened(text, language) }),
  );
  const kinds = unexplainedKinds.map((kind) => inLine(intl, CHANGE_KIND_WORDS[kind]));
  return [
    ...(words.length > 0
      ? [intl.formatMessage(CREDITS.words, { words: intl.formatList(words.slice(0, 4)) })]
      : []),
    ...(kinds.length > 0 ? [intl.formatMessage(CREDITS.kinds, { kinds: intl.formatList(kinds) })] : []),
  ];
}

function inLine(intl: IntlShape, word: MessageDescriptor, values?: Readonly<Record<string, number>>): string {
  return intl.formatMessage(word, values).toLocaleLowerCase(intl.locale);
}
