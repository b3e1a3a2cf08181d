/** Any two files compared in the browser, whether or not they ever knew of each other. */
import { FileX, FilePen } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Comparing } from './comparing.tsx';
import { useWork } from '../../workers/use-work.ts';
import { SourceField } from '../new-draft/source-field.tsx';
import { ComparisonDesk } from './comparison-desk.tsx';
import type { FilesCompared, FilesToCompare } from './compare-files.ts';
import css from './comparison.module.css';
import type { SideNames } from './side-names.ts';

const startWorker = () =>
  new Worker(new URL('./compare-files.worker.ts', import.meta.url), { type: 'module' });

export function FilesPage() {
  const intl = useIntl();
  const [files, setFiles] = useState<FilesToCompare>({ from: '', to: '' });
  const [names, setNames] = useState<SideNames>({ from: '', to: '' });
  const [isComparing, setComparing] = useState(false);
  const isReady = files.from.trim() !== '' && files.to.trim() !== '';
  return (
    <Page
      title={intl.formatMessage({ id: 'files.title', defaultMessage: 'Compare two files' })}
      lead={
        isComparing ? undefined : (
          <FormattedMessage
            id="files.lead"
            defaultMessage="Markdown, plain text, or a draft as JSON. They are read and compared in your browser; nothing is sent to the server."
          />
        )
      }
      acts={
        isComparing && (
          <Button icon={FilePen} onPress={() => setComparing(false)}>
            <FormattedMessage id="files.other" defaultMessage="Other files" />
          </Button>
        )
      }
      width="full"
      dense={isComparing}
    >
      {isComparing ? (
        <Compared files={files} names={names} />
      ) : (
        <>
          <div className={css.files}>
            <TextIn side="from" text={files.from} {...{ files, names, setFiles, setNames }} />
            <TextIn side="to" text={files.to} {...{ files, names, setFiles, setNames }} />
          </div>
          <div>
            <Button tone="primary" isDisabled={!isReady} onPress={() => setComparing(true)}>
              <FormattedMessage id="files.compare" defaultMessage="Compare them" />
            </Button>
          </div>
        </>
      )}
    </Page>
  );
}

interface TextInProps {
  readonly side: 'from' | 'to';
  readonly text: string;
  readonly files: FilesToCompare;
  readonly names: SideNames;
  readonly setFiles: (files: FilesToCompare) => void;
  readonly setNames: (names: SideNames) => void;
}

function TextIn({ side, text, files, names, setFiles, setNames }: TextInProps) {
  const intl = useIntl();
  const id = useId();
  const label = useSideLabel(side);
  return (
    <SourceField
      id={id}
      label={
        names[side] === ''
          ? label
          : intl.formatMessage(
              { id: 'files.named', defaultMessage: '{side}: {name}' },
              { side: label, name: names[side] },
            )
      }
      source={text}
      onChange={(source, name = '') => {
        setFiles({ ...files, [side]: source });
        if (name !== '' || source === '') setNames({ ...names, [side]: name });
      }}
    />
  );
}

function useSideLabel(side: 'from' | 'to'): string {
  const intl = useIntl();
  return side === 'from'
    ? intl.formatMessage({ id: 'files.from', defaultMessage: 'Earlier text' })
    : intl.formatMessage({ id: 'files.to', defaultMessage: 'Later text' });
}

function Compared({ files, names }: { readonly files: FilesToCompare; readonly names: SideNames }) {
  const [earlier, later] = [useSideLabel('from'), useSideLabel('to')];
  const shown = useMemo(
    () => ({ from: names.from || earlier, to: names.to || later }),
    [names, earlier, later],
  );
  const { output, hasFailed } = useWork<FilesToCompare, FilesCompared>(startWorker, files);
  if (hasFailed) return <NotRead name={`${shown.from}, ${shown.to}`} />;
  if (output === null) return <Comparing />;
  if (output.kind === 'not-read') return <NotRead name={shown[output.side]} />;
  const { comparison, from, to } = output;
  return (
    <ComparisonDesk
      comparison={comparison}
      from={from}
      to={to}
      names={shown}
      explanation={UNRECORDED}
      draft={null}
    />
  );
}

const UNRECORDED = { kind: 'unrecorded' } as const;

function NotRead({ name }: { readonly name: string }) {
  return (
    <EmptyState
      icon={FileX}
      title={
        <FormattedMessage
          id="files.not-read"
          defaultMessage="No draft could be read from: {name}"
          values={{ name: <bdi>{name}</bdi> }}
        />
      }
      next={
        <FormattedMessage
          id="files.not-read.next"
          defaultMessage="It is empty, or JSON of another kind. Choose other files; Markdown, plain text and drafts saved here as JSON can be compared."
        />
      }
    />
  );
}
