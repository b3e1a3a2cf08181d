import { createHash } from 'node:crypto';
import { LIMITS, makeId, type StoredFile } from '@chapeau/model';
import type { Problem } from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileName } from './file-name.ts';
import { assemble, startTestServer, type Cast, type Person, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

const VERSION = { symbol: '', label: '' };
const handIn = (who: Person, name: string, base64: string) =>
  who.post<{ readonly file: StoredFile } & Problem>('/api/process/files', { name, base64 });
const base64Of = (text: string) => Buffer.from(text).toString('base64');

describe('files', () => {
  it('DC5 a file is kept as it came, under a name without a path, served by its ending', async () => {
    const told = await handIn(cast.norway, 'C:\\papers\\Letter \u202Efdp.pdf', base64Of('letter'));
    expect(told.status).toBe(201);
    expect(told.body.file).toMatchObject({
      name: 'Letter fdp.pdf',
      mediaType: 'application/pdf',
      bytes: 6,
      sha256: createHash('sha256').update('letter').digest('hex'),
    });
    const page = await handIn(cast.norway, 'page.html', base64Of('<script>'));
    expect(page.body.file.mediaType).toBe('application/octet-stream');
  });

  it('DC5 a name that was cut within a sign is still one that a browser is told', async () => {
    const told = await handIn(cast.norway, `\u{1F600}${'a'.repeat(195)}.pdf`, base64Of('a'));
    expect(told.body.file.name).toBe(`${'a'.repeat(195)}.pdf`);
    expect(fileName({ symbol: '', title: `\uD83D${'x'.repeat(119)}\u{1F600}` }, VERSION, 'md')).toBe(
      `${'x'.repeat(119)}.md`,
    );
  });

  it('DC5 sent again under one key it is kept once', async () => {
    const again = cast.norway.with({ 'idempotency-key': 'letter' });
    const [one, two] = [
      await handIn(again, 'a.txt', base64Of('a')),
      await handIn(again, 'a.txt', base64Of('a')),
    ];
    expect(two.body).toEqual(one.body);
    expect((await handIn(again, 'a.txt', base64Of('b'))).body.refusal).toBe('repeated-with-other-content');
  });

  it('DC5 of one delegation only so much is kept; what nothing has named for an hour makes room', async () => {
    const { process, id: owner } = cast.participants.NOR;
    const put = async (at: string) => {
      const id = makeId('file', server.house.randomBytes);
      const row = { id, owner, bytes: LIMITS.fileBytesPerOwner, at };
      await server.storage.commit([{ kind: 'put', table: 'handed-in', parent: process, row }]);
      return id;
    };
    const old = await put('2020-01-01T00:00:00.000Z');
    expect((await handIn(cast.norway, 'a.txt', base64Of('a'))).status).toBe(201);
    expect(await server.storage.find('handed-in', old)).toBeNull();
    await put(new Date().toISOString());
    expect((await handIn(cast.norway, 'a.txt', base64Of('a'))).body.refusal).toBe('files-full');
    expect((await handIn(cast.kenya, 'a.txt', base64Of('a'))).status).toBe(201);
  });

  it('DC5 what is empty, broken, too large or from whoever hands nothing in is refused', async () => {
    expect((await handIn(cast.norway, 'a.txt', '====')).body.refusal).toBe('file-empty');
    expect((await handIn(cast.norway, 'a.txt', 'AAAA<>AA')).body.refusal).toBe('file-empty');
    const large = Buffer.alloc(LIMITS.fileBytes + 1).toString('base64');
    expect((await handIn(cast.norway, 'a.txt', large)).status).toBeGreaterThanOrEqual(400);
    expect((await handIn(cast.observer, 'a.txt', base64Of('a'))).body.refusal).toBe('role-may-not');
    const many = await Promise.all(Array.from({ length: 40 }, () => handIn(cast.kenya, 'a', base64Of('a'))));
    expect(many.filter(({ status }) => status === 201)).toHaveLength(30);
    expect(many.at(-1)?.body.refusal).toBe('too-many-requests');
  });
});
