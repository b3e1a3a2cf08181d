/** Which paragraphs are other than one last saw them. */
import { sameWording, seenMarkOf, type ParagraphId, type PlainParagraph, type Status } from '@chapeau/model';
import type { SeenAnswer } from '@chapeau/protocol';
import { plainOfNode } from '@chapeau/text';
import type { OutlineEntry } from '../../editor/outline.ts';

type Entry = Pick<OutlineEntry, 'id' | 'node'>;

/** What was seen last: the text as a whole, and paragraphs seen since by their marks. */
export interface LastSeen {
  readonly before: ReadonlyMap<ParagraphId, PlainParagraph>;
  readonly marks: ReadonlyMap<ParagraphId, string>;
}

/** What an answer says; null: one never looked, or what one saw cannot be given back. */
export function lastSeenOf({ seen, paragraphs }: SeenAnswer): LastSeen | null {
  if (seen === null || paragraphs.length === 0) return null;
  return {
    before: new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph])),
    marks: new Map(seen.marks.map(({ paragraph, mark }) => [paragraph, mark])),
  };
}

/** The mark of a line of the outline as it stands. */
export function markOf({ node }: Entry, status: Status): string {
  return seenMarkOf({ ...plainOfNode(node), status });
}

/** Paragraphs are the same node until they change: each is looked at once. */
export class UnseenReader {
  readonly #seen: LastSeen;
  readonly #known = new WeakMap<Entry['node'], { readonly status: Status; readonly isUnseen: boolean }>();

  constructor(seen: LastSeen) {
    this.#seen = seen;
  }

  read(entries: readonly Entry[], statusOf: (id: ParagraphId) => Status): ReadonlySet<ParagraphId> {
    return new Set(entries.filter((entry) => this.#isUnseen(entry, statusOf(entry.id))).map(({ id }) => id));
  }

  #isUnseen(entry: Entry, status: Status): boolean {
    const known = this.#known.get(entry.node);
    if (known?.status === status) return known.isUnseen;
    const isUnseen = differs(entry, status, this.#seen);
    this.#known.set(entry.node, { status, isUnseen });
    return isUnseen;
  }
}

function differs(entry: Entry, status: Status, { before, marks }: LastSeen): boolean {
  const mark = marks.get(entry.id);
  if (mark !== undefined) return mark !== markOf(entry, status);
  const was = before.get(entry.id);
  return was === undefined || was.status !== status || !sameWording(was, plainOfNode(entry.node));
}

/** The text as it was seen last, in its order: what was looked at since stands as it does now. */
export function textAsSeen(
  { before, marks }: LastSeen,
  entries: readonly Entry[],
  statusOf: (id: ParagraphId) => Status,
): readonly PlainParagraph[] {
  const text = [...before.values()];
  let after = -1;
  for (const entry of entries) {
    const at = text.findIndex(({ id }) => id === entry.id);
    const status = statusOf(entry.id);
    const isSeen = marks.get(entry.id) === markOf(entry, status);
    if (isSeen) {
      const present = { ...plainOfNode(entry.node), status, stage: 0 };
      if (at === -1) text.splice(after + 1, 0, present);
      else text[at] = { ...present, number: text[at]?.number ?? null, stage: text[at]?.stage ?? 0 };
    }
    if (at !== -1) after = at;
    else if (isSeen) after += 1;
  }
  return text;
}
