import { request } from 'node:http';
import { FRESH_TAG, LIMITS, makeId, type ParticipantId } from '@chapeau/model';
import { PROTOCOL_VERSION } from '@chapeau/protocol';
import { paragraphsOf, SCHEMA_VERSION, textRoot } from '@chapeau/text';
import { textOf } from '@chapeau/model';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { endOf, openSocketHouse, until, upgradeRequest, type SocketHouse } from './testing/house.ts';

let house: SocketHouse;
const open = async (options: Parameters<typeof openSocketHouse>[0] = {}) => {
  house = await openSocketHouse(options);
  return house;
};
afterEach(() => house.close());

const norway = 'ptc-0000000000000001' as ParticipantId;
const union = 'ptc-0000000000000002' as ParticipantId;

const text = (doc: Y.Doc) => paragraphsOf(doc).map(textOf);
const type = (doc: Y.Doc, words: string) =>
  ((textRoot(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, words);

describe('stock y-websocket clients', () => {
  it('K1 connect, sync and edit together', async () => {
    const { stock, signIn, actor } = await open();
    const chair = stock(signIn(actor('facilitator')));
    const typist = stock(signIn(actor('secretariat')));
    const reader = stock(signIn(actor('delegation')));
    await until(() => [chair, typist, reader].every(({ provider }) => provider.synced));
    type(chair.doc, 'A ');
    type(typist.doc, 'B ');
    await until(() => /^(A B|B A) first$/.test(text(reader.doc)[0] ?? ''));
    await until(
      () => text(chair.doc)[0] === text(reader.doc)[0] && text(typist.doc)[0] === text(reader.doc)[0],
    );
    expect([...chair.closes, ...typist.closes, ...reader.closes]).toEqual([]);
  });

  it('K1 see each other, under the names that the server knows', async () => {
    const { stock, signIn, actor } = await open();
    const by = actor('facilitator');
    const chair = stock(signIn(by));
    const reader = stock(signIn(actor('delegation')));
    chair.provider.awareness.setLocalStateField('user', { name: 'Mallory', color: '#123456' });
    const seen = () => reader.provider.awareness.getStates().get(chair.doc.clientID)?.['user'];
    await until(() => seen() !== undefined);
    expect(seen()).toEqual({ color: '#123456', id: by.id, name: by.name, role: by.role, participant: null });
    chair.provider.disconnect();
    await until(() => seen() === undefined);
    chair.provider.connect();
    await until(() => seen() !== undefined);
  });

  it('F10 are told nothing before the room is loaded, and then everything', async () => {
    const { stock, signIn, actor } = await open();
    for (let index = 0; index < 20; index += 1) {
      const { doc, provider } = stock(signIn(actor('delegation')));
      await until(() => provider.synced);
      expect(text(doc)).toEqual(['first', 'second', 'third']);
    }
  });

  it('K2 offline edits arrive when the network returns', async () => {
    const { stock, signIn, actor } = await open();
    const chair = stock(signIn(actor('facilitator')));
    const reader = stock(signIn(actor('delegation')));
    await until(() => chair.provider.synced && reader.provider.synced);
    chair.provider.disconnect();
    type(chair.doc, 'offline ');
    chair.provider.connect();
    await until(() => text(reader.doc)[0] === 'offline first');
    expect(reader.closes).toEqual([]);
  });

  it('S05 who may not write is refused for good: the client does not come again', async () => {
    const { stock, signIn, actor, log } = await open();
    const by = actor('delegation');
    const reader = stock(signIn(by));
    await until(() => reader.provider.synced);
    type(reader.doc, 'mine ');
    await until(() => reader.closes.length > 0);
    expect(reader.closes).toEqual([4422]);
    expect(reader.provider.shouldConnect).toBe(false);
    expect(log).toContainEqual(expect.objectContaining({ facts: expect.objectContaining({ actor: by.id }) }));
    const other = stock(signIn(actor('delegation')));
    await until(() => other.provider.synced);
    expect(text(other.doc)[0]).toBe('first');
  });
});

describe('the door', () => {
  it('S01 401 for whoever is not signed in, before the upgrade completes', async () => {
    const { bare } = await open();
    expect(await endOf(bare('nobody'))).toBe(401);
  });

  it('S10 403 for a drafting room one is not invited to, and the same for a room that is not there', async () => {
    const { bare, signIn, actor, draftingRoom, random } = await open();
    const { id } = await draftingRoom(norway);
    const stranger = signIn(actor('delegation', union));
    const chair = signIn(actor('facilitator'));
    for (const as of [stranger, chair]) {
      expect(await endOf(bare(as, { path: `/rooms/${id}` }))).toBe(403);
      expect(await endOf(bare(as, { path: `/rooms/${makeId('proposal', random)}` }))).toBe(403);
      expect(await endOf(bare(as, { path: `/rooms/${makeId('draft', random)}` }))).toBe(403);
    }
    expect(await endOf(bare(signIn(actor('observer'))))).toBe(403);
  });

  it('S10 its team gets in and writes', async () => {
    const { stock, signIn, actor, draftingRoom } = await open();
    const { id } = await draftingRoom(norway, { invited: [union] });
    const room = { room: id, layout: 'drafting-room' } as const;
    const [owner, guest] = [norway, union].map((participant) =>
      stock(signIn(actor('delegation', participant)), room),
    );
    await until(() => owner!.provider.synced && guest!.provider.synced);
    type(guest!.doc, 'jointly ');
    await until(() => text(owner!.doc)[0] === 'jointly proposed');
    expect([...owner!.closes, ...guest!.closes]).toEqual([]);
  });

  it('H07 S08 403 for a page of another site; ours and programs that are no pages come in', async () => {
    const { bare, signIn, actor, host } = await open();
    const as = signIn(actor('facilitator'));
    const from = (origin: string) => endOf(bare(as, { headers: { origin } }));
    expect(await from('https://evil.example')).toBe(403);
    expect(await from('null')).toBe(403);
    expect(await from(`https://${host}.evil.example`)).toBe(403);
    for (const origin of ['https://chapeau.example', `http://${host}`]) {
      const socket = bare(as, { headers: { origin } });
      await new Promise((resolve) => socket.once('open', resolve));
      socket.close();
    }
  });

  it.each([
    ['H04', '/rooms/../../etc/passwd', 404],
    ['H04', '/rooms/..%2f..%2fetc', 400],
    ['H05', '/rooms/%zz', 400],
    ['H06', `/rooms/${'x'.repeat(14_000)}`, 400],
    ['D01', '/rooms/__proto__', 400],
    ['H04', '/elsewhere', 404],
    ['H04', '/', 404],
  ])('%s %# is no room', async (_row, path, status) => {
    const { signIn, actor, wire, host } = await open();
    const socket = wire();
    const as = signIn(actor('facilitator'));
    socket.write(upgradeRequest(path, { Host: host, as }));
    const answer = await new Promise<string>((resolve) =>
      socket.once('data', (data) => resolve(String(data))),
    );
    expect(answer.split(' ')[1]).toBe(String(status));
    expect(answer).toContain('application/problem+json');
    socket.destroy();
  });

  it('H02 H03 another protocol or version is no upgrade', async () => {
    const { signIn, actor, host, draftId } = await open();
    const as = signIn(actor('facilitator'));
    const [hostname, port] = host.split(':');
    const status = (headers: Record<string, string>) =>
      new Promise<number>((resolve) => {
        const asked = request({
          hostname,
          port,
          path: `/rooms/${draftId}`,
          headers: { Connection: 'Upgrade', as, ...headers },
        });
        asked.on('response', (response) => resolve(response.statusCode ?? 0));
        asked.end();
      });
    expect(await status({ Upgrade: 'h2c' })).toBe(426);
    expect(
      await status({
        Upgrade: 'websocket',
        'Sec-WebSocket-Version': '99',
        'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      }),
    ).toBe(400);
    expect(await status({ Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' })).toBe(400);
  });

  it('F09 503 where the room cannot be loaded', async () => {
    const { signIn, actor, bare, rooms } = await open();
    await rooms.close();
    expect(await endOf(bare(signIn(actor('facilitator'))))).toBe(503);
  });

  it('C02 C04 a client of another protocol, schema or generation is told before it syncs', async () => {
    const { stock, bare, signIn, actor, room, draftId } = await open();
    const as = signIn(actor('facilitator'));
    const { generation } = await room();
    const codes = async (params: Record<string, string>) => {
      const client = stock(as, { params });
      await until(() => client.closes.length > 0);
      expect(client.doc.store.clients.size).toBe(0);
      return client.closes;
    };
    expect(await codes({ protocol: '0' })).toEqual([4426]);
    expect(await codes({ protocol: String(PROTOCOL_VERSION), schema: '0' })).toEqual([4426]);
    expect(await codes({ generation: 'gen-0000000000000000' })).toEqual([4409]);
    const query = `protocol=${PROTOCOL_VERSION}&schema=${SCHEMA_VERSION}&generation=${generation}`;
    const present = bare(as, { path: `/rooms/${draftId}?${query}` });
    await new Promise((resolve) => present.once('message', resolve));
  });

  it('H12 one connection too many is closed with 4429', async () => {
    const { bare, signIn, actor, sockets } = await open();
    const as = signIn(actor('delegation'));
    const held = Array.from({ length: LIMITS.connectionsPerActor }, () => bare(as));
    await Promise.all(held.map((socket) => new Promise((resolve) => socket.once('open', resolve))));
    expect(await endOf(bare(as))).toBe(4429);
    await until(() => sockets.count() === LIMITS.connectionsPerActor);
  });

  it('S02 whoever is signed out is closed at once', async () => {
    const { stock, signIn, actor, signedIn, rooms } = await open();
    const by = actor('facilitator');
    const chair = stock(signIn(by));
    await until(() => chair.provider.synced);
    signedIn.delete(by.id);
    await rooms.rejudge(({ id }) => id === by.id);
    await until(() => chair.closes.length > 0);
    expect(chair.closes).toEqual([4403]);
  });

  it('H10 upgrades that are given up at once leave nothing behind', async () => {
    const { wire, signIn, actor, host, draftId, sockets, stock } = await open();
    const as = signIn(actor('delegation'));
    for (let index = 0; index < 200; index += 1) {
      const socket = wire();
      socket.on('error', () => {});
      socket.write(upgradeRequest(`/rooms/${draftId}`, { Host: host, as }), () => socket.resetAndDestroy());
    }
    const client = stock(signIn(actor('facilitator')));
    await until(() => client.provider.synced && sockets.count() === 1);
    expect(text(client.doc)[0]).toBe('first');
  });
});

describe('broken frames', () => {
  const masked = (...head: number[]) => Buffer.from([...head, 0, 0, 0, 0]);
  it.each([
    ['W01 reserved bits set', Buffer.concat([masked(0xf2, 0x81), Buffer.from('a')])],
    ['W02 not masked', Buffer.from([0x82, 0x01, 0x61])],
    ['W03 a reserved opcode', masked(0x83, 0x80)],
    ['W04 invalid UTF-8 in a text frame', Buffer.concat([masked(0x81, 0x81), Buffer.from([0xff])])],
    ['W05 a close frame with code 1', Buffer.concat([masked(0x88, 0x82), Buffer.from([0, 1])])],
    ['W06 a header that claims 1 GiB', Buffer.from([0x82, 0xff, 0, 0, 0, 0, 0x40, 0, 0, 0, 0, 0, 0, 0])],
    ['W08 a continuation without a start', masked(0x80, 0x80)],
    [
      'W11 fragments without end',
      Buffer.concat([masked(0x02, 0x80), ...Array.from({ length: 6_000 }, () => masked(0x00, 0x80))]),
    ],
    ['P03 a text frame', Buffer.concat([masked(0x81, 0x81), Buffer.from('a')])],
  ])('%s end that connection, and nobody else notices', async (_row, bytes) => {
    const { upgraded, signIn, actor, stock, sockets } = await open();
    const reader = stock(signIn(actor('reviewer')));
    const chair = stock(signIn(actor('facilitator')));
    await until(() => reader.provider.synced && chair.provider.synced);
    const offender = await upgraded(signIn(actor('delegation')));
    const closed = new Promise((resolve) => offender.once('close', resolve));
    offender.resume();
    offender.write(bytes);
    offender.on('data', (data) => {
      // Agrees to the server's close, as a client would.
      if (data[0] === 0x88) offender.end(masked(0x88, 0x80));
    });
    await closed;
    await until(() => sockets.count() === 2);
    type(chair.doc, 'on ');
    await until(() => text(reader.doc)[0] === 'on first');
    expect([...reader.closes, ...chair.closes]).toEqual([]);
  });

  it('W07 a message above the limit is closed with 1009', async () => {
    const { bare, signIn, actor } = await open();
    const socket = bare(signIn(actor('facilitator')));
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send(Buffer.alloc(LIMITS.messageBytes + 1));
    expect(await endOf(socket)).toBe(1009);
  });

  it('W09 a reset in the middle of a frame is cleaned up after', async () => {
    const { upgraded, signIn, actor, sockets } = await open();
    const socket = await upgraded(signIn(actor('delegation')));
    await until(() => sockets.count() === 1);
    socket.write(Buffer.from([0x82, 0xfe, 0x10, 0x00, 0, 0, 0, 0, 1, 2, 3]), () => socket.resetAndDestroy());
    await until(() => sockets.count() === 0);
    expect(socket.destroyed).toBe(true);
  });

  it('W14 a connection whose cable was pulled is found out, and its presence removed', async () => {
    const { upgraded, signIn, actor, sockets, stock } = await open({ beatMs: 50 });
    const alive = stock(signIn(actor('reviewer')));
    const dead = await upgraded(signIn(actor('delegation')));
    await until(() => sockets.count() === 2);
    // It answers no ping.
    dead.pause();
    await until(() => sockets.count() === 1);
    expect(alive.closes).toEqual([]);
  });

  it('W12 a flood of pings ends the connection', async () => {
    const { bare, signIn, actor } = await open();
    const socket = bare(signIn(actor('delegation')));
    await new Promise((resolve) => socket.once('open', resolve));
    const ended = endOf(socket);
    for (let index = 0; index < 500; index += 1) socket.ping();
    expect(await ended).toBe(1006);
  });

  it('W10 a stalled reader is cut off while others go on', async () => {
    const { upgraded, signIn, actor, stock, sockets } = await open();
    const chair = stock(signIn(actor('facilitator')));
    const reader = stock(signIn(actor('delegation')));
    await until(() => chair.provider.synced && reader.provider.synced);
    const stalled = await upgraded(signIn(actor('delegation')));
    // Asks for the state, then reads nothing more.
    stalled.write(Buffer.concat([Buffer.from([0x82, 0x84, 0, 0, 0, 0]), Buffer.from([0, 0, 1, 0])]));
    stalled.pause();
    await until(() => sockets.count() === 3);
    const paragraph = textRoot(chair.doc).get(0) as Y.XmlElement;
    for (let index = 0; index < 150 && sockets.count() > 2; index += 1) {
      const words = paragraph.get(0) as Y.XmlText;
      const { clientID, store } = chair.doc;
      words.insert(0, 'x'.repeat(190_000));
      await until(() => Y.getState(reader.doc.store, clientID) === Y.getState(store, clientID));
      words.delete(0, 190_000);
    }
    await until(() => sockets.count() === 2);
    expect([...chair.closes, ...reader.closes]).toEqual([]);
  }, 60_000);
});

describe('shutting down', () => {
  it('F13 every client is told 1012 and comes back by itself; the server is done in time', async () => {
    const { stock, signIn, actor, rooms, sockets } = await open();
    const clients = Array.from({ length: 50 }, () => stock(signIn(actor('delegation'))));
    await until(() => clients.every(({ provider }) => provider.synced));
    const started = Date.now();
    await rooms.close();
    await sockets.close();
    expect(Date.now() - started).toBeLessThan(5_000);
    await until(() => clients.every(({ closes }) => closes[0] === 1012));
    expect(clients.every(({ provider }) => provider.shouldConnect)).toBe(true);
  });

  it('S03 an edit under way when the paragraph is agreed is either in before or refused', async () => {
    const { stock, signIn, actor, tag, ids } = await open();
    const chair = stock(signIn(actor('facilitator')));
    const reader = stock(signIn(actor('reviewer')));
    await until(() => chair.provider.synced && reader.provider.synced);
    type(chair.doc, 'a');
    const tagged = tag(ids[0]!, { ...FRESH_TAG, status: 'agreed' });
    type(chair.doc, 'b');
    await tagged;
    await until(() => chair.closes.length > 0);
    expect(chair.closes).toEqual([4422]);
    expect(['first', 'afirst']).toContain(text(reader.doc)[0]);
  });
});
