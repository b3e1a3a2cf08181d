/** Reads a text beside the page. */
import { understand, type SourceText } from './understand.ts';

addEventListener('message', (event: MessageEvent<SourceText>) => {
  postMessage(understand(event.data));
});
