/** A text that is only in this window, for an editor without a room: nothing of it is sent or kept before it is taken. */
import type { PlainParagraph, ProposedParagraph, Run, Wording } from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import { openRoots, textParagraphsOf, writeParagraphs } from '@chapeau/text';
import { useEffect, useMemo } from 'react';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';

export interface LocalText {
  readonly doc: Y.Doc;
  /** Nobody else is here. */
  readonly awareness: Awareness;
  /** The paragraphs as they stand in the editor. */
  readonly read: () => readonly Wording[];
}

/** A paragraph to begin with; `number` is what it shows, where that is known. */
export type BeginningParagraph = ProposedParagraph & Partial<Pick<PlainParagraph, 'number'>>;

/** Filled once with what `key` stands for; another key makes another text. */
export function useLocalText(paragraphs: readonly BeginningParagraph[], key: string): LocalText {
  const text = useMemo(
    () => makeLocalText(paragraphs),
    // What it begins with changes with the page around it; what was typed since does not.
    // oxlint-disable-next-line react/exhaustive-deps
    [key],
  );
  useEffect(() => () => text.awareness.destroy(), [text]);
  return text;
}

function makeLocalText(paragraphs: readonly BeginningParagraph[]): LocalText {
  const doc = new Y.Doc();
  openRoots(doc, 'drafting-room');
  writeParagraphs(doc, paragraphs);
  return {
    doc,
    awareness: new Awareness(doc),
    read: () => textParagraphsOf(doc).map(({ kind, level, runs }) => ({ kind, level, runs })),
  };
}

type SentWording = Extract<CommandInput, { kind: 'resettle-proposal' }>['wording'];

/** As a command carries it: without ids, which the server gives. */
export function wordingToSend(paragraphs: readonly Wording[]): SentWording {
  return paragraphs.map(({ kind, level, runs }) => ({ kind, level, runs: runs.map(runToSend) }));
}

function runToSend(run: Run): SentWording[number]['runs'][number] {
  if ('footnote' in run) return { footnote: run.footnote };
  const { marks, ...rest } = run;
  return marks === undefined ? rest : { ...rest, marks: [...marks] };
}
