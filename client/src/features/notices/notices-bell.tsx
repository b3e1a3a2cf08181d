/** The bell in the header: how much news there is, and the list of it. Nothing pops up. */
import { MOST_NOTICES, type Notice } from '@chapeau/compare';
import type { NoticesAnswer } from '@chapeau/protocol';
import { Bell } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { useMe } from '../../api/queries.ts';
import { useNotices, useSeeNotices } from '../../api/report.ts';
import { PATHS } from '../../app/paths.ts';
import { Moment } from '../../ui/moment.tsx';
import { useKeys } from '../../ui/use-keys.tsx';
import { useCodeOf } from '../report/use-code-of.ts';
import { noticePath, noticeSentence } from './notice-sentence.ts';
import css from './notices.module.css';

/** Nothing for whoever is told of nothing. */
export function NoticesBell() {
  const me = useMe();
  const may = me.kind === 'ready' && me.answer.deeds.includes('watch');
  const notices = useNotices(may);
  if (!may || notices.kind !== 'ready') return null;
  return <BellOf answer={notices.answer} />;
}

function BellOf({ answer }: { readonly answer: NoticesAnswer<Notice> }) {
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  /** Up to when they had been looked at as the list came up: what was news then is marked as news until it is closed. */
  const [before, setBefore] = useState<string | null>(null);
  const { send } = useSeeNotices();
  const { notices, through, unread } = answer;
  const isMore = unread >= MOST_NOTICES;
  const counted = isMore
    ? intl.formatMessage({ id: 'notices.or-more', defaultMessage: '{unread, number}+' }, { unread })
    : intl.formatNumber(unread);
  const label = isMore
    ? intl.formatMessage(
        { id: 'notices.label.or-more', defaultMessage: 'Notices: {unread, number} or more unread' },
        { unread },
      )
    : intl.formatMessage(
        {
          id: 'notices.label',
          defaultMessage: 'Notices{unread, plural, =0 {} one {: # unread} other {: # unread}}',
        },
        { unread },
      );
  const turn = (next: boolean) => {
    setOpen(next);
    if (!next) return;
    setBefore(through);
    const newest = notices[0]?.at;
    if (newest !== undefined && (through === null || newest > through)) void send(newest);
  };
  useKeys(intl.formatMessage({ id: 'keys.everywhere', defaultMessage: 'Everywhere' }), [
    {
      key: 'i',
      does: intl.formatMessage({ id: 'keys.notices', defaultMessage: 'Show the notices' }),
      run: () => turn(true),
    },
  ]);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={turn}>
      <AriaButton className={css.bell} aria-label={label}>
        <Bell size={18} aria-hidden />
        {unread > 0 && <span className={css.unread}>{counted}</span>}
      </AriaButton>
      <output className={css.spoken}>
        {unread > 0 && (
          <FormattedMessage
            id="notices.spoken"
            defaultMessage="{unread, plural, one {# unread notice} other {# unread notices}}"
            values={{ unread }}
          />
        )}
      </output>
      <Popover className={css.popover} placement="bottom end">
        <Dialog
          className={css.sheet}
          aria-label={intl.formatMessage({ id: 'notices.title', defaultMessage: 'Notices' })}
        >
          <NoticeList notices={notices} before={before} onFollow={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface NoticeListProps {
  readonly notices: readonly Notice[];
  readonly before: string | null;
  readonly onFollow: () => void;
}

/** The newest first, with a word on what is news. */
function NoticeList({ notices, before, onFollow }: NoticeListProps) {
  const intl = useIntl();
  const codeOf = useCodeOf();
  return (
    <>
      <h2 className={css.title}>
        <FormattedMessage id="notices.title" defaultMessage="Notices" />
      </h2>
      {notices.length === 0 ? (
        <p className={css.none}>
          <FormattedMessage
            id="notices.none"
            defaultMessage="No news yet. Watch a paragraph, a proposal or a delegation, and what becomes of it is told here."
          />
        </p>
      ) : (
        <ul className={css.list}>
          {notices.map((notice) => (
            <li key={notice.id} className={css.notice}>
              <Link href={noticePath(notice)} onClick={onFollow}>
                <bdi>{noticeSentence(notice, { intl, codeOf })}</bdi>
              </Link>
              <span className={css.when}>
                <Moment at={notice.at} />
                {isNews(notice, before) && (
                  <strong>
                    <FormattedMessage id="notices.new" defaultMessage="new" />
                  </strong>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Link href={PATHS.report()} onClick={onFollow}>
        <FormattedMessage id="notices.to-report" defaultMessage="To today’s report" />
      </Link>
    </>
  );
}

function isNews({ kind, at }: Notice, before: string | null): boolean {
  return kind === 'invited' || before === null || at > before;
}
