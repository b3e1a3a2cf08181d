/** What is arranged about a paragraph, and who reserves on it, in a few words each. */
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import type { ParagraphSigns } from '../editor/signs.ts';
import type { CodeOf } from './proponents.ts';

export const SIGN_KINDS = ['silence', 'package', 'parking', 'reserving'] as const;
export type SignKind = (typeof SIGN_KINDS)[number];

export interface SignWord {
  readonly kind: SignKind;
  readonly words: string;
}

const WORDS: Readonly<Record<SignKind | 'parkingUntil', MessageDescriptor>> = defineMessages({
  package: { id: 'sign.package', defaultMessage: 'package {label}: {ready, number} of {of, number} ready' },
  parking: { id: 'sign.parking', defaultMessage: 'with {group}' },
  parkingUntil: { id: 'sign.parking-until', defaultMessage: 'with {group} until {until}' },
  silence: { id: 'sign.silence', defaultMessage: 'under silence until {until}' },
  reserving: {
    id: 'sign.reserving',
    defaultMessage: '{count, plural, one {{codes} reserves} other {{codes} reserve}}',
  },
});

/** In the order of SIGN_KINDS; moments are those of the reader's clock. Empty: nothing is to be said. */
export function signWords(
  intl: IntlShape,
  signs: ParagraphSigns | undefined,
  codeOf: CodeOf,
): readonly SignWord[] {
  if (signs === undefined) return [];
  return SIGN_KINDS.flatMap((kind) => {
    const words = wordOf(kind, { intl, signs, codeOf });
    return words === null ? [] : [{ kind, words }];
  });
}

interface Saying {
  readonly intl: IntlShape;
  readonly signs: ParagraphSigns;
  readonly codeOf: CodeOf;
}

function wordOf(kind: SignKind, { intl, signs, codeOf }: Saying): string | null {
  switch (kind) {
    case 'silence':
      return signs.silence === undefined
        ? null
        : intl.formatMessage(WORDS.silence, { until: shortMoment(intl, signs.silence.deadline) });
    case 'package':
      return signs.package === undefined ? null : intl.formatMessage(WORDS.package, signs.package);
    case 'parking': {
      if (signs.parking === undefined) return null;
      const { with: group, until } = signs.parking;
      return until === null
        ? intl.formatMessage(WORDS.parking, { group })
        : intl.formatMessage(WORDS.parkingUntil, { group, until: shortMoment(intl, until) });
    }
    case 'reserving': {
      const { reserving = [] } = signs;
      const codes = intl.formatList(reserving.map(codeOf), { type: 'unit' });
      return reserving.length === 0
        ? null
        : intl.formatMessage(WORDS.reserving, { codes, count: reserving.length });
    }
  }
}

function shortMoment(intl: IntlShape, at: string): string {
  return intl.formatDate(at, { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' });
}
