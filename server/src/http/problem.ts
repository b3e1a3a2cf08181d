/** A refusal as it is told over HTTP: problem+json with a stable type and a sentence for people. */
import { REFUSALS, type Refusal } from '@chapeau/model';
import { PROBLEM_TYPE_PREFIX, type Problem } from '@chapeau/protocol';
import { IntlMessageFormat } from 'intl-messageformat';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** The refusal with its status and its sentence in English. */
export function problemOf({ refusal, facts }: Refusal): Problem {
  const { status, sentence } = REFUSALS[refusal];
  const detail = new IntlMessageFormat(sentence, 'en').format({ ...facts });
  return {
    type: `${PROBLEM_TYPE_PREFIX}${refusal}`,
    title: refusal.replaceAll('-', ' '),
    status,
    detail: String(detail),
    refusal,
    facts,
  };
}

/** What is told of a fault: nothing of what it was. Not a refusal: it is nobody's doing but ours. */
export const FAULT_PROBLEM = {
  type: 'urn:chapeau:fault',
  title: 'fault',
  status: 500,
  detail:
    'Something went wrong in the server; nothing was changed. It has been noted. Try again in a moment.',
} as const;
