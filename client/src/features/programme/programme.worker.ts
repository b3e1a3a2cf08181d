/** Reads the text of a programme of work beside the page. */
import { readProgramme } from '@chapeau/interchange';

addEventListener('message', (event: MessageEvent<string>) => {
  postMessage(readProgramme(event.data));
});
