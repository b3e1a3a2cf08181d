/** Sentences about the meetings themselves: opened and closed, who spoke, which documents were circulated, who took office. */
import type { Officer, ProcessAct, SpeakingKind, ToldDocument } from '@chapeau/model';
import type { ProseSentence } from '@chapeau/protocol';
import type { OnProcess } from './happening.ts';
import { isolated } from './say.ts';
import { told, type Telling } from './telling.ts';

type ActOf<Kind extends ProcessAct['kind']> = Extract<ProcessAct, { readonly kind: Kind }>;
export type FloorGiven = OnProcess<ActOf<'floor-given'>>;
export type DocumentIssued = OnProcess<ActOf<'document-issued'>>;
export type StatementPublished = OnProcess<Extract<ProcessAct, { readonly statement: unknown }>>;

/** When it began or ended, in the time of its place. */
export function tellMeeting(
  happening: OnProcess<ActOf<'meeting-opened' | 'meeting-closed'>>,
  { speech, timeOf }: Telling,
): readonly ProseSentence[] {
  const id = happening.act.kind === 'meeting-opened' ? 'meeting.opened' : 'meeting.closed';
  const time = timeOf(happening.entry.at);
  const words = time === null ? speech.say(id) : speech.say(`${id}-at`, { time });
  return [told(words, [happening])];
}

/** Those who spoke one after the other, by what they asked the floor for. */
export function tellSpeakers(
  speakers: readonly FloorGiven[],
  { speech, names }: Telling,
): readonly ProseSentence[] {
  const groups = new Map<SpeakingKind, FloorGiven[]>();
  for (const speaker of speakers) {
    const { kind } = speaker.act.speaker;
    groups.set(kind, [...(groups.get(kind) ?? []), speaker]);
  }
  return [...groups].map(([kind, group]) => {
    const list = names.by(group.map(({ act: { speaker } }) => speaker));
    return told(speech.say(`speaking.${kind}`, { count: group.length, names: list }), group);
  });
}

/** What was delivered is told with those who spoke. */
export function tellStatements(
  published: readonly StatementPublished[],
  { speech, names }: Telling,
): readonly ProseSentence[] {
  const filed = published.filter(({ act: { statement } }) => statement.kind !== 'delivered');
  if (filed.length === 0) return [];
  const list = names.by(filed.map(({ act: { statement } }) => statement));
  return [told(speech.say('statement.filed', { count: filed.length, names: list }), filed)];
}

/** Documents that are for the facilitating team are not told. */
export function tellDocuments(issued: readonly DocumentIssued[], telling: Telling): readonly ProseSentence[] {
  const open = issued.filter(({ act: { document } }) => document.head !== null);
  if (open.length === 0) return [];
  const documents = telling.speech.list(
    open.map(({ act: { document } }) => documentWords(document, telling)),
  );
  return [told(telling.speech.say('document.issued', { count: open.length, documents }), open)];
}

export function tellWithdrawal(
  happening: OnProcess<ActOf<'document-withdrawn'>>,
  telling: Telling,
): readonly ProseSentence[] {
  const { document } = happening.act;
  if (document.head === null) return [];
  const documents = documentWords(document, telling);
  return [told(telling.speech.say('document.withdrawn', { documents }), [happening])];
}

function documentWords({ head }: ToldDocument, { speech }: Telling): string {
  if (head === null) return '';
  const { symbol } = head;
  const title = isolated(head.title);
  return symbol === ''
    ? speech.say('document.title', { title })
    : speech.say('document.symbol', { title, symbol });
}

/** Somebody who took office, or whose term came to its end; other changes are not told. */
export function tellOfficer(
  happening: OnProcess<ActOf<'officer-changed'>>,
  telling: Telling,
): readonly ProseSentence[] {
  const { before, after } = happening.act;
  const { speech } = telling;
  const say = (id: 'officer.began' | 'officer.ended', officer: Officer) => [
    told(
      speech.say(id, {
        name: officerWords(officer, telling),
        office: speech.say(`office.${officer.office}`),
      }),
      [happening],
    ),
  ];
  if (before === null) return after === null ? [] : say('officer.began', after);
  const hasEnded = before.to === null && after !== null && after.to !== null;
  return after === null || hasEnded ? say('officer.ended', before) : [];
}

/** `Ada Holm (Norway)`. */
function officerWords(
  { name, participant }: Officer,
  { speech, names }: Pick<Telling, 'speech' | 'names'>,
): string {
  return participant === null
    ? name
    : speech.say('officer.of', { name, country: names.country(participant) });
}
