/** Those who are named beside words, as the reading took them. */
import type { ReadName } from '@chapeau/interchange';
import { FormattedList, FormattedMessage } from 'react-intl';
import css from './attributed.module.css';

/** By their codes, on behalf of whom; those who are nobody yet as they stand in the text. */
export function ReadNames({ names }: { readonly names: readonly ReadName[] }) {
  return (
    <FormattedList
      value={names.map((name, index) => (
        <span key={index}>
          <ReadNameView name={name} />
        </span>
      ))}
    />
  );
}

function ReadNameView({ name: { written, code, onBehalfOf } }: { readonly name: ReadName }) {
  return (
    <>
      {code === null ? (
        <bdi className={css.unknown}>
          <FormattedMessage id="read-names.unknown" defaultMessage="{name} (?)" values={{ name: written }} />
        </bdi>
      ) : (
        <abbr className={css.code} title={written}>
          <bdi>{code}</bdi>
        </abbr>
      )}
      {onBehalfOf !== '' && (
        <>
          {' '}
          <FormattedMessage
            id="proponents.on-behalf"
            defaultMessage="on behalf of {group}"
            values={{ group: <bdi>{onBehalfOf}</bdi> }}
          />
        </>
      )}
    </>
  );
}
