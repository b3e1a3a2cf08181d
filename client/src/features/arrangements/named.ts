/** Paragraphs and delegations by name, for lists to choose from and for sentences. */
import {
  CARRIED_ALONG,
  mayDecide,
  mayPropose,
  type Participant,
  type ParticipantId,
  type ParagraphId,
} from '@chapeau/model';
import { spokenNumber } from '@chapeau/text';
import type { IntlShape } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import type { CheckItem } from '../../ui/checklist.tsx';
import { nameOfEntry } from '../text/draft-labels.ts';

/** More are counted. */
const NAMED_AT_MOST = 6;

/** `3` or `3 (a)`; its first words where it has no number. */
function shortNameOf(intl: IntlShape, entry: OutlineEntry): string {
  const path = [...entry.path, entry.label ?? ''].map((label) => spokenNumber(label));
  return entry.label === null ? nameOfEntry(intl, entry) : path.join(' ');
}

/** `3 and 5`, or by another name each; of many, how many they are. */
export function placeWord(
  intl: IntlShape,
  entries: readonly OutlineEntry[],
  nameOf: (intl: IntlShape, entry: OutlineEntry) => string = shortNameOf,
): string {
  return entries.length > NAMED_AT_MOST
    ? intl.formatMessage(
        {
          id: 'arrangement.paragraphs',
          defaultMessage: '{count, plural, one {# paragraph} other {# paragraphs}}',
        },
        { count: entries.length },
      )
    : intl.formatList(entries.map((entry) => nameOf(intl, entry)));
}

/** Lines of the outline that something can be arranged about: headings and the like go along with the rest. */
export function paragraphItems(
  intl: IntlShape,
  entries: readonly OutlineEntry[],
): readonly CheckItem<ParagraphId>[] {
  return entries
    .filter(({ kind }) => !CARRIED_ALONG.includes(kind))
    .map((entry) => ({
      value: entry.id,
      label: [entry.label, entry.opening].filter(Boolean).join(' '),
      short: shortNameOf(intl, entry),
    }));
}

/** Whoever makes proposals, by code. */
export function delegationsOf(participants: ReadonlyMap<ParticipantId, Participant>): readonly Participant[] {
  return [...participants.values()].filter(mayPropose).toSorted((a, b) => a.code.localeCompare(b.code));
}

/** Whoever takes part in decisions, by code: reserves, breaks silence, is waited for. */
export function decidersOf(participants: ReadonlyMap<ParticipantId, Participant>): readonly Participant[] {
  return delegationsOf(participants).filter(mayDecide);
}

export function delegationItems(delegations: readonly Participant[]): readonly CheckItem<ParticipantId>[] {
  return delegations.map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}`, short: code }));
}
