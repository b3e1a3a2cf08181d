/** Sentences about packages, groups that paragraphs were referred to, and silence procedures. */
import type { Act, Silence } from '@chapeau/model';
import type { ProseSentence } from '@chapeau/protocol';
import type { OnDraft } from './happening.ts';
import { extended, placesIn, told, type Telling } from './telling.ts';
import { quoted } from './say.ts';

export type ArrangementAct = Extract<
  Act,
  { readonly kind: `package-${string}` | `parking-${string}` | `silence-${string}` }
>;

/** What a group drafts is told once it is tabled, never before. */
export function tellOfArrangement(
  happening: OnDraft<ArrangementAct>,
  telling: Telling,
): readonly ProseSentence[] {
  const { act } = happening;
  const { speech } = telling;
  const single = (words: string) => [told(words, [happening])];
  switch (act.kind) {
    case 'package-formed':
    case 'package-changed': {
      const { label, paragraphs } = act.package;
      const id = act.kind === 'package-formed' ? 'package.formed' : 'package.changed';
      return single(speech.say(id, { label, place: placesIn(happening, paragraphs, telling) }));
    }
    case 'package-ready':
      return [];
    case 'package-dissolved':
      return single(speech.say('package.dissolved', { label: act.package.label }));
    case 'parking-begun':
    case 'parking-ended': {
      const { paragraph, with: group, state } = act.parking;
      const place = placesIn(happening, [paragraph], telling);
      const ending = state === 'returned' ? 'parking.returned' : 'parking.ended';
      return single(speech.say(act.kind === 'parking-begun' ? 'parking.begun' : ending, { place, group }));
    }
    case 'silence-opened':
    case 'silence-broken':
    case 'silence-ended':
      return tellSilence({ ...happening, act }, telling);
  }
}

function tellSilence(
  happening: OnDraft<Extract<Act, { readonly kind: `silence-${string}` }>>,
  telling: Telling,
): readonly ProseSentence[] {
  const { act } = happening;
  const { speech, names } = telling;
  const { silence } = act;
  const isWhole = silence.subject.kind === 'whole';
  const place = placesIn(happening, isWhole ? null : silence.paragraphs, telling);
  switch (act.kind) {
    case 'silence-opened': {
      const count = isWhole ? 1 : silence.paragraphs.length;
      return [
        told(speech.say('silence.opened', { place, count, deadline: deadlineOf(silence) }), [happening]),
      ];
    }
    case 'silence-broken': {
      const by = silence.brokenBy;
      const who = names.one(by?.participant ?? null);
      const words = speech.say('silence.broken', { who, place });
      const note = by?.reason ?? '';
      return [
        told(extended(words, speech, [['stance.note', { note: quoted(note) }, note !== '']]), [happening]),
      ];
    }
    case 'silence-ended':
      // That nobody broke it is told with what the paragraphs became.
      return silence.state === 'adopted' ? [] : [told(speech.say('silence.ended', { place }), [happening])];
  }
}

function deadlineOf({ deadline, zone }: Silence): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(deadline));
}
