/** Chapters on what is kept of the body: mandate, sessions, attendance, officers, agenda, documents. */
import { inOrderOfOffice, PARTICIPANT_CATEGORIES, servesOn, type KeptSession } from '@chapeau/model';
import {
  alone,
  bodyWords,
  dayWords,
  heldIn,
  sessionWords,
  type PartGround,
  type PartDocument,
  type PartListing,
} from './procedural-ground.ts';
import { sentence, type Speech } from './say.ts';

export function introduction(ground: PartGround, speech: Speech): readonly PartListing[] {
  const mandate = ground.process.mandate || speech.say('unknown.mandate');
  const words = speech.say('part.established', { body: bodyWords(ground, speech), mandate });
  return [alone(sentence(words), [{ kind: 'body' }])];
}

/** A session of which no meeting was held yet is told with its meetings in brackets. */
export function sessionsHeld(ground: PartGround, speech: Speech): readonly PartListing[] {
  if (ground.sessions.length === 0) return [alone(speech.say('unknown.sessions'))];
  return ground.sessions.map((session) => {
    const { say } = speech;
    const count = heldIn(ground, session.id).length;
    const words = say('part.session', {
      title: sessionWords(session, speech),
      place: session.place || say('unknown.place'),
      dates: datesOf(session, speech),
      meetings: count === 0 ? say('unknown.meetings') : say('part.meetings', { count }),
    });
    return alone(sentence(words), [{ kind: 'session', session: session.id }]);
  });
}

function datesOf({ dates }: KeptSession, { say }: Speech): string {
  if (dates === null) return say('unknown.dates');
  const [from, to] = [dayWords(dates.from), dayWords(dates.to)];
  if (dates.from === dates.to) return say('part.dates-one', { day: from });
  const isOneMonth = dates.from.slice(0, 7) === dates.to.slice(0, 7);
  return say('part.dates-span', { from: isOneMonth ? String(Number(dates.from.slice(8))) : from, to });
}

/** By category, in the order of their names. */
export function attendance(ground: PartGround, speech: Speech): readonly PartListing[] {
  return ground.sessions.flatMap((session) => {
    const title = sessionWords(session, speech);
    const present = new Set(ground.attendance.get(session.id) ?? []);
    if (present.size === 0) return [alone(speech.say('unknown.attendance', { title }))];
    return PARTICIPANT_CATEGORIES.flatMap((category): PartListing[] => {
      const own = ground.participants.filter((one) => one.category === category && present.has(one.id));
      if (own.length === 0) return [];
      const names = own.map(({ name }) => name).toSorted(new Intl.Collator('en').compare);
      const told = { category: speech.say(`category.${category}`), title, names: speech.list(names) };
      return [alone(sentence(speech.say('part.attended', told)), [{ kind: 'participants' }])];
    });
  });
}

/** Those whose term has a day of the sessions in it; all where the days are not known. */
export function officers(ground: PartGround, speech: Speech): readonly PartListing[] {
  const days = ground.sessions.flatMap(({ dates }) => (dates === null ? [] : [dates.from, dates.to]));
  const serving = ground.officers.filter(
    (officer) => days.length === 0 || days.some((day) => servesOn(officer, day)),
  );
  if (serving.length === 0) return [alone(speech.say('unknown.officers'))];
  const items = inOrderOfOffice(serving).map(({ office, name, participant }) => {
    const country = ground.participants.find(({ id }) => id === participant)?.name;
    const whole = country === undefined ? name : speech.say('officer.of', { name, country });
    return {
      text: listed(speech.say('part.officer', { office: speech.say(`office.${office}`), name: whole })),
      sources: [{ kind: 'body' }] as const,
    };
  });
  return [
    { sentence: { text: capitalized(speech.say('part.officers-were')), sources: [{ kind: 'body' }] }, items },
  ];
}

export function agenda(ground: PartGround, speech: Speech): readonly PartListing[] {
  if (ground.agenda.length === 0) return [alone(speech.say('unknown.agenda'))];
  const items = ground.agenda.map(({ number, title }) => ({
    text: listed(speech.say('part.item', { number, title })),
    sources: [{ kind: 'body' }] as const,
  }));
  return [
    { sentence: { text: capitalized(speech.say('part.agenda-was')), sources: [{ kind: 'body' }] }, items },
  ];
}

/** Those that were issued to more than the facilitating team, of the sessions or of none. */
export function documentation(ground: PartGround, speech: Speech): readonly PartListing[] {
  const sessions = new Set(ground.sessions.map(({ id }) => id));
  const before = ground.documents.filter(
    ({ status, audience, session }) =>
      status === 'issued' && audience !== 'team' && (session === null || sessions.has(session)),
  );
  if (before.length === 0) return [alone(speech.say('unknown.documents'))];
  const items = before.map((document) => ({
    text: listed(documentWords(document, speech)),
    sources: [{ kind: 'document', document: document.id }] as const,
  }));
  const words = capitalized(speech.say('part.documents-were', { body: bodyWords(ground, speech) }));
  return [{ sentence: { text: words, sources: items.flatMap(({ sources }) => sources) }, items }];
}

function documentWords({ titles, symbol }: PartDocument, { say }: Speech): string {
  const title = titles[0]?.title ?? '';
  return symbol === '' ? say('document.title', { title }) : say('document.symbol', { title, symbol });
}

function listed(words: string): string {
  return `${words};`;
}

/** A sentence that goes on in a list. */
function capitalized(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}
