/** Sentences about drafts as a whole: readings and versions. */
import type { Act } from '@chapeau/model';
import type { ProseSentence } from '@chapeau/protocol';
import type { OnDraft } from './happening.ts';
import { isolated } from './say.ts';
import { extended, told, type Telling } from './telling.ts';

export type DraftAct = Extract<
  Act,
  { readonly kind: 'reading-opened' | 'reading-closed' | 'version-issued' }
>;

export function tellOfDraft(happening: OnDraft<DraftAct>, { speech }: Telling): readonly ProseSentence[] {
  const { act, facts } = happening;
  const title = isolated(facts.draft.title);
  switch (act.kind) {
    case 'reading-opened': {
      const ordinal = speech.ordinalWord(act.reading.ordinal);
      return [told(speech.say('reading.opened', { ordinal, title }), [happening])];
    }
    case 'reading-closed': {
      const ordinal = speech.ordinalWord(act.ordinal);
      const words = speech.say('reading.closed', { ordinal, title });
      const count = act.leftOver.length;
      return [told(extended(words, speech, [['reading.left', { count }, count > 0]]), [happening])];
    }
    case 'version-issued': {
      const { label, symbol, audience } = act.version;
      // What is for the facilitating team was before no meeting.
      if (audience === 'team') return [];
      const words = speech.say('version.issued', { label, title });
      return [told(extended(words, speech, [['version.symbol', { symbol }, symbol !== '']]), [happening])];
    }
  }
}
