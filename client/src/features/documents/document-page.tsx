/** One document: its head as printed, what it is to others, its texts and files. */
import {
  isRefusal,
  nameIn,
  titleIn,
  type DocumentSource,
  type LineId,
  type RegisterLine,
} from '@chapeau/model';
import type { DocumentAnswer } from '@chapeau/protocol';
import { CalendarClock, FileStack, FileX2, Pencil, Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLocation, useParams } from 'wouter';
import { useDocument, useRegister } from '../../api/documents.ts';
import { useMe, useProcess, useProgramme } from '../../api/queries.ts';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { PATHS } from '../../app/paths.ts';
import { DISTRIBUTION_WORDS, DOCUMENT_KIND_WORDS } from '../../intl/document-words.ts';
import { languageName } from '../../intl/language-name.ts';
import { dayWords, hoursWords } from '../../intl/meeting-time.ts';
import { AUDIENCE_WORDS, STANDING_WORDS } from '../../intl/words.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { STATEMENT_KIND_WORDS } from '../now/speaker-words.ts';
import { DocumentContents } from './document-contents.tsx';
import { DocumentDialog } from './document-dialog.tsx';
import { lineTitle } from './document-link.tsx';
import { DocumentRelations } from './document-relations.tsx';
import { DocumentStatusMark } from './document-status-mark.tsx';
import { Day } from './register-table.tsx';
import css from './documents.module.css';

export function DocumentPage() {
  const { document } = useParams<{ readonly document: LineId }>();
  const answer = useDocument(document);
  return <Loaded of={answer}>{(ready) => <Document answer={ready} />}</Loaded>;
}

function Document({ answer }: { readonly answer: DocumentAnswer }) {
  const intl = useIntl();
  const me = useMe();
  const { line } = answer;
  const mayKeep = me.kind === 'ready' && me.answer.deeds.includes('manage-documents');
  return (
    <Page
      title={lineTitle(line, intl.locale)}
      acts={
        <>
          {line.version !== null && (
            <ButtonLink href={PATHS.version(line.version.id)} icon={FileStack}>
              <FormattedMessage id="document.read-version" defaultMessage="Read the version" />
            </ButtonLink>
          )}
          {line.statement !== null && (
            <ButtonLink href={PATHS.meeting(line.statement.meeting)} icon={CalendarClock}>
              <FormattedMessage id="document.to-meeting" defaultMessage="To the meeting" />
            </ButtonLink>
          )}
          {mayKeep && line.document !== null && <Acts answer={answer} />}
        </>
      }
    >
      <div className={css.printed}>
        <strong>
          <bdi dir="ltr">{line.symbol}</bdi>
        </strong>
        {line.distribution !== null && (
          <span>
            <FormattedMessage
              id="document.distribution"
              defaultMessage="Distr.: {distribution}"
              values={{ distribution: intl.formatMessage(DISTRIBUTION_WORDS[line.distribution]) }}
            />
          </span>
        )}
        <span>
          <Day date={line.date} />
        </span>
        {line.original !== null && (
          <span>
            <FormattedMessage
              id="document.original"
              defaultMessage="Original: {language}"
              values={{ language: languageName(intl, line.original) }}
            />
          </span>
        )}
      </div>
      {line.withdrawn !== null && (
        <p>
          <FormattedMessage
            id="document.withdrawn"
            defaultMessage="Withdrawn: {reason}"
            values={{ reason: <bdi>{line.withdrawn.reason}</bdi> }}
          />
        </p>
      )}
      <Head line={line} />
      <DocumentRelations answer={answer} />
      <DocumentContents answer={answer} />
    </Page>
  );
}

