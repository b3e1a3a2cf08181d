/** What the margin of a paragraph tells of its change since an earlier text. */
import type { ParagraphId, Stage, Status } from '@chapeau/model';
import type { SinceFound } from './since-work.ts';

export interface SinceSign {
  readonly isNew: boolean;
  readonly hasMoved: boolean;
  /** What its status and stage were; null: the same. */
  readonly status: Status | null;
  readonly stage: Stage | null;
  /** How many paragraphs that stood after it are gone. */
  readonly gone: number;
}

/** Undefined: there is nothing to tell but words, which are marked where they stand. */
export function sinceSign(
  { before, order }: SinceFound,
  id: ParagraphId,
  now: { readonly status: Status; readonly stage: Stage },
): SinceSign | undefined {
  const was = before.get(id);
  const sign = {
    isNew: order.added.has(id),
    hasMoved: order.moved.has(id),
    status: was === undefined || was.status === now.status ? null : was.status,
    stage: was === undefined || was.stage === now.stage ? null : was.stage,
    gone: order.gone.get(id)?.length ?? 0,
  };
  const isSilent =
    !sign.isNew && !sign.hasMoved && sign.status === null && sign.stage === null && sign.gone === 0;
  return isSilent ? undefined : sign;
}

/** Whether two tell the same. */
export function sameSince(a: SinceSign | undefined, b: SinceSign | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (Object.keys(a) as (keyof SinceSign)[]).every((key) => a[key] === b[key]);
}
