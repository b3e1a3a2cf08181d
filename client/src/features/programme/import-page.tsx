/** A programme of work comes in: every line of the text with what it became, what changes in a session that is there, then taken. */
import type { ProgrammeReading } from '@chapeau/interchange';
import { isRefusal, type DraftId, type SessionId } from '@chapeau/model';
import type { SessionAnswer } from '@chapeau/protocol';
import { useCallback, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLocation, useSearchParams } from 'wouter';
import { useMe, useProgramme } from '../../api/queries.ts';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { PATHS } from '../../app/paths.ts';
import { RoleMayNot } from '../../app/role-may-not.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useWork } from '../../workers/use-work.ts';
import { SourceField, type SourceFieldHandle } from '../new-draft/source-field.tsx';
import { useSettled } from '../new-draft/use-settled.ts';
import { ImportBar } from './import-bar.tsx';
import { ImportChanges } from './import-changes.tsx';
import { namedDrafts } from './drafts-named.tsx';
import { ImportDrafts } from './import-drafts.tsx';
import css from './programme.module.css';
import { SourceLines } from './source-lines.tsx';

export function ImportPage() {
  const intl = useIntl();
  const me = useMe();
  const programme = useProgramme();
  return (
    <Page
      title={intl.formatMessage({ id: 'import.title', defaultMessage: 'Import a programme of work' })}
      lead={
        <FormattedMessage
          id="import.lead"
          defaultMessage="Paste the text as it was issued, in English. Every line is shown with what it became; nothing is kept before you take it."
        />
      }
      width="full"
    >
      <Loaded of={me}>
        {({ deeds, actor }) =>
          deeds.includes('manage-programme') ? (
            <Loaded of={programme}>{({ sessions }) => <Desk sessions={sessions} />}</Loaded>
          ) : (
            <RoleMayNot as={actor?.role ?? null} />
          )
        }
      </Loaded>
    </Page>
  );
}

const startWorker = () => new Worker(new URL('./programme.worker.ts', import.meta.url), { type: 'module' });

/** Time to stop typing before the text is read again. */
const SETTLE_MS = 300;

/** Where it goes: a session that is there, or a new one. */
type Target = SessionId | 'new';

function Desk({ sessions }: { readonly sessions: readonly SessionAnswer[] }) {
  const [search] = useSearchParams();
  const asked = sessions.find(({ session }) => session.id === search.get('session'))?.session.id;
  const [source, setSource] = useState('');
  const [target, setTarget] = useState<Target>(asked ?? 'new');
  const [timeZone, setTimeZone] = useState('');
  const [drafts, setDrafts] = useState<ReadonlyMap<string, DraftId>>(new Map());
  const settled = useSettled(source, SETTLE_MS);
  const work = useWork<string, ProgrammeReading>(startWorker, settled.trim() === '' ? null : settled);
  const label = useSourceLabel();
  const field = useRef<SourceFieldHandle>(null);
  const showLine = useCallback((line: number) => field.current?.showLine(line), []);
  const replaced = sessions.find(({ session }) => session.id === target) ?? null;
  const { take, pending } = useTake();
  const reading = work.output;
  const needsZone = reading !== null && reading.programme.session.timeZone === null;
  return (
    <>
      <div className={css.desk}>
        <div className={css.in}>
          <TargetField sessions={sessions} target={target} onTarget={setTarget} />
          {needsZone && <ZoneField value={timeZone} onChange={setTimeZone} />}
          <SourceField ref={field} source={source} onChange={setSource} label={label} />
        </div>
        <div className={css.read}>
          {reading !== null && (
            <>
              <ImportDrafts
                meetings={reading.programme.meetings}
                replaced={replaced}
                chosen={drafts}
                onChoose={setDrafts}
              />
              {replaced !== null && <ImportChanges programme={reading.programme} replaced={replaced} />}
            </>
          )}
          <SourceLines reading={reading} isWorking={work.isWorking} onShowLine={showLine} />
        </div>
      </div>
      <ImportBar
        reading={reading}
        isStale={settled !== source || work.isWorking}
        replaces={replaced !== null}
        isPending={pending}
        onTake={() =>
          void take({
            kind: 'take-programme',
            source,
            session: target === 'new' ? null : target,
            timeZone: needsZone && timeZone.trim() !== '' ? timeZone.trim() : null,
            drafts: draftsFor(drafts, reading),
          })
        }
      />
    </>
  );
}

/** What was chosen for words that the text has: it may have been changed since. */
function draftsFor(chosen: ReadonlyMap<string, DraftId>, reading: ProgrammeReading | null) {
  const named = namedDrafts((reading?.programme.meetings ?? []).map(({ parts }) => ({ parts, drafts: [] })));
  return [...chosen].flatMap(([words, draft]) => (named.has(words) ? [{ words, draft }] : []));
}

function useSourceLabel(): string {
  return useIntl().formatMessage({ id: 'import.source', defaultMessage: 'Text of the programme of work' });
}

interface TargetFieldProps {
  readonly sessions: readonly SessionAnswer[];
  readonly target: Target;
  readonly onTarget: (target: Target) => void;
}

function TargetField({ sessions, target, onTarget }: TargetFieldProps) {
  const intl = useIntl();
  if (sessions.length === 0) return null;
  const choices: { readonly value: Target; readonly label: string }[] = [
    { value: 'new', label: intl.formatMessage({ id: 'import.new', defaultMessage: 'A new session' }) },
    ...sessions.map(({ session }) => ({
      value: session.id,
      label: intl.formatMessage(
        { id: 'import.replace', defaultMessage: 'Replaces what is planned of: {session}' },
        { session: session.title },
      ),
    })),
  ];
  return (
    <SelectField
      label={intl.formatMessage({ id: 'import.target', defaultMessage: 'Taken as' })}
      choices={choices}
      value={target}
      onChange={onTarget}
    />
  );
}

function ZoneField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (zone: string) => void;
}) {
  const intl = useIntl();
  return (
    <TextField
      label={intl.formatMessage({ id: 'session-dialog.zone', defaultMessage: 'Time zone of the hours' })}
      description={intl.formatMessage({
        id: 'session-dialog.zone.unknown',
        defaultMessage:
          'Not known for this place. Until it is told, calendars show the hours as local times.',
      })}
      placeholder="America/New_York"
      value={value}
      onChange={onChange}
    />
  );
}

function useTake() {
  const [, navigate] = useLocation();
  const { send, pending } = useProcessCommand();
  const take = async (command: Parameters<typeof send>[0]) => {
    const answer = await send(command);
    if (answer !== null && !isRefusal(answer) && answer.created !== null)
      navigate(PATHS.session(answer.created));
  };
  return { take, pending };
}
