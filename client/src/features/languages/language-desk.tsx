/** The page of the group for the consistency of the languages: the original and others side by side, paragraph by paragraph. */
import type { Draft } from '@chapeau/model';
import { memo, useMemo, type CSSProperties } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useRecord } from '../../api/queries.ts';
import { footnoteLabelsOf } from '../../app/footnote-labels-of.ts';
import { FootnoteLabels } from '../../marks/footnote-labels.ts';
import { Scrolling } from '../../ui/scrolling.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useKeys } from '../../ui/use-keys.tsx';
import { rowAnchor } from '../comparison/row-anchor.ts';
import { AgreedList } from './agreed-list.tsx';
import { LanguageCell } from './language-cell.tsx';
import { isConfirmable, type SideBySideRow } from './language-stops.ts';
import { LanguageTools } from './language-tools.tsx';
import { languageName } from '../../intl/language-name.ts';
import css from './languages.module.css';
import { NothingPasses } from './nothing-passes.tsx';
import { ParagraphIn } from './paragraph-in.tsx';
import { DifferencesList } from './differences-list.tsx';
import type { ShownLanguage } from './shown-language.ts';
import type { LanguageDeeds } from './use-language-deeds.ts';
import { useLanguageDesk, type LanguageDesk } from './use-language-desk.ts';

export interface LanguageDeskProps {
  readonly original: Draft;
  readonly languages: readonly ShownLanguage[];
  readonly atHand: Draft['id'];
  readonly deeds: LanguageDeeds;
}

export function ConsistencyDesk(props: LanguageDeskProps) {
  const { original, languages, atHand, deeds } = props;
  const desk = useLanguageDesk(languages, atHand);
  const record = useRecord(original.id);
  const entries = record.kind === 'ready' ? record.answer.entries : [];
  useDeskKeys(desk, deeds);
  return (
    <>
      {desk.shown.map((language) => (
        <AgreedList
          key={language.draft.id}
          original={original}
          language={language}
          entries={entries}
          onGo={(paragraph) => desk.go(paragraph)}
        />
      ))}
      {desk.shown.map((language) => (
        <DifferencesList
          key={language.draft.id}
          language={language}
          deeds={deeds}
          onGo={(paragraph) => desk.go(paragraph)}
        />
      ))}
      <LanguageTools languages={languages} desk={desk} />
      {desk.rows.length === 0 ? (
        <NothingPasses filter={desk.filter} />
      ) : (
        <SideBySide {...props} desk={desk} />
      )}
    </>
  );
}

interface SideBySideProps extends LanguageDeskProps {
  readonly desk: LanguageDesk;
}

function SideBySide(props: SideBySideProps) {
  const { original, desk, deeds } = props;
  const intl = useIntl();
  const columns: CSSProperties & { '--columns': number } = { '--columns': desk.shown.length + 1 };
  const { total } = desk;
  const labels = useMemo(
    () =>
      footnoteLabelsOf(
        total.flatMap((row) => [
          ...(row.original === null ? [] : [row.original]),
          ...row.languages.flatMap((one) => one?.translation ?? []),
        ]),
      ),
    [total],
  );
  return (
    <FootnoteLabels value={labels}>
      <Scrolling
        className={css.sheet}
        style={columns}
        label={intl.formatMessage({ id: 'languages.side-by-side', defaultMessage: 'Side by side' })}
      >
        <div className={css.heads} aria-hidden>
          <span>
            <FormattedMessage
              id="languages.original-in"
              defaultMessage="{language}, the original"
              values={{ language: languageName(intl, original.language) }}
            />
          </span>
          {desk.shown.map(({ draft }) => (
            <span key={draft.id}>{languageName(intl, draft.language)}</span>
          ))}
        </div>
        {desk.rows.map((row) => (
          <Row
            key={row.paragraph}
            row={row}
            isCurrent={row === desk.current}
            original={original}
            shown={desk.shown}
            deeds={deeds}
          />
        ))}
      </Scrolling>
    </FootnoteLabels>
  );
}

interface RowProps extends Omit<LanguageDeskProps, 'languages' | 'atHand'> {
  readonly row: SideBySideRow;
  readonly isCurrent: boolean;
  readonly shown: readonly ShownLanguage[];
}

const Row = memo(function Row(props: RowProps) {
  const { row, isCurrent, original, shown, deeds } = props;
  const intl = useIntl();
  return (
    <div id={rowAnchor(row.paragraph)} className={css.row} {...(isCurrent ? { 'aria-current': true } : {})}>
      <div className={css.cell}>
        <span className={css.cellHead}>
          <FormattedMessage
            id="languages.original-in"
            defaultMessage="{language}, the original"
            values={{ language: languageName(intl, original.language) }}
          />
        </span>
        {row.original === null ? (
          <p className={css.nothing}>
            <FormattedMessage id="languages.not-in-original" defaultMessage="Not in the original" />
          </p>
        ) : (
          <>
            <ParagraphIn paragraph={row.original} language={original.language} />
            {row.original.status !== 'open' && (
              <p className={css.marks}>
                <StatusMark status={row.original.status} />
              </p>
            )}
          </>
        )}
      </div>
      {shown.map(({ draft, rights }, index) => (
        <LanguageCell
          key={draft.id}
          draft={draft}
          row={row.languages[index] ?? null}
          original={original.language}
          rights={rights}
          deeds={deeds}
        />
      ))}
    </div>
  );
});

function useDeskKeys(desk: LanguageDesk, deeds: LanguageDeeds): void {
  const mayConfirm = desk.shown.some(({ rights }) => rights.confirms);
  const intl = useIntl();
  const next = intl.formatMessage({ id: 'languages.keys.next', defaultMessage: 'Next paragraph' });
  const previous = intl.formatMessage({
    id: 'languages.keys.previous',
    defaultMessage: 'Previous paragraph',
  });
  const confirm = () => {
    for (const [index, { draft, rights }] of desk.shown.entries()) {
      const row = desk.current?.languages[index] ?? null;
      if (rights.confirms && row !== null && isConfirmable(row)) deeds.confirm(draft, [row]);
    }
  };
  useKeys(intl.formatMessage({ id: 'languages.title', defaultMessage: 'Languages' }), [
    { key: 'j', does: next, run: desk.goNext },
    { key: 'n', does: next, run: desk.goNext },
    { key: 'k', does: previous, run: desk.goPrevious },
    { key: 'p', does: previous, run: desk.goPrevious },
    ...(mayConfirm
      ? [
          {
            key: 'c',
            does: intl.formatMessage({
              id: 'languages.keys.confirm',
              defaultMessage: 'Confirm that the languages shown render this paragraph',
            }),
            run: confirm,
          },
        ]
      : []),
  ]);
}
