/** Setting the server up, once. */
import { isRefusal, refuse } from '@chapeau/model';
import { SetUpRequest } from '@chapeau/protocol';
import { foundDemonstration } from '../../demo/demonstration.ts';
import { isSetUp } from '../../set-up/door.ts';
import { layOutFounded } from '../../set-up/lay-out.ts';
import { FIRST_SEATS, found } from '../../set-up/set-up.ts';
import * as schemas from '../answer-schemas.ts';
import { openRoute } from '../route.ts';

const postSetUp = openRoute({
  method: 'post',
  path: '/api/set-up',
  id: 'setUp',
  summary: 'Founds the process of this server, with the secret that the server printed at its start',
  body: SetUpRequest,
  answer: { status: 201, description: 'The process and links to sign in with', schema: schemas.setUpAnswer },
  refusals: ['already-set-up', 'invitation-unknown'],
  held: ({ secret }) => secret,
  handle: async ({ house, body, setUpDoor, telling, keep }) => {
    if (await isSetUp(house)) return refuse('already-set-up');
    if (!setUpDoor.opensTo(body.secret)) return refuse('invitation-unknown');
    const makeSecret = () => telling.makeSecret();
    if (body.kind === 'demonstration') return await foundDemonstration(house, { makeSecret, keep });
    const { title, body: organ, mandate, template } = body;
    const process = { title, body: organ, mandate };
    const answer = await found(house, { process, participants: [], seats: FIRST_SEATS, makeSecret, keep });
    if (template !== null && !isRefusal(answer))
      await layOutFounded(house, answer.process.id, { kind: 'apply-template', ...template });
    return answer;
  },
});

export const setUpRoutes = [postSetUp];
