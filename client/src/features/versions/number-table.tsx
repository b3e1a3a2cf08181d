/** The numbers that a version changes or changed, old and new, with the first words of their paragraphs. A table on narrow screens too: its columns are. */
import { FOOTNOTE_CHARACTER, textOf, type NumberChange, type PlainParagraph } from '@chapeau/model';
import { useMemo, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import css from './versions.module.css';

export interface NumberTableProps {
  readonly table: readonly NumberChange[];
  /** The text that has the numbers. */
  readonly paragraphs: readonly PlainParagraph[];
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** Whether a paragraph is a link to where it stands on the page. */
  readonly hasLinks?: boolean;
}

const OPENING_LENGTH = 100;

export function NumberTable({ table, paragraphs, language, hasLinks = false }: NumberTableProps) {
  const openings = useMemo(
    () => new Map(paragraphs.map((paragraph) => [paragraph.id, openingOf(paragraph)])),
    [paragraphs],
  );
  return (
    <table className={css.numberTable}>
      <caption>
        <FormattedMessage id="numbers.caption" defaultMessage="Numbers before and now" />
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="numbers.before" defaultMessage="Before" />
          </th>
          <th scope="col">
            <FormattedMessage id="numbers.after" defaultMessage="Now" />
          </th>
          <th scope="col">
            <FormattedMessage id="numbers.paragraph" defaultMessage="Paragraph" />
          </th>
        </tr>
      </thead>
      <tbody>
        {table.map(({ paragraph, before, after }) => {
          const opening = (
            <bdi lang={language} className={css.opening}>
              {openings.get(paragraph)}
            </bdi>
          );
          return (
            <tr key={paragraph}>
              <td>
                <Printed>{before}</Printed>
              </td>
              <th scope="row">
                <Printed>{after}</Printed>
              </th>
              <td>{hasLinks ? <a href={`#${paragraph}`}>{opening}</a> : opening}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A printed number runs as it is written, whatever the language of the interface. */
function Printed({ children }: { readonly children: ReactNode }) {
  return <bdi className={css.printed}>{children ?? '—'}</bdi>;
}

function openingOf(paragraph: PlainParagraph): string {
  const text = textOf(paragraph).replaceAll(FOOTNOTE_CHARACTER, '').replaceAll(/\s+/gu, ' ').trim();
  return text.length > OPENING_LENGTH ? `${text.slice(0, OPENING_LENGTH).trimEnd()}…` : text || '…';
}
