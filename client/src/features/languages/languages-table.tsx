/** How far each language of a text has come, and what can be done with it as a whole. */
import { isToHandOver, type LanguageRow } from '@chapeau/compare';
import type { Draft } from '@chapeau/model';
import { useState } from 'react';
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl';
import { Link } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import { Button } from '../../ui/button.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { isConfirmable } from './language-stops.ts';
import { languageName } from '../../intl/language-name.ts';
import css from './languages.module.css';
import type { ShownLanguage } from './shown-language.ts';
import type { LanguageDeeds } from './use-language-deeds.ts';

export interface LanguagesTableProps {
  readonly languages: readonly ShownLanguage[];
  readonly deeds: LanguageDeeds;
}

export function LanguagesTable(props: LanguagesTableProps) {
  const intl = useIntl();
  return (
    <Table
      caption={intl.formatMessage({ id: 'languages.table', defaultMessage: 'The languages of this text' })}
      columns={columnsOf(intl, props)}
      rows={props.languages}
      keyOf={({ draft }) => draft.id}
    />
  );
}

function columnsOf(intl: IntlShape, props: LanguagesTableProps): readonly Column<ShownLanguage>[] {
  const figure = (
    key: string,
    head: string,
    of: (language: ShownLanguage) => number,
  ): Column<ShownLanguage> => ({
    key,
    head,
    cell: (language) => intl.formatNumber(of(language)),
    isFigure: true,
  });
  const name: Column<ShownLanguage> = {
    key: 'language',
    head: intl.formatMessage({ id: 'languages.language', defaultMessage: 'Language' }),
    cell: ({ draft }) => (
      <Link href={PATHS.draft(draft.id)} title={draft.title}>
        {languageName(intl, draft.language)}
      </Link>
    ),
  };
  const share: Column<ShownLanguage> = {
    key: 'share',
    head: intl.formatMessage({ id: 'languages.share', defaultMessage: 'Current' }),
    cell: (language) => <Share language={language} />,
  };
  const acts: Column<ShownLanguage> = {
    key: 'acts',
    head: intl.formatMessage({ id: 'languages.acts', defaultMessage: 'What can be done' }),
    cell: (language) => <LanguageActs {...props} language={language} />,
  };
  return [
    name,
    share,
    figure(
      'unconfirmed',
      intl.formatMessage({ id: 'languages.state.unconfirmed', defaultMessage: 'To confirm' }),
      ({ counts }) => counts.states.unconfirmed,
    ),
    figure(
      'behind',
      intl.formatMessage({ id: 'languages.state.behind', defaultMessage: 'Behind' }),
      ({ counts }) => counts.states.behind,
    ),
    figure(
      'missing',
      intl.formatMessage({ id: 'languages.state.missing', defaultMessage: 'Missing' }),
      ({ counts }) => counts.states.missing,
    ),
    figure(
      'extra',
      intl.formatMessage({ id: 'languages.state.extra', defaultMessage: 'Not in the original' }),
      ({ counts }) => counts.states.extra,
    ),
    figure(
      'agreed',
      intl.formatMessage({ id: 'languages.to-render', defaultMessage: 'Agreed, to render' }),
      ({ counts }) => counts.toRender,
    ),
    figure(
      'differences',
      intl.formatMessage({ id: 'languages.differences', defaultMessage: 'Differences' }),
      ({ counts }) => counts.differences,
    ),
    figure(
      'raised',
      intl.formatMessage({ id: 'languages.raised', defaultMessage: 'Raised, open' }),
      ({ open }) => open.length,
    ),
    ...(props.languages.some(({ rights }) => rights.confirms) ? [acts] : []),
  ];
}

function Share({ language: { counts } }: { readonly language: ShownLanguage }) {
  const intl = useIntl();
  const share = counts.total === 0 ? 1 : counts.states.current / counts.total;
  return (
    <span className={css.share}>
      <meter min={0} max={1} value={share} aria-hidden />
      <FormattedMessage
        id="languages.share.counted"
        defaultMessage="{current, number} of {total, number} ({share})"
        values={{
          current: counts.states.current,
          total: counts.total,
          share: intl.formatNumber(share, { style: 'percent' }),
        }}
      />
    </span>
  );
}

function LanguageActs(props: LanguagesTableProps & { readonly language: ShownLanguage }) {
  const { language, deeds } = props;
  const { draft, rows, rights } = language;
  const confirmable = rows.filter(isConfirmable);
  const absent = rows.filter(isAbsent);
  const agreed = rows.filter(isToHandOver);
  const idsOf = (some: readonly LanguageRow[]) => some.map(({ paragraph }) => paragraph);
  return (
    <div className={css.acts}>
      {rights.confirms && confirmable.length > 0 && (
        <Button size="small" isDisabled={deeds.pending} onPress={() => deeds.confirm(draft, confirmable)}>
          <FormattedMessage
            id="languages.confirm-all"
            defaultMessage="Confirm {count, plural, one {# paragraph} other {# paragraphs}}"
            values={{ count: confirmable.length }}
          />
        </Button>
      )}
      {rights.manages && absent.length > 0 && (
        <Button size="small" isDisabled={deeds.pending} onPress={() => deeds.bring(draft, idsOf(absent))}>
          <FormattedMessage
            id="languages.bring-all"
            defaultMessage="Put in {count, plural, one {# paragraph} other {# paragraphs}}"
            values={{ count: absent.length }}
          />
        </Button>
      )}
      {rights.handsOver && agreed.length > 0 && (
        <Button size="small" isDisabled={deeds.pending} onPress={() => deeds.handOver(draft, idsOf(agreed))}>
          <FormattedMessage
            id="languages.hand-over-all"
            defaultMessage="Hand over the status of {count, plural, one {# paragraph} other {# paragraphs}}"
            values={{ count: agreed.length }}
          />
        </Button>
      )}
      {rights.manages && <MakeOriginal draft={draft} deeds={deeds} />}
    </div>
  );
}

function isAbsent({ state, translation }: LanguageRow): boolean {
  return state === 'missing' && translation === null;
}

function MakeOriginal({ draft, deeds }: { readonly draft: Draft; readonly deeds: LanguageDeeds }) {
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  const give = async (reason: string) => {
    if (await deeds.setOriginal(draft, reason)) setOpen(false);
  };
  return (
    <>
      <Button size="small" tone="quiet" onPress={() => setOpen(true)}>
        <FormattedMessage id="languages.make-original" defaultMessage="Make it the original" />
      </Button>
      <ReasonDialog
        title={intl.formatMessage(
          { id: 'languages.make-original.title', defaultMessage: 'Make {language} the original' },
          { language: languageName(intl, draft.language) },
        )}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        act={intl.formatMessage({ id: 'languages.make-original', defaultMessage: 'Make it the original' })}
        isRequired
        isPending={deeds.pending}
        onGiven={(reason) => void give(reason)}
      >
        <FormattedMessage
          id="languages.make-original.means"
          defaultMessage="The other languages are translations of it from then on. What is current stays so; everything else has to be confirmed anew. It goes on the record of the process."
        />
      </ReasonDialog>
    </>
  );
}
