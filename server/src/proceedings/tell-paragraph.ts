/** Sentences about paragraphs: taken up, agreed, bracketed, reserved on, brought back. */
import type { Act, ParagraphId } from '@chapeau/model';
import type { ProseSentence } from '@chapeau/protocol';
import type { OnDraft } from './happening.ts';
import { quoted } from './say.ts';
import { extended, placesIn, told, withReason, type Telling } from './telling.ts';
import { tellFates } from './tell-proposal.ts';

export type ParagraphAct = Extract<
  Act,
  {
    readonly kind:
      | 'status-decided'
      | 'decision-undone'
      | 'bracket-decided'
      | 'number-bracketed'
      | 'reservation-entered'
      | 'reservation-withdrawn'
      | 'text-restored';
  }
>;
export type FloorTaken = OnDraft<Extract<Act, { readonly kind: 'floor-taken' }>>;

/** Paragraphs that were taken up one after the other, in one sentence; none where the floor was only given back. */
export function tellFloor(floors: readonly FloorTaken[], telling: Telling): readonly ProseSentence[] {
  const taken = floors.filter(({ act }) => act.paragraph !== null);
  const [first] = taken;
  if (first === undefined) return [];
  const ids = [...new Set(taken.flatMap(({ act }) => (act.paragraph === null ? [] : [act.paragraph])))];
  const place = placesIn(first, ids, telling);
  const id = first.entry.meeting == null ? 'floor.taken-outside' : 'floor.taken';
  return [told(telling.speech.say(id, { place, count: ids.length }), taken)];
}

export function tellOfParagraph(
  happening: OnDraft<ParagraphAct>,
  telling: Telling,
): readonly ProseSentence[] {
  const { act, entry } = happening;
  const { speech, names } = telling;
  const ids = entry.paragraphs.map(({ paragraph }) => paragraph);
  const place = placesIn(happening, ids, telling);
  const single = (words: string) => [told(withReason(words, entry.reason, speech), [happening])];
  switch (act.kind) {
    case 'status-decided':
      return tellStatus({ ...happening, act }, ids, telling);
    case 'decision-undone': {
      const undone = ids.length > 0 ? single(speech.say('undone', { place })) : [];
      return [...undone, ...tellFates(act.fates, happening, telling)];
    }
    case 'bracket-decided': {
      const words = speech.say(`bracket.${act.deed}`, { words: quoted(act.words), place });
      return single(
        extended(words, speech, [['bracket.on', { names: names.list(act.on) }, act.on.length > 0]]),
      );
    }
    case 'number-bracketed':
      return single(speech.say(act.isOn ? 'number.on' : 'number.off', { place }));
    case 'reservation-entered':
    case 'reservation-withdrawn': {
      const { kind, participant, paragraph, text } = act.reservation;
      const on = placesIn(happening, paragraph === null ? null : [paragraph], telling);
      const id = act.kind === 'reservation-withdrawn' ? ('withdrawn' as const) : kind;
      const words = speech.say(`reserve.${id}`, { who: names.one(participant), place: on });
      const hasWords = id !== 'withdrawn' && text !== '';
      return [
        told(extended(words, speech, [['stance.note', { note: quoted(text) }, hasWords]]), [happening]),
      ];
    }
    case 'text-restored':
      return single(speech.say('restored', { place }));
  }
}

/** What came in with the text was decided elsewhere and is not told. */
function tellStatus(
  happening: OnDraft<Extract<Act, { readonly kind: 'status-decided' }>>,
  ids: readonly ParagraphId[],
  telling: Telling,
): readonly ProseSentence[] {
  const { act, entry, facts } = happening;
  const { speech, names } = telling;
  if (act.deed === 'take-over' || ids.length === 0) return [];
  const isWhole =
    ids.length > 1 && facts.paragraphs.length > 0 && facts.paragraphs.every(({ id }) => ids.includes(id));
  const place = placesIn(happening, isWhole ? null : ids, telling);
  const words = speech.say(`status.${act.deed}`, { place, count: isWhole ? 1 : ids.length });
  const by = facts.entries.find(
    ({ act: { kind }, act: made }) =>
      (kind === 'silence-opened' && 'silence' in made && made.silence.id === act.by) ||
      (kind === 'package-formed' && 'package' in made && made.package.id === act.by),
  );
  const pending = act.pending ?? [];
  const all = extended(words, speech, [
    ['status.package', {}, by?.act.kind === 'package-formed'],
    ['status.silence', {}, by?.act.kind === 'silence-opened'],
    ['status.pending', { names: names.list(pending) }, pending.length > 0],
  ]);
  return [told(withReason(all, entry.reason, speech), [happening])];
}
