/** One paragraph with all open proposals in it, for the screen. */
import { rollingMemo, rollingWithoutNames, type RollingDraft } from '@chapeau/compare';
import type { PlainParagraph, Proposal } from '@chapeau/model';
import { useMemo, useState } from 'react';

export interface Shown {
  readonly paragraph: PlainParagraph;
  /** What is proposed before it is shown too: nothing else could have the floor for it. */
  readonly isFirst: boolean;
  readonly proposals: readonly Proposal[];
  readonly language: string;
  readonly names: boolean;
}

/** Stays the same value while what it is made of says the same. Without names it is made without knowing any. */
export function useRollingParagraph({ paragraph, isFirst, proposals, language, names }: Shown): RollingDraft {
  const [roll] = useState(rollingMemo);
  return useMemo(() => {
    const own = proposals.filter(({ target }) => target === paragraph.id || (isFirst && target === null));
    return names ? roll([paragraph], own, { language }) : rollingWithoutNames([paragraph], own, { language });
  }, [roll, paragraph, isFirst, proposals, language, names]);
}
