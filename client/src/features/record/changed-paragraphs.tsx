/** The paragraphs of an entry as they stood before and after it, marked. */
import { compareDrafts, type Row } from '@chapeau/compare';
import type { ParagraphChange, PlainDraft, PlainParagraph } from '@chapeau/model';
import { useMemo } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { ChevronRight } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { ChangeRow } from '../comparison/row-view.tsx';
import css from './record.module.css';

export interface ChangedParagraphsProps {
  readonly changes: readonly ParagraphChange[];
  readonly language: string;
}

/** Few are shown at once; many, as when the whole is adopted, behind their number. */
const SHOWN_AT_ONCE = 2;

export function ChangedParagraphs({ changes, language }: ChangedParagraphsProps) {
  if (changes.length === 0) return null;
  if (changes.length <= SHOWN_AT_ONCE) return <Rows changes={changes} language={language} />;
  return (
    <Disclosure className={css.many}>
      {({ isExpanded }) => (
        <>
          <Heading level={3}>
            <Button slot="trigger" className={css.expand}>
              <ChevronRight size={16} aria-hidden />
              <FormattedMessage
                id="record.paragraphs"
                defaultMessage="{count, plural, one {# paragraph} other {# paragraphs}}"
                values={{ count: changes.length }}
              />
            </Button>
          </Heading>
          <DisclosurePanel>{isExpanded && <Rows changes={changes} language={language} />}</DisclosurePanel>
        </>
      )}
    </Disclosure>
  );
}

function Rows({ changes, language }: ChangedParagraphsProps) {
  const rows = useMemo(() => rowsOf(changes, language), [changes, language]);
  return (
    <div className={css.rows} lang={language}>
      {rows.map((row) => (
        <ChangeRow key={row.id} row={row} />
      ))}
    </div>
  );
}

/** Before and after as two small drafts, so that the record shows a change as a comparison does. */
function rowsOf(changes: readonly ParagraphChange[], language: string): readonly Row[] {
  const draft = (paragraphs: readonly (PlainParagraph | null)[]): PlainDraft => ({
    format: 'chapeau-plain-draft/1',
    title: '',
    symbol: '',
    kind: 'report',
    language,
    paragraphs: paragraphs.filter((paragraph) => paragraph !== null),
  });
  return compareDrafts(draft(changes.map(({ before }) => before)), draft(changes.map(({ after }) => after)))
    .rows;
}
