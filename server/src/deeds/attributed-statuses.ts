/** The statuses that are marked in an attributed text. */
import { LIMITS, NOT_READ, type ParagraphId, type PlainParagraph, type Status } from '@chapeau/model';
import type { Incoming } from './attributed-incoming.ts';
import type { Consequences } from './consequences.ts';
import type { Means } from './world.ts';

/** One decision for each status, in the order of the text. A paragraph with two marks goes through both. */
export function statusesOf({
  reading: { statuses },
  present,
  means,
}: Incoming): readonly Partial<Consequences>[] {
  const paragraphs = new Map(present);
  return [...new Set(statuses.map(({ status }) => status))].map((status) => {
    const marks = statuses.filter((one) => one.status === status);
    const befores = [...new Set(marks.map(({ paragraph }) => paragraph))].flatMap(
      (id) => paragraphs.get(id) ?? [],
    );
    for (const before of befores) paragraphs.set(before.id, { ...before, status });
    return takenOver(befores, status, {
      reason: [...new Set(marks.map(({ written }) => written))].join('; ').slice(0, LIMITS.noteLength),
      means,
    });
  });
}

function takenOver(
  befores: readonly PlainParagraph[],
  status: Status,
  { reason, means }: { readonly reason: string; readonly means: Means },
): Partial<Consequences> {
  const since = means.makeId('decision');
  const tagged = (paragraph: ParagraphId) =>
    ({ kind: 'tag', paragraph, tag: { stage: NOT_READ, status, since } }) as const;
  return {
    steps: befores.map(({ id }) => tagged(id)),
    recorded: [
      {
        id: since,
        act: {
          kind: 'status-decided',
          deed: 'take-over',
          statusBefore: befores.map((before) => before.status),
          statusAfter: status,
        },
        paragraphs: befores.map((before) => ({
          paragraph: before.id,
          before,
          after: { ...before, status },
        })),
        reason,
      },
    ],
  };
}
