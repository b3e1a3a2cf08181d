/** One paragraph through time: its line of descent, every wording step by step, where its words come from, and what was proposed on it. */
import { textOf, type DraftId, type ParagraphId } from '@chapeau/model';
import { useCallback, useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useParams, useSearchParams } from 'wouter';
import { useDraft, useParagraphHistory } from '../../api/queries.ts';
import { footnoteLabelsOf } from '../../app/footnote-labels-of.ts';
import { PATHS } from '../../app/paths.ts';
import { FootnoteLabels } from '../../marks/footnote-labels.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { useKeys } from '../../ui/use-keys.tsx';
import { TableLinks } from '../tables/table-links.tsx';
import { HistoryRail } from './history-rail.tsx';
import { MomentView } from './moment-view.tsx';
import { momentsOf, type History, type HistoryMoment } from './moments.ts';
import css from './paragraph-history.module.css';
import { ProposalsOnIt } from './proposals-on-it.tsx';
import { ProvenanceView } from './provenance-view.tsx';
import { useOriginContext } from './use-origin-context.ts';

export function ParagraphHistoryPage() {
  const intl = useIntl();
  const { draft, paragraph } = useParams<{ readonly draft: DraftId; readonly paragraph: ParagraphId }>();
  const answer = useParagraphHistory(draft, paragraph);
  const head = useDraft(draft);
  const isReady = head.kind === 'ready';
  return (
    <Page
      title={intl.formatMessage({
        id: 'paragraph-history.title',
        defaultMessage: 'One paragraph through time',
      })}
      lead={answer.kind === 'ready' ? <Lead history={answer.answer} /> : undefined}
      width="full"
      acts={
        <>
          {isReady && head.answer.live && answer.kind === 'ready' && answer.answer.provenance !== null && (
            <ButtonLink href={`${PATHS.draft(draft)}#${paragraph}`}>
              <FormattedMessage id="drafting.to-text" defaultMessage="To the text" />
            </ButtonLink>
          )}
          <TableLinks draft={draft} hasVersion={isReady && head.answer.versions.length > 0} />
          <ButtonLink href={PATHS.versions(draft)}>
            <FormattedMessage id="versions.title" defaultMessage="Versions" />
          </ButtonLink>
        </>
      }
    >
      <Loaded of={answer} lines={12}>
        {(history) => (
          <HistoryView history={history} language={isReady ? head.answer.draft.language : 'en'} />
        )}
      </Loaded>
    </Page>
  );
}

/** What fits on one line beside the ways to other pages. */
const OPENING_LENGTH = 70;

/** How it is numbered now, and its first words. */
function Lead({ history: { lineage } }: { readonly history: History }) {
  const last = lineage.steps.findLast(({ paragraphs }) => paragraphs.length > 0)?.paragraphs[0];
  if (last === undefined) return null;
  const words = textOf(last);
  return (
    <bdi>
      {last.number !== null && <strong>{last.number} </strong>}
      {words.length > OPENING_LENGTH ? `${words.slice(0, OPENING_LENGTH).trimEnd()}…` : words}
    </bdi>
  );
}

interface HistoryViewProps {
  readonly history: History;
  /** Of the draft. */
  readonly language: string;
}

function HistoryView({ history, language }: HistoryViewProps) {
  const moments = useMemo(() => momentsOf(history), [history]);
  const [current, show] = useMoment(moments);
  const labels = useMemo(
    () => footnoteLabelsOf(history.lineage.steps.flatMap(({ paragraphs }) => paragraphs)),
    [history],
  );
  const context = useOriginContext(history.texts);
  const isOnRecord = history.entries.length > 0 || history.texts.some(({ sequence }) => sequence !== null);
  return (
    <FootnoteLabels value={labels}>
      <div className={css.desk}>
        <HistoryRail moments={moments} current={current} onShow={show} context={context} history={history} />
        <div className={css.main}>
          {current !== undefined && (
            <MomentView
              moment={current}
              moments={moments}
              language={language}
              history={history}
              onShow={show}
              context={context}
            />
          )}
          <Section
            title={<FormattedMessage id="provenance.title" defaultMessage="Where its words come from" />}
          >
            {history.provenance === null ? (
              <p className={css.quiet}>
                <FormattedMessage
                  id="provenance.gone"
                  defaultMessage="It is not in the newest text any more. Choose a step above to read what it was."
                />
              </p>
            ) : (
              <ProvenanceView
                provenance={history.provenance}
                context={context}
                isOnRecord={isOnRecord}
                language={language}
              />
            )}
          </Section>
          {isOnRecord && <ProposalsOnIt proposals={history.proposals} />}
        </div>
      </div>
    </FootnoteLabels>
  );
}

/** The step of the address (`?at=`), else the last one; and how to go to another. */
function useMoment(moments: readonly HistoryMoment[]) {
  const intl = useIntl();
  const [search, setSearch] = useSearchParams();
  const at = search.get('at');
  const place = Math.max(
    moments.findIndex(({ key }) => key === at),
    at === null || !moments.some(({ key }) => key === at) ? moments.length - 1 : 0,
  );
  const show = useCallback(
    (key: string) =>
      setSearch((before) => {
        const next = new URLSearchParams(before);
        next.set('at', key);
        return next;
      }),
    [setSearch],
  );
  const go = (by: number) => {
    const next = moments[place + by];
    if (next !== undefined) show(next.key);
  };
  const next = intl.formatMessage({ id: 'paragraph-history.next', defaultMessage: 'Next step' });
  const previous = intl.formatMessage({ id: 'paragraph-history.previous', defaultMessage: 'Previous step' });
  useKeys(
    intl.formatMessage({ id: 'paragraph-history.title', defaultMessage: 'One paragraph through time' }),
    [
      { key: 'j', does: next, run: () => go(1) },
      { key: 'k', does: previous, run: () => go(-1) },
      { key: 'ArrowDown', does: next, run: () => go(1) },
      { key: 'ArrowUp', does: previous, run: () => go(-1) },
    ],
  );
  return [moments[place], show] as const;
}
