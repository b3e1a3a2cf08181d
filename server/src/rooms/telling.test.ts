import { textRoot } from '@chapeau/text';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { Desk } from './testing/desk.ts';
import { openWorld } from './testing/world.ts';

it('R1 whoever has not asked for the state is sent no edits ahead of it', async () => {
  const world = await openWorld();
  const chair = await world.join('facilitator');
  await world.settle();
  const reader = new Desk(await world.room(), { actor: world.actor('reviewer'), mayWrite: false });
  (await world.room()).join(reader.connection);
  chair.type(' words');
  await world.settle();
  expect(reader.doc.store.pendingStructs).toBeNull();
  reader.askForState();
  expect(reader.text[0]).toBe('first words');
});

it('R1 formats that were tidied up after an edit are told to whoever made it, too', async () => {
  const world = await openWorld();
  const chair = await world.join('facilitator');
  const typist = await world.join('facilitator');
  await world.settle();
  // The two act at once: neither knows of the other's edit.
  const apart = new Y.Doc();
  Y.applyUpdate(apart, Y.encodeStateAsUpdate(typist.doc));
  const heard: Uint8Array[] = [];
  const wordsOf = (doc: Y.Doc) => (textRoot(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText;
  wordsOf(chair.doc).format(0, 5, { strong: {} });
  await world.settle();
  wordsOf(apart).delete(0, 5);
  typist.doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === typist) heard.push(update);
  });
  typist.sendUpdate(Y.encodeStateAsUpdate(apart, Y.encodeStateVector(typist.doc)));
  await world.settle();
  const deleted = heard.flatMap((update) => [...Y.decodeUpdate(update).ds.clients.keys()]);
  expect(deleted).toContain(chair.doc.clientID);
});
