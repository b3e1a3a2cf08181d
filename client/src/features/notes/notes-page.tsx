/** All private notes of one's delegation on a draft, in the order of the text. */
import { FOOTNOTE_CHARACTER, textOf, type DraftId, type PlainParagraph } from '@chapeau/model';
import type { DraftAnswer, KeptNotes } from '@chapeau/protocol';
import { Download, NotebookPen } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useParams } from 'wouter';
import { useDraft, useLive, useMe, useNotes } from '../../api/queries.ts';
import { notesFile } from '../../api/routes.ts';
import { PATHS } from '../../app/paths.ts';
import { RoleMayNot } from '../../app/role-may-not.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page, Sheet } from '../../ui/page.tsx';
import { nameOfEntry } from '../text/draft-labels.ts';
import css from './notes.module.css';
import { notesInOrder, type PlacedNotes } from './notes-in-order.ts';
import { WhoReads } from './who-reads.tsx';

/** `/drafts/:draft/notes` */
export function NotesPage() {
  const { draft } = useParams<{ draft: DraftId }>();
  const me = useMe();
  return (
    <Loaded of={me}>
      {({ actor, deeds }) =>
        actor !== null && deeds.includes('keep-notes') ? (
          <OfDraft draft={draft} />
        ) : (
          <RoleMayNot as={actor?.role ?? null} />
        )
      }
    </Loaded>
  );
}

function OfDraft({ draft }: { readonly draft: DraftId }) {
  const intl = useIntl();
  const head = useDraft(draft);
  const notes = useNotes(draft);
  const live = useLive(draft);
  return (
    <Page
      title={intl.formatMessage({ id: 'notes.page', defaultMessage: 'My notes' })}
      lead={<WhoReads />}
      width="text"
      acts={
        notes.kind === 'ready' &&
        notes.answer.notes.length > 0 && (
          <ButtonLink icon={Download} href={notesFile(draft)} download="notes.md">
            <FormattedMessage id="notes.download" defaultMessage="Download" />
          </ButtonLink>
        )
      }
    >
      <Loaded of={head}>
        {(headAnswer) => (
          <Loaded of={notes}>
            {(answer) => (
              <Loaded of={live}>
                {({ paragraphs }) => <List head={headAnswer} notes={answer.notes} paragraphs={paragraphs} />}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface ListProps {
  readonly head: DraftAnswer;
  readonly notes: readonly KeptNotes[];
  readonly paragraphs: readonly PlainParagraph[];
}

function List({ head: { draft }, notes, paragraphs }: ListProps) {
  if (notes.length === 0)
    return (
      <EmptyState
        icon={NotebookPen}
        title={<FormattedMessage id="notes.none" defaultMessage="No private notes yet" />}
        next={
          <FormattedMessage
            id="notes.none.next"
            defaultMessage="Choose a paragraph in the text and write a note beside it. It stands here once it says something."
          />
        }
      >
        <ButtonLink href={PATHS.draft(draft.id)} tone="primary">
          <FormattedMessage id="drafting.to-text" defaultMessage="To the text" />
        </ButtonLink>
      </EmptyState>
    );
  return (
    <Sheet>
      <ol className={css.list}>
        {notesInOrder(notes, paragraphs).map((placed) => (
          <One key={placed.kept.notes.id} placed={placed} draft={draft.id} />
        ))}
      </ol>
    </Sheet>
  );
}

const OPENING_LENGTH = 90;

function One({
  placed: { kept, paragraph },
  draft,
}: {
  readonly placed: PlacedNotes;
  readonly draft: DraftId;
}) {
  const intl = useIntl();
  return (
    <li className={css.one}>
      <p className={css.about} dir="auto">
        {paragraph === null ? (
          <FormattedMessage id="notes.gone" defaultMessage="On a paragraph that has left the text" />
        ) : (
          <>
            <Link href={`${PATHS.draft(draft)}#${paragraph.id}`}>
              {nameOfEntry(intl, { ...paragraph, label: paragraph.number, opening: openingOf(paragraph) })}
            </Link>{' '}
            {paragraph.number !== null && openingOf(paragraph)}
          </>
        )}
      </p>
      <p className={css.text} dir="auto">
        {kept.text}
      </p>
    </li>
  );
}

function openingOf(paragraph: PlainParagraph): string {
  const words = textOf(paragraph).replaceAll(FOOTNOTE_CHARACTER, '').replaceAll('\n', ' ').trim();
  return words.length > OPENING_LENGTH ? `${words.slice(0, OPENING_LENGTH)}…` : words;
}
