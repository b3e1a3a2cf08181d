/** The text as it was understood, beside what was not. */
import { FileText, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tabs, type TabOf } from '../../ui/tabs.tsx';
import type { Work } from '../../workers/use-work.ts';
import { KeptBrackets } from './kept-brackets.tsx';
import css from './new-draft.module.css';
import { NotesList } from './notes-list.tsx';
import { ParagraphsPreview } from './paragraphs-preview.tsx';
import { PuzzlesList } from './puzzles-list.tsx';
import type { Attributed, Understood } from './understand.ts';

export interface PreviewProps {
  readonly work: Work<Understood>;
  /** Whether names in brackets are read as proposals. */
  readonly asProposals: boolean;
  readonly onShowLine: (line: number) => void;
}

export function Preview({ work, asProposals, onShowLine }: PreviewProps) {
  const intl = useIntl();
  return (
    <section
      className={css.out}
      aria-label={intl.formatMessage({ id: 'preview.label', defaultMessage: 'As understood' })}
      aria-busy={work.isWorking}
    >
      <VisuallyHidden elementType="h2">
        <FormattedMessage id="preview.label" defaultMessage="As understood" />
      </VisuallyHidden>
      {work.output === null ? (
        <Nothing work={work} />
      ) : (
        <Parts understood={work.output} asProposals={asProposals} onShowLine={onShowLine} />
      )}
    </section>
  );
}

function Nothing({ work }: { readonly work: Work<Understood> }) {
  if (work.isWorking) return <Skeleton lines={12} />;
  if (work.hasFailed)
    return (
      <EmptyState
        icon={TriangleAlert}
        title={<FormattedMessage id="preview.failed" defaultMessage="The preview could not be made" />}
        next={
          <FormattedMessage
            id="preview.failed.next"
            defaultMessage="Reload the page and paste the text again. If it fails again, try a part of the text."
          />
        }
      />
    );
  return (
    <EmptyState
      icon={FileText}
      title={<FormattedMessage id="preview.empty" defaultMessage="The paragraphs will appear here" />}
      next={
        <FormattedMessage
          id="preview.empty.next"
          defaultMessage="Paste the text or choose a file. Headings, articles, numbered paragraphs, sub-paragraphs, preambular and operative paragraphs and footnotes are found by themselves."
        />
      }
    />
  );
}

interface PartsProps extends Pick<PreviewProps, 'asProposals' | 'onShowLine'> {
  readonly understood: Understood;
}

type Part = 'paragraphs' | 'notes' | 'brackets';

function Parts({ understood, asProposals, onShowLine }: PartsProps) {
  const intl = useIntl();
  const [selected, setSelected] = useState<Part>('paragraphs');
  const attributed = asProposals ? understood.attributed : null;
  const understanding = attributed?.reading ?? understood.understanding;
  const { paragraphs, notes } = understanding;
  const puzzles = attributed?.reading.notUnderstood ?? [];
  const tabs: TabOf<Part>[] = [
    {
      key: 'paragraphs',
      label: (
        <FormattedMessage
          id="preview.paragraphs"
          defaultMessage="Paragraphs ({count, number})"
          values={{ count: paragraphs.length }}
        />
      ),
      content:
        paragraphs.length === 0 ? (
          <NoParagraph />
        ) : (
          <ParagraphsPreview understanding={understanding} attributed={attributed} onShowLine={onShowLine} />
        ),
    },
    {
      key: 'notes',
      label: (
        <FormattedMessage
          id="preview.notes"
          defaultMessage="Not understood, or odd ({count, number})"
          values={{ count: notes.length + puzzles.length }}
        />
      ),
      content: (
        <>
          <PuzzlesList notUnderstood={puzzles} onShowLine={onShowLine} />
          {(notes.length > 0 || puzzles.length === 0) && <NotesList notes={notes} onShowLine={onShowLine} />}
        </>
      ),
    },
  ];
  if (attributed !== null) tabs.push(bracketsTab(attributed, onShowLine));
  return (
    <Tabs
      label={intl.formatMessage({ id: 'preview.label', defaultMessage: 'As understood' })}
      selected={tabs.some(({ key }) => key === selected) ? selected : 'paragraphs'}
      onSelect={setSelected}
      tabs={tabs}
    />
  );
}

function bracketsTab({ reading }: Attributed, onShowLine: PreviewProps['onShowLine']): TabOf<Part> {
  return {
    key: 'brackets',
    label: (
      <FormattedMessage
        id="preview.brackets"
        defaultMessage="Brackets that stay ({count, number})"
        values={{ count: reading.brackets.length }}
      />
    ),
    content: <KeptBrackets reading={reading} onShowLine={onShowLine} />,
  };
}

function NoParagraph() {
  return (
    <EmptyState
      icon={TriangleAlert}
      title={<FormattedMessage id="preview.no-paragraph" defaultMessage="No paragraph was found" />}
      next={
        <FormattedMessage
          id="preview.no-paragraph.next"
          defaultMessage="The notes beside say why. Paste the text itself, or choose another file."
        />
      }
    />
  );
}
