/** Reports that are made of what the process holds: the summary of proceedings and the procedural part, each sentence with what it rests on. */
import type { Draft, SessionId } from '@chapeau/model';
import type { ProceedingsAsked, ProseAnswer } from '@chapeau/protocol';
import { NotebookText } from 'lucide-react';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { useSearchParams } from 'wouter';
import { useProceduralPart, useProceedings } from '../../api/proceedings.ts';
import { useMe, useProcess, useProgramme } from '../../api/queries.ts';
import { PATHS } from '../../app/paths.ts';
import { RoleMayNot } from '../../app/role-may-not.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page, Sheet } from '../../ui/page.tsx';
import { ViewSwitch } from '../../ui/view-switch.tsx';
import { readAsked, readReport, REPORTS, writeAsked, type Report } from './asked-at-address.ts';
import { AskedFields } from './asked-fields.tsx';
import { ProseView } from './prose-view.tsx';
import { TakeProse } from './take-prose.tsx';

/** `/process/proceedings` */
export function ProceedingsPage() {
  const intl = useIntl();
  const me = useMe();
  return (
    <Page
      title={intl.formatMessage({ id: 'proceedings.page', defaultMessage: 'Proceedings' })}
      lead={
        <FormattedMessage
          id="proceedings.lead"
          defaultMessage="The records in prose, for the Rapporteur to take further. The links behind a sentence lead to what it rests on."
        />
      }
    >
      <Loaded of={me}>
        {({ deeds, actor }) =>
          deeds.includes('read-proceedings') ? <Reports /> : <RoleMayNot as={actor?.role ?? null} />
        }
      </Loaded>
    </Page>
  );
}

const REPORT_WORDS: Readonly<Record<Report, MessageDescriptor>> = defineMessages({
  summary: { id: 'proceedings.title', defaultMessage: 'Summary of proceedings' },
  'procedural-part': { id: 'proceedings.procedural-part', defaultMessage: 'Procedural part of the report' },
});

function Reports() {
  const [search, setSearch] = useSearchParams();
  const report = readReport(search);
  const asked = readAsked(search);
  const programme = useProgramme();
  const process = useProcess();
  const drafts = process.kind === 'ready' ? process.answer.drafts.map(({ draft }) => draft) : [];
  const sessions = programme.kind === 'ready' ? programme.answer.sessions : [];
  const go = (next: Report, of: ProceedingsAsked) => setSearch(writeAsked(next, of), { replace: true });
  return (
    <>
      <ViewSwitch views={REPORTS} words={REPORT_WORDS} view={report} onView={(next) => go(next, asked)} />
      <AskedFields
        asked={asked}
        sessions={sessions}
        drafts={drafts}
        ofSessionAlone={report === 'procedural-part'}
        onAsk={(next) => go(report, next)}
      />
      {report === 'summary' ? (
        <Summary asked={asked} drafts={drafts} />
      ) : (
        <ProceduralPart session={asked.session} drafts={drafts} />
      )}
    </>
  );
}

interface WithDrafts {
  readonly drafts: readonly Pick<Draft, 'id' | 'title'>[];
}

function Summary({ asked, drafts }: WithDrafts & { readonly asked: ProceedingsAsked }) {
  const answer = useProceedings(asked, true);
  return (
    <Loaded of={answer} lines={16}>
      {(told) => (told.paragraphs.length === 0 ? <NothingTold /> : <Prose answer={told} drafts={drafts} />)}
    </Loaded>
  );
}

function ProceduralPart({ session, drafts }: WithDrafts & { readonly session: SessionId | null }) {
  const answer = useProceduralPart(session, true);
  return (
    <Loaded of={answer} lines={16}>
      {(told) => (
        <>
          <p>
            <FormattedMessage
              id="proceedings.brackets"
              defaultMessage="What the process does not know stands in square brackets, to be filled in."
            />
          </p>
          <Prose answer={told} drafts={drafts} />
        </>
      )}
    </Loaded>
  );
}

function Prose({ answer, drafts }: WithDrafts & { readonly answer: ProseAnswer }) {
  const titles = new Map(drafts.map(({ id, title }) => [id, title]));
  return (
    <>
      <TakeProse answer={answer} title={answer.title} />
      <Sheet>
        <ProseView answer={answer} titleOf={(draft) => titles.get(draft) ?? draft} />
      </Sheet>
    </>
  );
}

function NothingTold() {
  return (
    <EmptyState
      icon={NotebookText}
      title={<FormattedMessage id="proceedings.none" defaultMessage="There is nothing to tell yet" />}
      next={
        <FormattedMessage
          id="proceedings.none.next"
          defaultMessage="It fills as meetings are held, readings are opened and proposals are tabled. If a session, a meeting or a draft is chosen, choose all."
        />
      }
    >
      <ButtonLink href={PATHS.home}>
        <FormattedMessage id="loaded.home" defaultMessage="To the list of drafts" />
      </ButtonLink>
    </EmptyState>
  );
}
