/** A paragraph in one translation: its words, what became of the original since, in what it differs, and what can be done. */
import { isToHandOver, isWordless, markRuns, type LanguageRow } from '@chapeau/compare';
import type { Draft } from '@chapeau/model';
import { ArrowRightLeft, CheckCheck, PenLine, ListPlus } from 'lucide-react';
import { memo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import { Marked } from '../../marks/marked.tsx';
import { Button } from '../../ui/button.tsx';
import { Moment } from '../../ui/moment.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { isConfirmable } from './language-stops.ts';
import { languageName } from '../../intl/language-name.ts';
import { differenceSentence } from './language-words.ts';
import css from './languages.module.css';
import type { LanguageRights } from './language-rights.ts';
import { ParagraphIn } from './paragraph-in.tsx';
import { RaiseDifference } from './raise-difference.tsx';
import { Raised } from './raised-difference.tsx';
import type { ShownRow } from './shown-language.ts';
import { StateMark } from './state-mark.tsx';
import type { LanguageDeeds } from './use-language-deeds.ts';

export interface LanguageCellProps {
  readonly draft: Draft;
  /** Null: neither the original nor this language has it. */
  readonly row: ShownRow | null;
  /** Language of the original. */
  readonly original: string;
  readonly rights: LanguageRights;
  readonly deeds: LanguageDeeds;
}

export const LanguageCell = memo(function LanguageCell(props: LanguageCellProps) {
  const { draft, row } = props;
  const intl = useIntl();
  return (
    <div className={css.cell} data-state={row?.state}>
      <span className={css.cellHead}>{languageName(intl, draft.language)}</span>
      {row === null ? <Absent /> : <Present {...props} row={row} />}
    </div>
  );
});

function Absent() {
  return (
    <p className={css.nothing}>
      <FormattedMessage id="languages.not-here" defaultMessage="Not in this language" />
    </p>
  );
}

function Present(props: LanguageCellProps & { readonly row: ShownRow }) {
  const { draft, row } = props;
  const { original, translation, state, differences } = row;
  // The head of an article that says nothing but its number needs no word on it.
  const isPlain =
    state === 'current' &&
    differences.length + row.raised.length === 0 &&
    original !== null &&
    isWordless(original);
  return (
    <>
      {translation === null ? <Absent /> : <ParagraphIn paragraph={translation} language={draft.language} />}
      <div className={css.notes} hidden={isPlain}>
        <p className={css.marks}>
          <StateMark state={state} />
          {translation !== null && translation.status !== 'open' && (
            <StatusMark status={translation.status} />
          )}
          {state === 'current' && row.rendering !== null && <ConfirmedBy row={row} />}
        </p>
        {state === 'behind' && <ChangedSince {...props} />}
        <Differences row={row} />
        {row.raised.map((difference) => (
          <Raised
            key={difference.id}
            difference={difference}
            draft={draft}
            translation={translation}
            maySettle={props.rights.settles}
            mayTake={props.rights.manages}
            deeds={props.deeds}
          />
        ))}
        <CellActs {...props} />
      </div>
    </>
  );
}

function ConfirmedBy({ row: { rendering } }: { readonly row: LanguageRow }) {
  if (rendering === null) return null;
  return (
    <span className={css.quiet}>
      <bdi>{rendering.byName}</bdi> <Moment at={rendering.at} />
    </span>
  );
}

/** What changed in the original since the wording that was rendered. */
function ChangedSince({
  row,
  original,
}: Pick<LanguageCellProps, 'original'> & { readonly row: LanguageRow }) {
  if (row.original === null || row.rendering === null) return null;
  const { segments } = markRuns(row.rendering.renders.runs, row.original.runs, original);
  return (
    <div className={css.since}>
      <p className={css.sinceHead}>
        <FormattedMessage
          id="languages.changed-since"
          defaultMessage="Since it was confirmed the original changed:"
        />
      </p>
      <p lang={original} dir="auto">
        <Marked segments={segments} />
      </p>
    </div>
  );
}

function Differences({ row: { differences } }: { readonly row: LanguageRow }) {
  const intl = useIntl();
  if (differences.length === 0) return null;
  return (
    <ul className={css.differences}>
      {differences.map((difference) => (
        <li key={difference.kind}>{differenceSentence(intl, difference)}</li>
      ))}
    </ul>
  );
}

function CellActs(props: LanguageCellProps & { readonly row: ShownRow }) {
  const { draft, row, rights, deeds } = props;
  const { paragraph, translation, state } = row;
  return (
    <p className={css.acts}>
      {rights.confirms && isConfirmable(row) && (
        <Button
          size="small"
          icon={CheckCheck}
          keyHint="c"
          isDisabled={deeds.pending}
          onPress={() => deeds.confirm(draft, [row])}
        >
          <FormattedMessage id="languages.confirm" defaultMessage="Confirm" />
        </Button>
      )}
      {rights.manages && state === 'missing' && translation === null && (
        <Button
          size="small"
          icon={ListPlus}
          isDisabled={deeds.pending}
          onPress={() => deeds.bring(draft, [paragraph])}
        >
          <FormattedMessage id="languages.bring" defaultMessage="Put it in" />
        </Button>
      )}
      {rights.handsOver && isToHandOver(row) && (
        <Button
          size="small"
          icon={ArrowRightLeft}
          isDisabled={deeds.pending}
          onPress={() => deeds.handOver(draft, [paragraph])}
        >
          <FormattedMessage id="languages.hand-over" defaultMessage="Hand the status over" />
        </Button>
      )}
      {rights.raises && translation !== null && state !== 'extra' && (
        <RaiseDifference draft={draft} translation={translation} mayCorrect={rights.corrects} />
      )}
      {rights.manages && translation !== null && (
        <Link href={`${PATHS.draft(draft.id)}#${paragraph}`} className={css.edit}>
          <PenLine size={14} aria-hidden />
          <FormattedMessage id="languages.edit" defaultMessage="Edit" />
        </Link>
      )}
    </p>
  );
}
