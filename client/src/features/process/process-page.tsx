/** The body and what surrounds its texts: mandate, rules, officers, agenda, what it owes, and the ways on from here: `/process`. */
import type { BodyAnswer, ProgrammeAnswer } from '@chapeau/protocol';
import type { Deed } from '@chapeau/model';
import { FormattedMessage, useIntl } from 'react-intl';
import { useBody } from '../../api/body.ts';
import { useMe, useProgramme } from '../../api/queries.ts';
import { PATHS } from '../../app/paths.ts';
import { RoleMayNot } from '../../app/role-may-not.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { AgendaSection } from './agenda-section.tsx';
import { BodySection } from './body-section.tsx';
import { OfficersSection } from './officers-section.tsx';
import { OutputsSection } from './outputs-section.tsx';
import { TemplateSection } from './template-section.tsx';
import css from './process.module.css';

export function ProcessPage() {
  const intl = useIntl();
  const me = useMe();
  const body = useBody();
  const programme = useProgramme();
  return (
    <Page
      title={intl.formatMessage({ id: 'process.title', defaultMessage: 'Process' })}
      lead={
        <FormattedMessage
          id="process.lead"
          defaultMessage="The body, what it is to do, by which rules, and who conducts it."
        />
      }
    >
      <Loaded of={me}>
        {({ actor, deeds }) =>
          actor === null ? (
            <RoleMayNot as={null} />
          ) : (
            <>
              <Ways deeds={deeds} body={body.kind === 'ready' ? body.answer : null} />
              <Loaded of={body}>
                {(answer) => (
                  <Loaded of={programme}>
                    {(told) => <Sections answer={answer} programme={told} deeds={deeds} />}
                  </Loaded>
                )}
              </Loaded>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

interface SectionsProps {
  readonly answer: BodyAnswer;
  readonly programme: ProgrammeAnswer;
  readonly deeds: readonly Deed[];
}

function Sections({ answer, programme, deeds }: SectionsProps) {
  const mayManage = deeds.includes('manage-process');
  const sessions = programme.sessions.map(({ session }) => session);
  const offersTemplate = mayManage && answer.body.template === null;
  // It stands in nobody's way where the process has been laid out by hand.
  const isEmpty = answer.agenda.length + answer.outputs.length === 0;
  return (
    <>
      {offersTemplate && isEmpty && <TemplateSection />}
      <BodySection answer={answer} mayManage={mayManage} />
      <OfficersSection officers={answer.officers} mayManage={mayManage} />
      <AgendaSection agenda={answer.agenda} mayManage={mayManage} />
      <OutputsSection outputs={answer.outputs} sessions={sessions} mayManage={mayManage} />
      {offersTemplate && !isEmpty && <TemplateSection />}
    </>
  );
}

/** Pages about the process as a whole that have no place in the navigation. */
function Ways({ deeds, body }: { readonly deeds: readonly Deed[]; readonly body: BodyAnswer | null }) {
  const intl = useIntl();
  const readsRecord = deeds.includes('read-process-record');
  return (
    <nav
      className={css.ways}
      aria-label={intl.formatMessage({ id: 'process.ways', defaultMessage: 'Pages of the process' })}
    >
      {readsRecord && (
        <ButtonLink href={PATHS.tasks}>
          <FormattedMessage id="process.tasks" defaultMessage="Tasks" />
        </ButtonLink>
      )}
      {readsRecord && (
        <ButtonLink href={PATHS.processRecord}>
          <FormattedMessage id="process.record" defaultMessage="Record" />
        </ButtonLink>
      )}
      {deeds.includes('read-proceedings') && (
        <ButtonLink href={PATHS.proceedings}>
          <FormattedMessage id="proceedings.page" defaultMessage="Proceedings" />
        </ButtonLink>
      )}
      {deeds.includes('manage-invitations') && (
        <ButtonLink href={PATHS.access}>
          <FormattedMessage id="process.access" defaultMessage="Access" />
        </ButtonLink>
      )}
      <ButtonLink href={PATHS.ladder}>
        <FormattedMessage id="process.ladder" defaultMessage="Ladder" />
      </ButtonLink>
      {body?.body.hasPublicPage === true && (
        <ButtonLink href={PATHS.public} newWindow>
          <FormattedMessage id="process.public" defaultMessage="Public page" />
        </ButtonLink>
      )}
    </nav>
  );
}