function Head({ line }: { readonly line: RegisterLine }) {
  const intl = useIntl();
  const programme = useProgramme();
  const sessions = programme.kind === 'ready' ? programme.answer.sessions : [];
  const session = sessions.find((one) => one.session.id === line.session)?.session.title ?? '';
  const meeting = sessions
    .flatMap(({ meetings }) => meetings)
    .find(({ id }) => id === line.statement?.meeting);
  // What a statement is called in other languages is told by what it is.
  const others = line.titles.filter(
    ({ title }) => line.statement === null && title !== titleIn(line, intl.locale),
  );
  const languages = line.languages.map((tag) => languageName(intl, tag));
  return (
    <dl className={css.head}>
      <div>
        <dt>
          <FormattedMessage id="documents.kind" defaultMessage="Kind" />
        </dt>
        <dd>
          {intl.formatMessage(DOCUMENT_KIND_WORDS[line.kind])}
          {line.statement !== null && ` · ${intl.formatMessage(STATEMENT_KIND_WORDS[line.statement.kind])}`}
          {line.version !== null && `, ${intl.formatMessage(STANDING_WORDS[line.version.standing])}`}
        </dd>
      </div>
      <div>
        <dt>
          <FormattedMessage id="documents.status" defaultMessage="Status" />
        </dt>
        <dd>
          <DocumentStatusMark line={line} />
        </dd>
      </div>
      <div>
        <dt>
          <FormattedMessage id="document.audience" defaultMessage="Open to" />
        </dt>
        <dd>{intl.formatMessage(AUDIENCE_WORDS[line.audience])}</dd>
      </div>
      <div>
        <dt>
          <FormattedMessage id="document.source" defaultMessage="From" />
        </dt>
        <dd>
          <Source source={line.source} />
        </dd>
      </div>
      {(line.agendaItem !== '' || session !== '') && (
        <div>
          <dt>
            <FormattedMessage id="document.before" defaultMessage="Session and agenda item" />
          </dt>
          <dd>
            <bdi>{[session, line.agendaItem].filter((words) => words !== '').join(', ')}</bdi>
          </dd>
        </div>
      )}
      {meeting !== undefined && (
        <div>
          <dt>
            <FormattedMessage id="document.meeting" defaultMessage="Meeting" />
          </dt>
          <dd>{[dayWords(intl, meeting.day), hoursWords(intl, meeting.hours)].filter(Boolean).join(', ')}</dd>
        </div>
      )}
      {languages.length > 0 && (
        <div>
          <dt>
            <FormattedMessage id="documents.languages" defaultMessage="Languages" />
          </dt>
          <dd>{intl.formatList(languages, { type: 'unit' })}</dd>
        </div>
      )}
      {others.length > 0 && (
        <div>
          <dt>
            <FormattedMessage id="document.other-titles" defaultMessage="In other languages" />
          </dt>
          {others.map(({ language, title }) => (
            <dd key={language} lang={language}>
              <bdi>{title}</bdi>
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}

function Source({ source }: { readonly source: DocumentSource }) {
  const intl = useIntl();
  const process = useProcess();
  if (source.kind !== 'participants')
    return source.kind === 'chair' ? (
      <FormattedMessage id="document.chair" defaultMessage="Chair" />
    ) : (
      <FormattedMessage id="document.secretariat" defaultMessage="Secretariat" />
    );
  const known = process.kind === 'ready' ? process.answer.participants : [];
  const names = source.participants.map((id) => {
    const participant = known.find((one) => one.id === id);
    return participant === undefined ? '—' : nameIn(participant, intl.locale);
  });
  return <bdi>{intl.formatList(names)}</bdi>;
}

function Acts({ answer }: { readonly answer: DocumentAnswer }) {
  const intl = useIntl();
  const register = useRegister();
  const { send, pending } = useProcessCommand();
  const [, go] = useLocation();
  const [open, setOpen] = useState<'change' | 'withdraw' | null>(null);
  const { document, status } = answer.line;
  if (document === null || status === 'withdrawn') return null;
  const close = () => setOpen(null);
  const discard = async () => {
    const told = await send({ kind: 'discard-document', document });
    if (told !== null && !isRefusal(told)) go(PATHS.documents);
  };
  const withdraw = async (reason: string) => {
    const told = await send({ kind: 'withdraw-document', document, reason });
    if (told !== null && !isRefusal(told)) close();
  };
  return (
    <>
      <Button icon={Pencil} onPress={() => setOpen('change')}>
        <FormattedMessage id="document.change" defaultMessage="Change" />
      </Button>
      {status === 'draft' ? (
        <>
          <Button icon={Trash2} isPending={pending} onPress={() => void discard()}>
            <FormattedMessage id="document.discard" defaultMessage="Throw away" />
          </Button>
          <Button
            tone="primary"
            icon={Send}
            isPending={pending}
            onPress={() => void send({ kind: 'issue-document', document })}
          >
            <FormattedMessage id="document.issue" defaultMessage="Issue" />
          </Button>
        </>
      ) : (
        <Button icon={FileX2} onPress={() => setOpen('withdraw')}>
          <FormattedMessage id="document.withdraw" defaultMessage="Withdraw" />
        </Button>
      )}
      <ReasonDialog
        title={intl.formatMessage({ id: 'document.withdraw.title', defaultMessage: 'Withdraw the document' })}
        act={intl.formatMessage({ id: 'document.withdraw', defaultMessage: 'Withdraw' })}
        isOpen={open === 'withdraw'}
        isPending={pending}
        onClose={close}
        onGiven={(reason) => void withdraw(reason)}
      >
        <p>
          <FormattedMessage
            id="document.withdraw.what"
            defaultMessage="It stays in the register with the reason; its text and files are for the facilitating team alone from then on."
          />
        </p>
      </ReasonDialog>
      {register.kind === 'ready' && (
        <DocumentDialog
          register={register.answer}
          changed={answer}
          isOpen={open === 'change'}
          onClose={close}
        />
      )}
    </>
  );
}
