/** Who speaks, and how long still, for the head of the plenary screen. Nothing to press. */
import type { DraftId } from '@chapeau/model';
import { Mic } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { useFloorOfDraft } from './floor-of-draft.ts';
import css from './now.module.css';
import { SpeakerName } from './speaker-name.tsx';
import { SpeechLeft } from './speech-clock.tsx';

/** Nothing while nobody speaks in a meeting about the draft. */
export function WallSpeaker({ draft }: { readonly draft: DraftId }) {
  const floor = useFloorOfDraft(draft);
  const speaking = floor?.shown.speaking ?? null;
  if (floor === null || speaking === null) return null;
  return (
    <span className={css.wallSpeaker}>
      <Mic size="1em" aria-hidden />
      <FormattedMessage
        id="now.speaking"
        defaultMessage="Speaking: {name}"
        values={{ name: <SpeakerName speaker={speaking} /> }}
      />
      <SpeechLeft speaker={speaking} behindMs={floor.answer.behindMs} />
    </span>
  );
}
