/** A reader's report: what became of the texts, of one's proposals and of what one watches, on a day or since a moment. */
import type { DayReport } from '@chapeau/compare';
import type { ReportAnswer } from '@chapeau/protocol';
import { FileDown } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useSearchParams } from 'wouter';
import { useMe } from '../../api/queries.ts';
import { reportFile, useReport, type ReportAsked } from '../../api/report.ts';
import { RoleMayNot } from '../../app/role-may-not.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { DraftSection } from './draft-section.tsx';
import { MailSection } from './mail-section.tsx';
import { MeetingsSection } from './meetings-section.tsx';
import css from './report.module.css';
import { SpanTools } from './span-tools.tsx';
import { WatchedVoices } from './watched-voices.tsx';

/** `/report` */
export function ReportPage() {
  const intl = useIntl();
  const me = useMe();
  const [search] = useSearchParams();
  const asked = askedIn(search);
  const may = me.kind === 'ready' && me.answer.deeds.includes('watch');
  const report = useReport(asked, may);
  return (
    <Page
      title={intl.formatMessage({ id: 'report.title', defaultMessage: 'Report' })}
      acts={
        may && (
          <ButtonLink icon={FileDown} href={reportFile(asked)} download="">
            <FormattedMessage id="report.word" defaultMessage="Word" />
          </ButtonLink>
        )
      }
      lead={
        <FormattedMessage
          id="report.lead"
          defaultMessage="What changed in the texts, what became of your proposals and of what you watch, and which meeting is next. Told to you alone."
        />
      }
    >
      <Loaded of={me}>
        {({ actor }) =>
          may ? (
            <>
              <Loaded of={report} lines={12}>
                {(answer) => <ReportView answer={answer} />}
              </Loaded>
              <MailSection />
            </>
          ) : (
            <RoleMayNot as={actor?.role ?? null} />
          )
        }
      </Loaded>
    </Page>
  );
}

/** What the address asks for; what is none is taken for today. */
function askedIn(search: URLSearchParams): ReportAsked {
  const day = search.get('day');
  const since = search.get('since');
  if (since !== null && !Number.isNaN(Date.parse(since))) return { since };
  return day !== null && /^\d{4}-\d{2}-\d{2}$/u.test(day) ? { day } : {};
}

/** The report as it was answered. */
export function ReportView({ answer }: { readonly answer: ReportAnswer<DayReport> }) {
  const { report, timeZone } = answer;
  return (
    <div className={css.report}>
      <SpanTools answer={answer} />
      <MeetingsSection report={report} timeZone={timeZone} />
      <WatchedVoices statements={report.statements} />
      {report.drafts.map((draft) => (
        <DraftSection key={draft.draft.id} told={draft} />
      ))}
    </div>
  );
}
