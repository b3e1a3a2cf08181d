import { afterEach, expect, it, vi } from 'vitest';
import { request } from './request.ts';

afterEach(() => vi.unstubAllGlobals());

it.each([502, 503, 504])('C2 a gateway that answers %d for the server is no answer', async (status) => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<h1>later</h1>', { status })));
  await expect(request('/api/x')).rejects.toMatchObject({ kind: 'network' });
});
