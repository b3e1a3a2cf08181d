/** Class names of every mark and of every kind of paragraph, for React and for decorations of the editor alike. */
import type { ParagraphKind } from '@chapeau/model';
import styles from './marks.module.css';

export type MarkTone = 'inserted' | 'deleted' | 'movedHere' | 'movedAway' | 'formatted' | 'disputed';

/** The class of a mark. */
export function markClass(tone: MarkTone): string {
  return styles[tone] ?? '';
}

export type ParagraphPart =
  | 'paragraph'
  | 'number'
  | 'words'
  | 'empty'
  | 'footnoteMark'
  | 'dispute'
  | 'alternative'
  | 'alternativeWords'
  | 'fence'
  | 'form'
  | 'names';

/** The class of a part of a paragraph. */
export function partClass(part: ParagraphPart): string {
  return styles[part] ?? '';
}

/** The classes of the element that holds a paragraph of that kind; set its level as `--level` and `data-level`. */
export function paragraphClass(kind: ParagraphKind): string {
  return [partClass('paragraph'), styles[kind] ?? ''].join(' ').trim();
}
