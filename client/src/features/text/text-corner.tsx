/** Fills the identity corner: is it saved, who is present, what may I do now. */
import { useMemo } from 'react';
import { defineMessages, useIntl, type MessageDescriptor } from 'react-intl';
import { useCorner, type PresentPerson } from '../../app/corner.tsx';
import { STAGE_WORD } from '../../intl/words.ts';
import { useShownState } from '../../sync/use-shown-state.ts';
import { useReadable } from '../../sync/store.ts';
import { codeOf, may, useScene, type Scene } from './scene.ts';

type MayKey = 'decide' | 'prepare' | 'type' | 'type-between' | 'propose' | 'comment' | 'draft' | 'read';

const MAY: Readonly<Record<MayKey, MessageDescriptor>> = defineMessages({
  decide: { id: 'may.decide', defaultMessage: '{stage} is open: you may edit, decide and move the floor.' },
  prepare: {
    id: 'may.prepare',
    defaultMessage: 'Between readings: you may edit the text and open a reading.',
  },
  type: { id: 'may.type', defaultMessage: '{stage} is open: you may edit the paragraphs it covers.' },
  'type-between': { id: 'may.type-between', defaultMessage: 'Between readings: you may edit the text.' },
  propose: {
    id: 'may.propose',
    defaultMessage: '{stage} is open: you may propose, table and take positions.',
  },
  comment: {
    id: 'may.comment',
    defaultMessage: '{stage} takes general comments only: you may draft, and table in a later reading.',
  },
  draft: { id: 'may.draft', defaultMessage: 'Between readings: you may draft proposals and take positions.' },
  read: { id: 'may.read', defaultMessage: 'You may read and compare.' },
});

/** Draws nothing itself. */
export function TextCorner() {
  const intl = useIntl();
  const scene = useScene();
  const { room } = scene;
  const { reading } = useReadable(room.stores.floor);
  const saved = useShownState(room);
  const presence = useReadable(room.presence);
  const present = useMemo<readonly PresentPerson[]>(
    () =>
      presence.map(({ actor, name, participant, colour }) => ({
        key: actor ?? name,
        name,
        code: participant === null ? null : codeOf(scene, participant),
        colour,
      })),
    [presence, scene],
  );
  const stage = intl.formatMessage(STAGE_WORD, { stage: reading?.ordinal ?? 0 });
  useCorner({
    mayNow: intl.formatMessage(MAY[mayKey(scene, reading?.takes ?? null)], { stage }),
    saved,
    present,
  });
  return null;
}

function mayKey(scene: Scene, takes: 'general-comments' | 'textual-proposals' | null): MayKey {
  if (may(scene, 'decide-status')) return takes === null ? 'prepare' : 'decide';
  if (may(scene, 'edit-text')) return takes === null ? 'type-between' : 'type';
  if (!may(scene, 'start-proposal')) return 'read';
  if (takes === null) return 'draft';
  return takes === 'general-comments' ? 'comment' : 'propose';
}
