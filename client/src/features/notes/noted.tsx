/** Which paragraphs have private notes, for whoever keeps some: a quiet sign at their lines. */
import type { ParagraphId } from '@chapeau/model';
import { NotebookPen } from 'lucide-react';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { useNotes } from '../../api/queries.ts';
import { may, useScene } from '../text/scene.ts';
import css from './notes.module.css';

const NOTHING: ReadonlySet<ParagraphId> = new Set();

const Noted = createContext(NOTHING);

/** Reads the list of one's own delegation once for all lines; asks nothing for everybody else. */
export function NotedProvider({ children }: { readonly children: ReactNode }) {
  const scene = useScene();
  const list = useNotes(scene.draft, may(scene, 'keep-notes'));
  const kept = list.kind === 'ready' ? list.answer.notes : undefined;
  const noted = useMemo(
    () => (kept === undefined ? NOTHING : new Set(kept.map(({ notes }) => notes.paragraph))),
    [kept],
  );
  return <Noted value={noted}>{children}</Noted>;
}

/** Nothing where there is no note on the paragraph. */
export function NoteSign({ paragraph }: { readonly paragraph: ParagraphId }) {
  const intl = useIntl();
  if (!useContext(Noted).has(paragraph)) return null;
  const words = intl.formatMessage({ id: 'notes.sign', defaultMessage: 'private note' });
  return (
    <span className={css.sign} title={words}>
      <NotebookPen size={12} aria-hidden />
      <VisuallyHidden elementType="span">{words}</VisuallyHidden>
    </span>
  );
}
