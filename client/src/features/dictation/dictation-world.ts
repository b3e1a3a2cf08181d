/** What a dictated line is read against, off the stores of the text page. */
import type { World, WorldParagraph, WorldProposal } from '@chapeau/dictation';
import { textOf } from '@chapeau/model';
import { plainOfNode } from '@chapeau/text';
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { useReadable } from '../../sync/store.ts';
import { useScene } from '../text/scene.ts';

/** Its arrays stay the same objects until what they hold changes: reading a line goes by that. */
export function useDictationWorld(): World {
  const [language = 'en'] = useIntl().locale.split('-');
  const scene = useScene();
  const { stores } = scene.room;
  const entries = useReadable(scene.outline);
  const tags = useReadable(stores.allTags);
  const { paragraph: floor } = useReadable(stores.floor);
  const tabled = useReadable(stores.allProposals);
  const [texts] = useState(() => new WeakMap<OutlineEntry, string>());
  const paragraphs = useMemo(
    () =>
      entries.map((entry): WorldParagraph => {
        const { id, kind, level, label } = entry;
        const text = texts.get(entry) ?? textOf(plainOfNode(entry.node));
        texts.set(entry, text);
        return { id, kind, level, number: label, status: tags.get(id)?.status ?? 'open', text };
      }),
    [entries, tags, texts],
  );
  const participants = useMemo(() => [...scene.participants.values()], [scene.participants]);
  const proposals = useMemo(
    (): readonly WorldProposal[] => tabled.filter(({ serial }) => serial !== null),
    [tabled],
  );
  return useMemo(
    () => ({ language, paragraphs, floor, participants, proposals }),
    [language, paragraphs, floor, participants, proposals],
  );
}
