/** Reads languages beside the page. */
import { joinIncoming, readLanguages, type IncomingText, type TextsInLanguages } from './read-languages.ts';

addEventListener('message', ({ data }: MessageEvent<TextsInLanguages | IncomingText>) => {
  postMessage(data.kind === 'texts' ? readLanguages(data) : joinIncoming(data));
});
