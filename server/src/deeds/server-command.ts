/** What the server orders on a draft itself. Nobody else can: none of it comes over the wire. */
import type { ConcludeSilence } from './conclude-silence.ts';
import type { LanguageOrder } from './language-orders.ts';

export type ServerCommand = ConcludeSilence | LanguageOrder;
