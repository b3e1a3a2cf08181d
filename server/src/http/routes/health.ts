/** Whether the server lives, and whether it can keep what it is given. */
import { refuse } from '@chapeau/model';
import { z } from 'zod';
import { StorageFault } from '../../storage/port.ts';
import { openRoute } from '../route.ts';

const state = z.object({ state: z.literal('ok') }).meta({ id: 'State' });

const getHealth = openRoute({
  method: 'get',
  path: '/healthz',
  id: 'getHealth',
  summary: 'Whether the server lives',
  answer: { status: 200, description: 'It does', schema: state },
  handle: async () => ({ state: 'ok' }),
});

const getReadiness = openRoute({
  method: 'get',
  path: '/readyz',
  id: 'getReadiness',
  summary: 'Whether the storage takes writes',
  answer: { status: 200, description: 'It does', schema: state },
  refusals: ['not-saved'],
  handle: async ({ house }) => {
    try {
      await house.storage.check();
      return { state: 'ok' };
    } catch (error) {
      if (error instanceof StorageFault) return refuse('not-saved');
      throw error;
    }
  },
});

export const healthRoutes = [getHealth, getReadiness];
