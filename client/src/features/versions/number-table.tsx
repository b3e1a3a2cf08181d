/** The numbers that a version changes or changed, old and new, with the first words of their paragraphs. */
import { FOOTNOTE_CHARACTER, textOf, type NumberChange, type PlainParagraph } from '@chapeau/model';
import { useMemo, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Table, type Column } from '../../ui/table.tsx';
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
  const intl = useIntl();
  const openings = useMemo(
    () => new Map(paragraphs.map((paragraph) => [paragraph.id, openingOf(paragraph)])),
    [paragraphs],
  );
  const columns: readonly Column<NumberChange>[] = [
    {
      key: 'before',
      head: intl.formatMessage({ id: 'numbers.before', defaultMessage: 'Before' }),
      cell: ({ before }) => <Printed>{before}</Printed>,
    },
    {
      key: 'after',
      head: intl.formatMessage({ id: 'numbers.after', defaultMessage: 'Now' }),
      cell: ({ after }) => <Printed>{after}</Printed>,
      isName: true,
    },
    {
      key: 'paragraph',
      head: intl.formatMessage({ id: 'numbers.paragraph', defaultMessage: 'Paragraph' }),
      cell: ({ paragraph }) => {
        const opening = (
          <bdi lang={language} className={css.opening}>
            {openings.get(paragraph)}
          </bdi>
        );
        return hasLinks ? <a href={`#${paragraph}`}>{opening}</a> : opening;
      },
    },
  ];
  return (
    <Table
      caption={intl.formatMessage({ id: 'numbers.caption', defaultMessage: 'Numbers before and now' })}
      rows={table}
      keyOf={({ paragraph }) => paragraph}
      columns={columns}
    />
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
