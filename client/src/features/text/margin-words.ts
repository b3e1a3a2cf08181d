/** The words of the margins, short, in the language of the interface. */
import type { Status } from '@chapeau/model';
import { useEffect, useMemo, useState } from 'react';
import { defineMessages, useIntl, type IntlShape, type MessageDescriptor } from 'react-intl';
import type { MarginWords } from '../../editor/margin-text.ts';
import type { SinceSign } from '../../editor/since-sign.ts';
import { signWords } from '../../intl/sign-words.ts';
import { STAGE_WORD } from '../../intl/words.ts';
import { Store } from '../../sync/store.ts';
import { codeOf, type Scene } from './scene.ts';

const STATUS_SHORT: Readonly<Record<Status, { readonly id: string; readonly defaultMessage: string }>> =
  defineMessages({
    open: { id: 'margin.status.open', defaultMessage: 'Open' },
    parked: { id: 'margin.status.parked', defaultMessage: 'Parked' },
    placeholder: { id: 'margin.status.placeholder', defaultMessage: 'Placeholder' },
    'agreed-in-informals': { id: 'margin.status.agreed-in-informals', defaultMessage: 'Agreed inf.' },
    'agreed-ad-referendum': { id: 'margin.status.agreed-ad-referendum', defaultMessage: 'Agreed ad ref.' },
    agreed: { id: 'margin.status.agreed', defaultMessage: 'Agreed' },
    adopted: { id: 'margin.status.adopted', defaultMessage: 'Adopted' },
    deleted: { id: 'margin.status.deleted', defaultMessage: 'Deleted' },
  });

const SINCE: Readonly<Record<'isNew' | 'hasMoved' | 'was' | 'gone', MessageDescriptor>> = defineMessages({
  isNew: { id: 'margin.since.new', defaultMessage: 'New' },
  hasMoved: { id: 'margin.since.moved', defaultMessage: 'Moved' },
  was: { id: 'margin.since.was', defaultMessage: 'Was: {before}' },
  gone: {
    id: 'margin.since.gone',
    defaultMessage: '{count, plural, one {# deleted} other {# deleted}} below',
  },
});

function sinceWords(intl: IntlShape, { isNew, hasMoved, status, stage, gone }: SinceSign): readonly string[] {
  const was = (before: string) => intl.formatMessage(SINCE.was, { before });
  return [
    ...(isNew ? [intl.formatMessage(SINCE.isNew)] : []),
    ...(hasMoved ? [intl.formatMessage(SINCE.hasMoved)] : []),
    ...(status === null ? [] : [was(intl.formatMessage(STATUS_SHORT[status]))]),
    ...(stage === null ? [] : [was(intl.formatMessage(STAGE_WORD, { stage }))]),
    ...(gone === 0 ? [] : [intl.formatMessage(SINCE.gone, { count: gone })]),
  ];
}

/** The same object as long as the language is the same: the editor is set up with it. */
export function useMarginWords(participants: Scene['participants']): MarginWords {
  const intl = useIntl();
  const [latest] = useState(() => new Store(participants));
  useEffect(() => latest.set(participants), [latest, participants]);
  return useMemo(
    () => ({
      status: (status) => intl.formatMessage(STATUS_SHORT[status]),
      pending: (delegations) => {
        const codes = delegations.map((one) => codeOf({ participants: latest.get() }, one));
        return intl.formatMessage(
          { id: 'status.pending', defaultMessage: 'pending {delegations}' },
          { delegations: intl.formatList(codes, { type: 'unit' }) },
        );
      },
      stage: (stage) => intl.formatMessage(STAGE_WORD, { stage }),
      proposals: (count) =>
        intl.formatMessage(
          { id: 'margin.proposals', defaultMessage: '{count, plural, one {# proposal} other {# proposals}}' },
          { count },
        ),
      brackets: (count) =>
        intl.formatMessage(
          { id: 'margin.brackets', defaultMessage: '{count, plural, one {# bracket} other {# brackets}}' },
          { count },
        ),
      signs: (signs) =>
        signWords(intl, signs, (one) => codeOf({ participants: latest.get() }, one)).map(
          ({ words }) => words,
        ),
      since: (sign) => sinceWords(intl, sign),
      unseen: intl.formatMessage({ id: 'margin.unseen', defaultMessage: 'Changed since you looked' }),
      floor: intl.formatMessage({ id: 'margin.floor', defaultMessage: 'On the floor' }),
    }),
    [intl, latest],
  );
}
