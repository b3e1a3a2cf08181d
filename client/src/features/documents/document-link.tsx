/** A document as it is referred to: its symbol, or its title where it has none, leading to its page. */
import { titleIn, type RegisterLine } from '@chapeau/model';
import { Fragment } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { PATHS } from '../../app/paths.ts';

export interface DocumentLinkProps {
  readonly line: RegisterLine;
}

/** A symbol reads from left to right in every language. */
export function DocumentLink({ line }: DocumentLinkProps) {
  const intl = useIntl();
  const title = lineTitle(line, intl.locale);
  return (
    <Link href={PATHS.document(line.id)}>
      {line.symbol === '' ? <bdi>{title}</bdi> : <Symbol of={line.symbol} />}
    </Link>
  );
}

/** Where it has to be broken, between its parts. */
function Symbol({ of: symbol }: { readonly of: string }) {
  return (
    <bdi dir="ltr">
      {symbol.split('/').map((part, at) => (
        <Fragment key={at}>
          {at > 0 && (
            <>
              /<wbr />
            </>
          )}
          {part}
        </Fragment>
      ))}
    </bdi>
  );
}

/** Title and, of a version, its label. */
export function lineTitle(line: RegisterLine, locale: string): string {
  const title = titleIn(line, locale);
  return line.version === null ? title : `${title}, ${line.version.label}`;
}
